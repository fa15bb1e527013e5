package dev.lotse.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Weeks, months and years to come: "nächste Woche", "next month", "im August", "am Wochenende". */
final class PeriodRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    return weekend(words, index, now.today())
        .or(() -> inMonth(words, index, now.today()))
        .or(() -> period(words, index, now.today()));
  }

  private static Optional<TimePart> weekend(TimeWords words, int index, LocalDate today) {
    if (!words.is(index, "wochenende", "weekend")) {
      return Optional.empty();
    }
    boolean now = today.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    boolean next = Which.NEXT.isNamed(words.at(index - 1));
    boolean nextCalendarWeek = words.is(index - 1, "next");
    boolean english = words.is(index + 1, "after") && words.is(index + 2, "next");
    LocalDate saturday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    LocalDate date =
        now && !next ? today : nextCalendarWeek && !now ? saturday.plusDays(7) : saturday;
    if (english || Which.AFTER_NEXT.isNamed(words.at(index - 1))) {
      return day(index, english ? index + 3 : index + 1, saturday.plusDays(7), false);
    }
    return switch (Nearness.before(words, index)) {
      case AFTER ->
          day(index, index + 1, date.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), false);
      case BEFORE ->
          day(index, index + 1, saturday.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)), false);
      case NONE, EARLY, LATE ->
          day(
              index,
              index + 1,
              date.equals(today) && next ? date.plusDays(7) : date,
              date.equals(today) && !next);
    };
  }

  /** "im August": its first day; the present month names no day. */
  private static Optional<TimePart> inMonth(TimeWords words, int index, LocalDate today) {
    Optional<Month> named = MonthNames.of(words.at(index));
    if (named.isEmpty() || !words.is(index - 1, "in", "im") || named.get() == today.getMonth()) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.of(today.getYear(), named.get());
    boolean year = words.at(index + 1).matches("20\\d{2}");
    YearMonth meant =
        year
            ? month.withYear(Integer.parseInt(words.at(index + 1)))
            : month.isBefore(YearMonth.from(today)) ? month.plusYears(1) : month;
    return day(index, year ? index + 2 : index + 1, meant.atDay(1), false);
  }

  /** "nächste Woche", "next month", "the week after next". */
  private static Optional<TimePart> period(TimeWords words, int index, LocalDate today) {
    boolean afterNext =
        words.is(index, "week", "month")
            && words.is(index + 1, "after")
            && words.is(index + 2, "next");
    Optional<Which> which = afterNext ? Optional.of(Which.AFTER_NEXT) : Which.of(words.at(index));
    int steps = which.map(found -> found.ahead).orElse(0);
    boolean thisWeek =
        words.is(index, "this", "diese", "dieser") && words.is(index + 1, "woche", "week");
    if (steps == 0 && !thisWeek) {
      return Optional.empty();
    }
    int end = afterNext ? index + 3 : index + 2;
    return switch (words.at(afterNext ? index : index + 1)) {
      case "woche", "week" ->
          Optional.of(new TimePart.Week(index, end, monday(today).plusWeeks(steps)));
      case "monat", "month" -> month(words, index, end, YearMonth.from(today).plusMonths(steps));
      case "jahr", "year" -> day(index, end, today.withDayOfYear(1).plusYears(steps), false);
      case "quartal", "quarter" -> day(index, end, quarter(today).plusMonths(3L * steps), false);
      case "tag", "day" -> day(index, end, today.plusDays(steps), false);
      case "werktag", "arbeitstag", "workday", "weekday" ->
          day(index, end, workingDay(today, steps), false);
      case "business", "working", "work" ->
          words.is(end, "day")
              ? day(index, end + 1, workingDay(today, steps), false)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** "next month", "next month on the 5th". */
  private static Optional<TimePart> month(TimeWords words, int from, int end, YearMonth month) {
    int at = words.is(end + 1, "the") ? end + 2 : end + 1;
    boolean day = words.is(end, "on", "am") && words.at(at).matches("([12]?\\d|30|31)\\.?");
    int number = day ? Integer.parseInt(words.at(at).replace(".", "")) : 1;
    int to = !day ? end : words.is(at + 1, "st", "nd", "rd", "th") ? at + 2 : at + 1;
    return month.isValidDay(number)
        ? day(from, to, month.atDay(number), false)
        : Optional.of(new TimePart.Impossible(from, to));
  }

  private static LocalDate workingDay(LocalDate today, int steps) {
    return new TimeAmount(0, 0, steps, 0).after(today);
  }

  /** The first day of the quarter of that day. */
  static LocalDate quarter(LocalDate date) {
    return date.withDayOfMonth(1).minusMonths((date.getMonthValue() - 1) % 3);
  }

  static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Optional<TimePart> day(int from, int to, LocalDate date, boolean today) {
    return Optional.of(new TimePart.Day(from, to, date, today));
  }
}
