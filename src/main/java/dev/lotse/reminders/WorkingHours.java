package dev.lotse.reminders;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When planned reminders may arrive: Monday to Friday within these hours of the person's own day.
 * Immutable.
 *
 * @param from first minute, e.g. 9:00
 * @param to first minute after, e.g. 18:00; later than {@code from}
 */
public record WorkingHours(LocalTime from, LocalTime to) {

  /** Monday to Friday, 9 to 18. */
  public static final WorkingHours DEFAULT =
      new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0));

  public WorkingHours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("to: " + to + " (expected later than " + from + ")");
    }
  }

  /** The same time if it lies within working hours, else the start of the next ones. */
  public ZonedDateTime fit(ZonedDateTime time) {
    ZonedDateTime fitting = time;
    if (!isWorkingDay(time) || !time.toLocalTime().isBefore(to)) {
      fitting = startOfDay(time.plusDays(1));
    } else if (time.toLocalTime().isBefore(from)) {
      fitting = startOfDay(time);
    }
    while (!isWorkingDay(fitting)) {
      fitting = startOfDay(fitting.plusDays(1));
    }
    return fitting;
  }

  /** This many working days later, at the same time of day where working hours allow it. */
  public ZonedDateTime plusWorkingDays(ZonedDateTime time, int days) {
    ZonedDateTime later = time;
    for (int left = days; left > 0; ) {
      later = later.plusDays(1);
      if (isWorkingDay(later)) {
        left--;
      }
    }
    return fit(later);
  }

  /** The start of the next working day after this time. */
  public ZonedDateTime nextWorkingDay(ZonedDateTime time) {
    return fit(startOfDay(time.plusDays(1)));
  }

  private ZonedDateTime startOfDay(ZonedDateTime time) {
    return ZonedDateTime.of(time.toLocalDate(), from, time.getZone());
  }

  private static boolean isWorkingDay(ZonedDateTime time) {
    return time.getDayOfWeek() != DayOfWeek.SATURDAY && time.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
