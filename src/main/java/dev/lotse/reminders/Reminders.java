package dev.lotse.reminders;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.reminders.Reminder.Kind;
import dev.lotse.reminders.Reminder.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The promised messages of all cases: planned by the cadence or asked for by the person, looked at
 * again when due. Thread-safe; each method runs inside the caller's transaction.
 */
public final class Reminders {

  private final ReminderStore store;
  private final InstantSource clock;
  private final WorkingHours hours;
  private final Supplier<String> newId;

  public Reminders(
      ReminderStore store, InstantSource clock, WorkingHours hours, Supplier<String> newId) {
    this.store = store;
    this.clock = clock;
    this.hours = hours;
    this.newId = newId;
  }

  /**
   * Plans the follow-ups from now on, in place of those planned before. Times the person named stay
   * as they are.
   *
   * @param lasts the term of the limit, if it has one
   * @return what is planned now, by due time
   */
  public List<Reminder> plan(AccountCase waiting, Optional<Duration> lasts, ZoneId zone) {
    stopPlanned(waiting.id(), false);
    Instant now = clock.instant();
    Cadence.forPlan(waiting.facts().text(Fact.PLAN))
        .series(now, zone, hours)
        .forEach(planned -> add(waiting, planned));
    Instant began = waiting.facts().text(Fact.BEGAN).map(Instant::parse).orElse(waiting.openedAt());
    lasts
        .flatMap(term -> Cadence.limitCheck(began, term, now, zone, hours))
        .ifPresent(planned -> add(waiting, planned));
    return planned(waiting.id());
  }

  /** Promises a message at exactly this time. */
  public Reminder ask(AccountCase accountCase, Instant dueAt, String note) {
    Reminder asked =
        new Reminder(
            newId.get(),
            accountCase.id(),
            accountCase.owner(),
            Kind.ASKED,
            1,
            dueAt,
            State.PLANNED,
            note,
            "");
    store.add(asked);
    return asked;
  }

  /** What is still to come, by due time. */
  public List<Reminder> planned(CaseId id) {
    return store.ofCase(id).stream().filter(reminder -> reminder.state() == State.PLANNED).toList();
  }

  /** Every reminder of a case by due time: planned, sent, stopped, failed. */
  public List<Reminder> all(CaseId id) {
    return store.ofCase(id);
  }

  /** Stops all reminders that are still to come; tells how many. */
  public int stop(CaseId id) {
    return stopPlanned(id, true);
  }

  /**
   * Stops the follow-ups of a case that does not wait for Mailjet (any more), and everything of one
   * that has ended.
   */
  public void reconsider(AccountCase accountCase) {
    if (!accountCase.status().isActive()) {
      stopPlanned(accountCase.id(), true);
    } else if (accountCase.status() != Status.WAITING) {
      stopPlanned(accountCase.id(), false);
    }
  }

  /** The start of the next working day, in the person's zone. */
  public ZonedDateTime nextWorkingDay(ZonedDateTime time) {
    return hours.nextWorkingDay(time);
  }

  /**
   * A timer went off: settles the reminder and says whether its message is to go out. It is not
   * when the reminder was stopped meanwhile, the case has moved on, or a later one of the same
   * series is due already, as after days without power.
   *
   * @param accountCase the case as it is now, or empty when it was deleted
   */
  public Optional<Reminder> due(String reminderId, Function<CaseId, Optional<AccountCase>> cases) {
    Optional<Reminder> found =
        store.find(reminderId).filter(reminder -> reminder.state() == State.PLANNED);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Reminder reminder = found.get();
    boolean wanted =
        cases.apply(reminder.caseId()).filter(now -> isWanted(reminder, now)).isPresent()
            && !isOvertaken(reminder);
    boolean mine = store.settle(reminder.as(wanted ? State.SENT : State.STOPPED, ""));
    return wanted && mine ? found : Optional.empty();
  }

  /** A reminder whose message is on its way. */
  public Optional<Reminder> sent(String reminderId) {
    return store.find(reminderId).filter(reminder -> reminder.state() == State.SENT);
  }

  /** Whether its case still needs it. */
  public static boolean isWanted(Reminder reminder, AccountCase now) {
    return reminder.kind() == Kind.ASKED ? now.status().isActive() : now.status() == Status.WAITING;
  }

  /** Its message could not be delivered for good: keeps the reason. */
  public void failed(String reminderId, String reason) {
    store.fail(reminderId, reason);
  }

  private boolean isOvertaken(Reminder reminder) {
    return reminder.kind() == Kind.FOLLOW_UP
        && planned(reminder.caseId()).stream()
            .filter(
                other -> other.kind() == Kind.FOLLOW_UP || other.kind() == Kind.CLOSING_QUESTION)
            .anyMatch(
                other ->
                    other.dueAt().isAfter(reminder.dueAt())
                        && !other.dueAt().isAfter(clock.instant()));
  }

  private void add(AccountCase accountCase, Cadence.Planned planned) {
    store.add(
        new Reminder(
            newId.get(),
            accountCase.id(),
            accountCase.owner(),
            planned.kind(),
            planned.number(),
            planned.dueAt(),
            State.PLANNED,
            "",
            ""));
  }

  private int stopPlanned(CaseId id, boolean askedToo) {
    List<Reminder> stopped =
        planned(id).stream().filter(reminder -> askedToo || reminder.kind() != Kind.ASKED).toList();
    stopped.forEach(reminder -> store.settle(reminder.as(State.STOPPED, "")));
    return stopped.size();
  }
}
