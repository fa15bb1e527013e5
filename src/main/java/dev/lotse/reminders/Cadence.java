package dev.lotse.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When to follow up on a ticket: our advice, since Mailjet publishes no reply times. Paid plan:
 * after 1 working day, then every 2; Free plan: after 2 working days, then every 3; five times,
 * then one closing question. Where a limit has a term, one more look at the hour at which it ends.
 * Immutable.
 *
 * @param first working days until the first follow-up
 * @param every working days between follow-ups
 */
public record Cadence(int first, int every) {

  /** Follow-ups without a reaction before the closing question. */
  public static final int MOST = 5;

  private static final Cadence PAID = new Cadence(1, 2);
  private static final Cadence FREE = new Cadence(2, 3);

  /** The cadence for a Mailjet plan; a plan that is not known is treated as paid. */
  public static Cadence forPlan(Optional<String> plan) {
    return plan.filter("free"::equals).isPresent() ? FREE : PAID;
  }

  /** One planned message. */
  public record Planned(Reminder.Kind kind, int number, Instant dueAt) {}

  /**
   * The whole series after a ticket was sent or a reminder was answered, in order, each at a full
   * minute.
   */
  public List<Planned> series(Instant from, ZoneId zone, WorkingHours hours) {
    List<Planned> series = new ArrayList<>();
    ZonedDateTime due =
        hours.plusWorkingDays(from.atZone(zone).truncatedTo(ChronoUnit.MINUTES), first);
    for (int number = 1; number <= MOST; number++) {
      series.add(new Planned(Reminder.Kind.FOLLOW_UP, number, due.toInstant()));
      due = hours.plusWorkingDays(due, every);
    }
    series.add(new Planned(Reminder.Kind.CLOSING_QUESTION, 1, due.toInstant()));
    return series;
  }

  /**
   * The look at the end of a limit that has a term, if that is still to come; moved into working
   * hours.
   *
   * @param began when the limit began
   */
  public static Optional<Planned> limitCheck(
      Instant began, Duration lasts, Instant now, ZoneId zone, WorkingHours hours) {
    ZonedDateTime end = hours.fit(began.plus(lasts).atZone(zone));
    return end.toInstant().isAfter(now)
        ? Optional.of(new Planned(Reminder.Kind.LIMIT_CHECK, 1, end.toInstant()))
        : Optional.empty();
  }
}
