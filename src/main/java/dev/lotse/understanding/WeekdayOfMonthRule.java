package dev.lotse.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;

/** A weekday counted in its month: "last Friday of the month", "am ersten Montag im August". */
final class WeekdayOfMonthRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean last = Which.LAST.isNamed(words.at(index));
    OptionalInt ordinal = NumberWords.ofOrdinal(words.at(index));
    Optional<DayOfWeek> day = Weekdays.of(words.at(index + 1));
    boolean inMonth = words.is(index + 2, "in", "im", "of", "des", "vom");
    if (day.isEmpty() || !inMonth || !last && (ordinal.isEmpty() || ordinal.getAsInt() > 4)) {
      return Optional.empty();
    }
    int which = last ? -1 : ordinal.getAsInt();
    return Months.at(words, index + 3, now.today())
        .map(
            months -> {
              LocalDate date = counted(months.month(), which, day.get());
              LocalDate next = counted(months.next(), which, day.get());
              return new TimePart.Day(
                  index, months.end(), date.isBefore(now.today()) ? next : date, false);
            });
  }

  private static LocalDate counted(YearMonth month, int which, DayOfWeek day) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
  }
}
