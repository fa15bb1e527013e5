package dev.lotse.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * Days by name: "übermorgen", "next Monday", "am Wochenende", "end of the month", "nächste Woche".
 */
final class DayRule implements TimeRule {

  private static final Set<String> NEXT =
      Set.of("next", "nachste", "nachsten", "nachster", "nachstem", "nachstes");
  private static final Set<String> COMING =
      Set.of(
          "this",
          "coming",
          "diese",
          "diesen",
          "dieser",
          "dieses",
          "diesem",
          "kommende",
          "kommenden",
          "kommender",
          "kommendes",
          "laufenden",
          "the",
          "der",
          "des",
          "den",
          "dem",
          "current",
          "upcoming");
  private static final Set<String> AFTER_NEXT =
      Set.of("ubernachste", "ubernachsten", "ubernachster", "ubernachstes");
  private static final Set<String> LAST =
      Set.of(
          "last",
          "letzte",
          "letzten",
          "letzter",
          "vergangenen",
          "vergangene",
          "vorigen",
          "previous");

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    return near(words, index, now)
        .or(() -> feast(words, index, now))
        .or(() -> weekday(words, index))
        .or(() -> partOfPeriod(words, index, now))
        .or(() -> period(words, index, now));
  }

  private static Optional<TimePart> near(TimeWords words, int index, Now now) {
    LocalDate today = now.today();
    return switch (words.at(index)) {
      case "heute", "today" -> day(index, index + 1, today, true);
      case "tomorrow", "tmrw", "tmr" ->
          words.is(index - 1, "after") && words.is(index - 2, "day")
              ? Optional.empty()
              : day(index, index + 1, today.plusDays(1), false);
      case "day" ->
          words.is(index + 1, "after") && words.is(index + 2, "tomorrow")
              ? day(index, index + 3, today.plusDays(2), false)
              : Optional.empty();
      case "overmorrow", "ubermorgen" -> day(index, index + 1, today.plusDays(2), false);
      case "morgen" ->
          OfDayRule.isMorning(words, index)
              ? Optional.empty()
              : day(index, index + 1, today.plusDays(1), false);
      case "gestern", "yesterday" -> day(index, index + 1, today.minusDays(1), false);
      case "vorgestern" -> day(index, index + 1, today.minusDays(2), false);
      default -> Optional.empty();
    };
  }

  /** Days with a name of their own: "Silvester", "Christmas Eve", "New Year's Day". */
  private static Optional<TimePart> feast(TimeWords words, int index, Now now) {
    boolean newYear = words.is(index, "new") && words.is(index + 1, "years", "year");
    int named = newYear ? index + 2 : words.is(index, "christmas", "xmas") ? index + 1 : index;
    boolean eve = named > index && words.is(named, "eve");
    boolean day = named > index && words.is(named, "day");
    if (eve || words.is(index, "heiligabend", "silvester")) {
      int date = newYear || words.is(index, "silvester") ? 31 : 24;
      return day(
          index,
          eve ? named + 1 : index + 1,
          DateRule.next(MonthDay.of(Month.DECEMBER, date), now.today()),
          false);
    }
    if (day || words.is(index, "neujahr")) {
      MonthDay date =
          newYear || words.is(index, "neujahr")
              ? MonthDay.of(Month.JANUARY, 1)
              : MonthDay.of(Month.DECEMBER, 25);
      return day(index, day ? named + 1 : index + 1, DateRule.next(date, now.today()), false);
    }
    return Optional.empty();
  }

  private static Optional<TimePart> weekday(TimeWords words, int index) {
    String which = words.at(index);
    boolean plain = dayOfWeek(words, index).isPresent();
    int at = plain ? index : index + 1;
    Optional<DayOfWeek> day = dayOfWeek(words, at);
    boolean next = NEXT.contains(which);
    boolean last = LAST.contains(which);
    boolean afterNext = AFTER_NEXT.contains(which);
    if (day.isEmpty() || !plain && !next && !last && !afterNext && !COMING.contains(which)) {
      return Optional.empty();
    }
    return Optional.of(
        new TimePart.Weekday(
            index, at + 1, day.get(), last ? -1 : afterNext ? 1 : 0, which.equals("next")));
  }

  private static Optional<DayOfWeek> dayOfWeek(TimeWords words, int index) {
    return Weekdays.of(words.at(index)).or(() -> Weekdays.shortened(words, index));
  }

  /** "Ende des Monats", "end of next week", "Mitte Januar", "am Wochenende". */
  private static Optional<TimePart> partOfPeriod(TimeWords words, int index, Now now) {
    LocalDate today = now.today();
    switch (words.at(index)) {
      case "monatsende":
        return day(index, index + 1, today.with(TemporalAdjusters.lastDayOfMonth()), false);
      case "monatsanfang":
        return day(index, index + 1, today.with(TemporalAdjusters.firstDayOfNextMonth()), false);
      case "jahresende":
        return day(index, index + 1, today.with(TemporalAdjusters.lastDayOfYear()), false);
      case "wochenende", "weekend":
        return weekend(words, index, today);
      case "wochenanfang":
        return day(index, index + 1, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), false);
      default:
        break;
    }
    boolean lastDay = LAST.contains(words.at(index)) && words.is(index + 1, "tag", "day");
    int place =
        lastDay || words.is(index, "ende", "end")
            ? 2
            : words.is(index, "mitte", "middle", "mid")
                ? 1
                : words.is(index, "anfang", "beginning")
                        || words.is(index, "start") && words.is(index + 1, "of")
                    ? 0
                    : -1;
    if (place < 0) {
      return Optional.empty();
    }
    int after = lastDay ? index + 2 : index + 1;
    int at = words.is(after, "of", "vom", "von") ? after + 1 : after;
    return inPeriod(words, at, today, place)
        .map(found -> new TimePart.Day(index, found.end, found.date, false));
  }

  private static Optional<TimePart> weekend(TimeWords words, int index, LocalDate today) {
    boolean now = today.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    boolean next = NEXT.contains(words.at(index - 1));
    LocalDate saturday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    boolean nextCalendarWeek = words.is(index - 1, "next");
    LocalDate date =
        now && !next ? today : nextCalendarWeek && !now ? saturday.plusDays(7) : saturday;
    return day(
        index,
        index + 1,
        date.equals(today) && next ? date.plusDays(7) : date,
        date.equals(today) && !next);
  }

  private static Optional<Placed> inPeriod(TimeWords words, int at, LocalDate today, int place) {
    boolean next = NEXT.contains(words.at(at));
    boolean named = next || COMING.contains(words.at(at)) || AFTER_NEXT.contains(words.at(at));
    int ahead = next ? 1 : AFTER_NEXT.contains(words.at(at)) ? 2 : 0;
    int unit = named ? at + 1 : at;
    Optional<Month> month = MonthNames.of(words.at(unit));
    if (month.isPresent()) {
      LocalDate date = inMonth(YearMonth.of(today.getYear(), month.get()), place);
      return Optional.of(
          new Placed(
              date.isBefore(today)
                  ? inMonth(YearMonth.of(today.getYear() + 1, month.get()), place)
                  : date,
              unit + 1));
    }
    return switch (words.at(unit)) {
      case "monat", "monats", "month" ->
          Optional.of(
              new Placed(
                  notPast(
                      inMonth(YearMonth.from(today).plusMonths(ahead), place),
                      inMonth(YearMonth.from(today).plusMonths(ahead + 1), place),
                      today),
                  unit + 1));
      case "woche", "week" ->
          Optional.of(
              new Placed(
                  notPast(inWeek(today, ahead, place), inWeek(today, ahead + 1, place), today),
                  unit + 1));
      case "jahr", "jahres", "year" ->
          Optional.of(
              new Placed(
                  inMonth(
                      YearMonth.of(
                          today.getYear() + (place == 0 ? Math.max(1, ahead) : ahead),
                          place == 2 ? Month.DECEMBER : place == 1 ? Month.JULY : Month.JANUARY),
                      place == 1 ? 0 : place),
                  unit + 1));
      default -> Optional.empty();
    };
  }

  private static LocalDate notPast(LocalDate date, LocalDate otherwise, LocalDate today) {
    return date.isBefore(today) ? otherwise : date;
  }

  private static LocalDate inMonth(YearMonth month, int place) {
    return place == 2 ? month.atEndOfMonth() : month.atDay(place == 1 ? 15 : 1);
  }

  private static LocalDate inWeek(LocalDate today, int ahead, int place) {
    return monday(today).plusDays(7L * ahead + 2L * place);
  }

  /** "nächste Woche", "next month", "the week after next". */
  private static Optional<TimePart> period(TimeWords words, int index, Now now) {
    LocalDate today = now.today();
    boolean afterNextInEnglish =
        words.is(index, "week", "month")
            && words.is(index + 1, "after")
            && words.is(index + 2, "next");
    int ahead =
        NEXT.contains(words.at(index)) || words.is(index, "kommende", "kommenden")
            ? 1
            : AFTER_NEXT.contains(words.at(index)) ? 2 : 0;
    boolean last = LAST.contains(words.at(index));
    if (words.is(index, "this", "diese", "dieser") && words.is(index + 1, "woche", "week")) {
      return Optional.of(new TimePart.Week(index, index + 2, monday(today)));
    }
    if (ahead == 0 && !last && !afterNextInEnglish) {
      return Optional.empty();
    }
    int steps = afterNextInEnglish ? 2 : last ? -1 : ahead;
    int end = afterNextInEnglish ? index + 3 : index + 2;
    return switch (words.at(afterNextInEnglish ? index : index + 1)) {
      case "woche", "week" ->
          Optional.of(new TimePart.Week(index, end, monday(today).plusWeeks(steps)));
      case "monat", "month" -> day(index, end, today.withDayOfMonth(1).plusMonths(steps), false);
      case "jahr", "year" -> day(index, end, today.withDayOfYear(1).plusYears(steps), false);
      case "tag", "day" -> day(index, end, today.plusDays(steps), false);
      default -> Optional.empty();
    };
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Optional<TimePart> day(int from, int to, LocalDate date, boolean today) {
    return Optional.of(new TimePart.Day(from, to, date, today));
  }

  private record Placed(LocalDate date, int end) {}
}
