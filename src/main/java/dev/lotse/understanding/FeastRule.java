package dev.lotse.understanding;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/** Days with a name of their own: "Silvester", "Christmas Eve", "New Year's Day". */
final class FeastRule implements TimeRule {

  private static final MonthDay CHRISTMAS_DAY = MonthDay.of(12, 25);

  private static final Map<String, MonthDay> FEASTS =
      Map.ofEntries(
          Map.entry("heiligabend", MonthDay.of(12, 24)),
          Map.entry("christmas eve", MonthDay.of(12, 24)),
          Map.entry("xmas eve", MonthDay.of(12, 24)),
          Map.entry("weihnachten", CHRISTMAS_DAY),
          Map.entry("weihnachtstag", CHRISTMAS_DAY),
          Map.entry("weihnachtsfeiertag", CHRISTMAS_DAY),
          Map.entry("christmas", CHRISTMAS_DAY),
          Map.entry("christmas day", CHRISTMAS_DAY),
          Map.entry("xmas", CHRISTMAS_DAY),
          Map.entry("boxing day", MonthDay.of(12, 26)),
          Map.entry("silvester", MonthDay.of(12, 31)),
          Map.entry("new years eve", MonthDay.of(12, 31)),
          Map.entry("new year eve", MonthDay.of(12, 31)),
          Map.entry("neujahr", MonthDay.of(1, 1)),
          Map.entry("new years day", MonthDay.of(1, 1)),
          Map.entry("new year day", MonthDay.of(1, 1)),
          Map.entry("nikolaus", MonthDay.of(12, 6)),
          Map.entry("halloween", MonthDay.of(10, 31)),
          Map.entry("valentinstag", MonthDay.of(2, 14)),
          Map.entry("valentines day", MonthDay.of(2, 14)));

  private static final int MOST_WORDS = 3;

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    if (words.is(index, "2.", "zweiten", "zweiter")
        && words.is(index + 1, "weihnachtstag", "weihnachtsfeiertag")) {
      return day(index, index + 2, CHRISTMAS_DAY.withDayOfMonth(26), now);
    }
    for (int length = MOST_WORDS; length > 0; length--) {
      String name = words.joined(index, index + length);
      Optional<LocalDate> movable = Easter.next(name, now.today());
      if (movable.isPresent()) {
        return movable.map(date -> new TimePart.Day(index, index + words(name), date, false));
      }
      MonthDay feast = FEASTS.get(name);
      if (feast != null) {
        return day(index, index + length, feast, now);
      }
    }
    return Optional.empty();
  }

  private static int words(String name) {
    return name.split(" ").length;
  }

  private static Optional<TimePart> day(int from, int to, MonthDay feast, Now now) {
    return Optional.of(new TimePart.Day(from, to, DateRule.next(feast, now.today()), false));
  }
}
