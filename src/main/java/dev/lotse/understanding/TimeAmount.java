package dev.lotse.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * A distance in time. Months, days and working days are counted on the calendar, seconds on the
 * clock.
 *
 * @param months calendar months
 * @param days calendar days
 * @param workingDays days from Monday to Friday
 * @param seconds seconds
 */
record TimeAmount(long months, long days, long workingDays, long seconds) {

  private static final long MOST_DAYS = 3_660;

  static final TimeAmount ZERO = new TimeAmount(0, 0, 0, 0);

  TimeAmount plus(TimeAmount other) {
    return new TimeAmount(
        months + other.months,
        days + other.days,
        workingDays + other.workingDays,
        seconds + other.seconds);
  }

  /**
   * So many of this unit. Parts of a unit are counted in the next smaller one that has whole
   * numbers: half a week is three days, half a day twelve hours.
   */
  TimeAmount times(double count) {
    long whole = (long) count;
    TimeAmount all =
        new TimeAmount(months * whole, days * whole, workingDays * whole, seconds * whole);
    return count == whole ? all : all.plus(part(count - whole));
  }

  private TimeAmount part(double part) {
    if (months >= 12) {
      return new TimeAmount(Math.round(months * part), 0, 0, 0);
    }
    long wholeDays = months == 1 ? Math.round(30 * part) : (long) (days * part);
    boolean partOfADay = days == 1 || workingDays == 1;
    return new TimeAmount(
        0, partOfADay ? 0 : wholeDays, 0, Math.round((partOfADay ? 86_400 : seconds) * part));
  }

  TimeAmount negated() {
    return new TimeAmount(-months, -days, -workingDays, -seconds);
  }

  /** Whether somebody can mean it: up to ten years. */
  boolean plausible() {
    return months <= 120
        && days <= MOST_DAYS
        && workingDays <= MOST_DAYS
        && seconds <= MOST_DAYS * 86_400;
  }

  boolean onClock() {
    return seconds != 0;
  }

  boolean past() {
    return months < 0 || days < 0 || workingDays < 0 || seconds < 0;
  }

  boolean wholeWeeks() {
    return days != 0 && days % 7 == 0 && months == 0 && workingDays == 0 && seconds == 0;
  }

  LocalDate after(LocalDate date) {
    LocalDate reached = date.plusMonths(months).plusDays(days);
    long step = Long.signum(workingDays);
    for (long left = workingDays; left != 0; ) {
      reached = reached.plusDays(step);
      left -= reached.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() ? step : 0;
    }
    return reached;
  }

  ZonedDateTime after(ZonedDateTime now) {
    if (months == 0 && days == 0 && workingDays == 0) {
      return now.plusSeconds(seconds);
    }
    return ZonedDateTime.of(after(now.toLocalDate()), now.toLocalTime(), now.getZone())
        .plusSeconds(seconds);
  }
}
