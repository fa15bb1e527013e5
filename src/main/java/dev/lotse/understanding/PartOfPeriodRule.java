package dev.lotse.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/** Beginning, middle and end: "Ende des Monats", "early next week", "Mitte Januar", "EOM". */
final class PartOfPeriodRule implements TimeRule {

  private static final Map<String, TemporalAdjuster> NAMED =
      Map.ofEntries(
          Map.entry("monatsende", TemporalAdjusters.lastDayOfMonth()),
          Map.entry("monatsletzten", TemporalAdjusters.lastDayOfMonth()),
          Map.entry("eom", TemporalAdjusters.lastDayOfMonth()),
          Map.entry("month end", TemporalAdjusters.lastDayOfMonth()),
          Map.entry("months end", TemporalAdjusters.lastDayOfMonth()),
          Map.entry("monatsanfang", TemporalAdjusters.firstDayOfNextMonth()),
          Map.entry("monatsersten", TemporalAdjusters.firstDayOfNextMonth()),
          Map.entry("jahresende", TemporalAdjusters.lastDayOfYear()),
          Map.entry("eoy", TemporalAdjusters.lastDayOfYear()),
          Map.entry("year end", TemporalAdjusters.lastDayOfYear()),
          Map.entry("years end", TemporalAdjusters.lastDayOfYear()),
          Map.entry("eow", TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)),
          Map.entry("wochenmitte", TemporalAdjusters.next(DayOfWeek.WEDNESDAY)),
          Map.entry("quartalsende", PartOfPeriodRule::endOfQuarter),
          Map.entry("jahresanfang", TemporalAdjusters.firstDayOfNextYear()),
          Map.entry("wochenanfang", TemporalAdjusters.next(DayOfWeek.MONDAY)));

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    for (int end = index + 2; end > index; end--) {
      TemporalAdjuster named = NAMED.get(words.joined(index, end));
      if (named != null) {
        return Optional.of(new TimePart.Day(index, end, now.today().with(named), false));
      }
    }
    boolean counted = words.is(index + 1, "tag", "day");
    Place place = counted ? Place.ofDay(words.at(index)) : Place.of(words, index);
    if (place == Place.NONE) {
      return Optional.empty();
    }
    int after = index + (counted ? 2 : 1);
    int period = words.is(after, "of", "vom", "von", "im") ? after + 1 : after;
    return inMonth(words, period, now.today(), place)
        .or(() -> inWeekOrYear(words, period, now.today(), place))
        .map(found -> new TimePart.Day(index, found.end, found.date, false));
  }

  private static Optional<Placed> inMonth(TimeWords words, int at, LocalDate today, Place place) {
    return Months.at(words, at, today)
        .map(
            months ->
                new Placed(
                    notPast(place.in(months.month()), place.in(months.next()), today),
                    months.end()));
  }

  private static Optional<Placed> inWeekOrYear(
      TimeWords words, int at, LocalDate today, Place place) {
    Optional<Which> which = Which.of(words.at(at));
    int ahead = which.map(found -> found.ahead).orElse(0);
    int unit = which.isPresent() ? at + 1 : at;
    return switch (words.at(unit)) {
      case "woche", "week" ->
          Optional.of(
              new Placed(
                  notPast(
                      place.inWeek(today.plusWeeks(ahead)),
                      place.inWeek(today.plusWeeks(ahead + 1L)),
                      today),
                  unit + 1));
      case "jahr", "jahres", "year" ->
          Optional.of(new Placed(place.inYear(today.getYear(), ahead), unit + 1));
      case "quartal", "quartals", "quarter" ->
          Optional.of(new Placed(inQuarter(today.plusMonths(3L * ahead), today, place), unit + 1));
      default -> Optional.empty();
    };
  }

  private static Temporal endOfQuarter(Temporal day) {
    return PeriodRule.quarter(LocalDate.from(day)).plusMonths(3).minusDays(1);
  }

  private static LocalDate inQuarter(LocalDate day, LocalDate today, Place place) {
    LocalDate first = PeriodRule.quarter(day);
    return place == Place.END
        ? first.plusMonths(3).minusDays(1)
        : notPast(place == Place.MIDDLE ? first.plusDays(45) : first, first.plusMonths(3), today);
  }

  private static LocalDate notPast(LocalDate date, LocalDate otherwise, LocalDate today) {
    return date.isBefore(today) ? otherwise : date;
  }

  private record Placed(LocalDate date, int end) {}

  private enum Place {
    BEGINNING,
    MIDDLE,
    END,
    NONE;

    static Place of(TimeWords words, int index) {
      return switch (words.at(index)) {
        case "anfang", "beginn", "beginning", "early" -> BEGINNING;
        case "start", "first" -> words.is(index + 1, "of") ? BEGINNING : NONE;
        case "mitte", "middle", "mid" -> MIDDLE;
        case "ende", "end", "late" -> END;
        default -> NONE;
      };
    }

    /** Of "the first day of", "am letzten Tag des". */
    static Place ofDay(String word) {
      return switch (word) {
        case "first", "ersten", "erster" -> BEGINNING;
        default -> Which.LAST.isNamed(word) ? END : NONE;
      };
    }

    LocalDate in(YearMonth month) {
      return this == END ? month.atEndOfMonth() : month.atDay(this == MIDDLE ? 15 : 1);
    }

    /** Monday, Wednesday or Friday. */
    LocalDate inWeek(LocalDate day) {
      return PeriodRule.monday(day).plusDays(2L * ordinal());
    }

    LocalDate inYear(int year, int ahead) {
      return switch (this) {
        case BEGINNING, NONE -> LocalDate.of(year + Math.max(1, ahead), Month.JANUARY, 1);
        case MIDDLE -> LocalDate.of(year + ahead, Month.JULY, 1);
        case END -> LocalDate.of(year + ahead, Month.DECEMBER, 31);
      };
    }
  }
}
