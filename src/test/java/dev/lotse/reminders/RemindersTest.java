package dev.lotse.reminders;

import static dev.lotse.testing.Samples.CASE;
import static dev.lotse.testing.Samples.MONDAY;
import static dev.lotse.testing.Samples.caseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.reminders.Reminder.Kind;
import dev.lotse.reminders.Reminder.State;
import dev.lotse.testing.InMemoryReminderStore;
import dev.lotse.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Optional<Duration> SEVEN_DAYS = Optional.of(Duration.ofDays(7));

  private final InMemoryReminderStore store = new InMemoryReminderStore();
  private final SettableClock clock = new SettableClock("2026-03-02T09:00:00Z");
  private int made;
  private final Reminders reminders =
      new Reminders(store, clock, WorkingHours.DEFAULT, () -> "r-" + ++made);

  private static AccountCase waiting() {
    return caseOf(Status.WAITING, Map.of(Fact.PLAN, "paid"));
  }

  private Optional<Reminder> due(Reminder reminder, AccountCase now) {
    return reminders.due(reminder.id(), id -> Optional.of(now));
  }

  private State state(Reminder reminder) {
    return store.find(reminder.id()).orElseThrow().state();
  }

  @Test
  void aPlanHoldsTheWholeSeriesByDueTimeForTheOwnerOfTheCase() {
    List<Reminder> planned = reminders.plan(waiting(), Optional.empty(), BERLIN);

    assertThat(planned)
        .hasSize(6)
        .isSortedAccordingTo((one, two) -> one.dueAt().compareTo(two.dueAt()));
    assertThat(planned)
        .allMatch(
            reminder ->
                reminder.person().equals(waiting().owner())
                    && reminder.caseId().equals(CASE)
                    && reminder.state() == State.PLANNED);
    assertThat(planned.get(0).dueAt()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
  }

  @Test
  void aNewPlanReplacesTheOldOneAndLeavesWhatWasAskedFor() {
    List<Reminder> first = reminders.plan(waiting(), Optional.empty(), BERLIN);
    Reminder asked = reminders.ask(waiting(), Instant.parse("2026-03-07T01:02:03Z"), "coffee");
    clock.advance(Duration.ofDays(1));

    List<Reminder> second = reminders.plan(waiting(), Optional.empty(), BERLIN);

    assertThat(first).allMatch(reminder -> state(reminder) == State.STOPPED);
    assertThat(second).hasSize(7).contains(asked).doesNotContainAnyElementsOf(first);
    assertThat(second.get(0).dueAt()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
  }

  @Test
  void theLookAtTheEndOfALimitIsKeptWhenThePlanIsMadeAnew() {
    Instant end = Instant.parse("2026-03-09T09:00:00Z");
    assertThat(limitChecks(reminders.plan(waiting(), SEVEN_DAYS, BERLIN))).containsExactly(end);

    clock.advance(Duration.ofDays(3));
    assertThat(limitChecks(reminders.plan(waiting(), SEVEN_DAYS, BERLIN))).containsExactly(end);

    clock.set(end);
    assertThat(limitChecks(reminders.plan(waiting(), SEVEN_DAYS, BERLIN))).isEmpty();
  }

  @Test
  void aLimitsTermCountsFromTheDayOnWhichItBeganWhereThatIsKnown() {
    AccountCase known = caseOf(Status.WAITING, Map.of(Fact.BEGAN, "2026-02-26T10:00:00Z"));

    assertThat(limitChecks(reminders.plan(known, SEVEN_DAYS, BERLIN)))
        .containsExactly(Instant.parse("2026-03-05T10:00:00Z"));
  }

  private static List<Instant> limitChecks(List<Reminder> planned) {
    return planned.stream()
        .filter(reminder -> reminder.kind() == Kind.LIMIT_CHECK)
        .map(Reminder::dueAt)
        .toList();
  }

  @Test
  void aTimeThatAPersonNamesIsKeptToTheSecondEvenAtNight() {
    Instant night = Instant.parse("2026-03-08T02:30:07Z");

    Reminder asked = reminders.ask(waiting(), night, "");

    assertThat(asked.dueAt()).isEqualTo(night);
    assertThat(reminders.planned(CASE)).containsExactly(asked);
  }

  @Test
  void stoppingStopsEverythingStillToComeAndTellsHowMany() {
    reminders.plan(waiting(), Optional.empty(), BERLIN);
    Reminder asked = reminders.ask(waiting(), MONDAY.plusSeconds(60), "");
    due(asked, waiting());

    assertThat(reminders.stop(CASE)).isEqualTo(6);

    assertThat(reminders.planned(CASE)).isEmpty();
    assertThat(state(asked)).isEqualTo(State.SENT);
    assertThat(reminders.stop(CASE)).isZero();
  }

  @Test
  void aDueReminderIsSentOnce() {
    Reminder first = reminders.plan(waiting(), Optional.empty(), BERLIN).get(0);

    assertThat(due(first, waiting())).map(Reminder::id).contains(first.id());
    assertThat(state(first)).isEqualTo(State.SENT);
    assertThat(due(first, waiting())).isEmpty();
  }

  @Test
  void aStoppedReminderOrOneOfADeletedCaseIsNotSent() {
    Reminder stopped = reminders.plan(waiting(), Optional.empty(), BERLIN).get(0);
    reminders.stop(CASE);
    assertThat(due(stopped, waiting())).isEmpty();
    assertThat(state(stopped)).isEqualTo(State.STOPPED);

    Reminder deleted = reminders.plan(waiting(), Optional.empty(), BERLIN).get(0);
    assertThat(reminders.due(deleted.id(), id -> Optional.empty())).isEmpty();
    assertThat(state(deleted)).isEqualTo(State.STOPPED);
    assertThat(reminders.due("never-there", id -> Optional.of(waiting()))).isEmpty();
  }

  @ParameterizedTest(name = "{0} while {1}: {2}")
  @CsvSource(
      textBlock =
          """
      FOLLOW_UP, WAITING, true
      FOLLOW_UP, OPEN, false
      FOLLOW_UP, SENDING, false
      FOLLOW_UP, CLOSED, false
      LIMIT_CHECK, WAITING, true
      LIMIT_CHECK, SENDING, false
      CLOSING_QUESTION, WAITING, true
      CLOSING_QUESTION, CLOSED_OTHERWISE, false
      ASKED, OPEN, true
      ASKED, WAITING, true
      ASKED, SENDING, true
      ASKED, CLOSED, false
      ASKED, CLOSED_OTHERWISE, false
      """)
  void whenDueTheConditionIsLookedAtAgain(Kind kind, Status status, boolean sent) {
    Reminder reminder =
        new Reminder("r", CASE, waiting().owner(), kind, 1, MONDAY, State.PLANNED, "", "");
    store.add(reminder);

    assertThat(due(reminder, caseOf(status, Map.of())).isPresent()).isEqualTo(sent);
    assertThat(state(reminder)).isEqualTo(sent ? State.SENT : State.STOPPED);
  }

  @ParameterizedTest(name = "{0} leaves {1}")
  @CsvSource({"WAITING, 7", "OPEN, 1", "SENDING, 1", "CLOSED, 0", "CLOSED_OTHERWISE, 0"})
  void aCaseThatMovesOnKeepsOnlyTheRemindersThatStillMakeSense(Status status, int left) {
    reminders.plan(waiting(), Optional.empty(), BERLIN);
    reminders.ask(waiting(), MONDAY.plusSeconds(60), "");

    reminders.reconsider(caseOf(status, Map.of()));

    assertThat(reminders.planned(CASE)).hasSize(left);
  }

  @Test
  void aMessageThatCouldNotBeDeliveredLeavesItsReason() {
    Reminder asked = reminders.ask(waiting(), MONDAY, "");
    due(asked, waiting());

    reminders.failed(asked.id(), "account_inactive");

    assertThat(reminders.all(CASE))
        .extracting(Reminder::state, Reminder::outcome)
        .containsExactly(tuple(State.FAILED, "account_inactive"));
  }
}
