package dev.lotse.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day of the week or working day counted in its month: "last Friday of the month", "am ersten
 * Werktag im August".
 */
final class WeekdayOfMonthRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean last = Which.LAST.isNamed(words.at(index));
    OptionalInt ordinal = NumberWords.ofOrdinal(words.at(index));
    Optional<DayOfWeek> day = Weekdays.of(words.at(index + 1));
    boolean two = words.is(index + 1, "business", "working") && words.is(index + 2, "day");
    boolean workingDay = two || words.is(index + 1, "werktag", "arbeitstag", "workday");
    int end = index + (two ? 3 : 2);
    if (day.isEmpty() && !workingDay
        || !words.is(end, "in", "im", "of", "des", "vom")
        || !last && (ordinal.isEmpty() || ordinal.getAsInt() > 4)) {
      return Optional.empty();
    }
    int which = last ? -1 : ordinal.getAsInt();
    return Months.at(words, end + 1, now.today())
        .map(
            months -> {
              LocalDate date = counted(months.month(), which, day);
              LocalDate next = counted(months.next(), which, day);
              return new TimePart.Day(
                  index, months.end(), date.isBefore(now.today()) ? next : date, false);
            });
  }

  /** The day counted in the month, or the working day if no day of the week is named. */
  private static LocalDate counted(YearMonth month, int which, Optional<DayOfWeek> day) {
    if (day.isPresent()) {
      return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, day.get()));
    }
    LocalDate outside = which < 0 ? month.plusMonths(1).atDay(1) : month.atDay(1).minusDays(1);
    return new TimeAmount(0, 0, which, 0).after(outside);
  }
}
