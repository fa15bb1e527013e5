package dev.lotse.understanding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Feasts that move with Easter. */
final class Easter {

  /** How many days after Easter Sunday. */
  private static final Map<String, Integer> FEASTS =
      Map.ofEntries(
          Map.entry("karfreitag", -2),
          Map.entry("good friday", -2),
          Map.entry("ostern", 0),
          Map.entry("ostersonntag", 0),
          Map.entry("easter", 0),
          Map.entry("easter sunday", 0),
          Map.entry("ostermontag", 1),
          Map.entry("easter monday", 1),
          Map.entry("himmelfahrt", 39),
          Map.entry("christi himmelfahrt", 39),
          Map.entry("pfingsten", 49),
          Map.entry("pfingstsonntag", 49),
          Map.entry("pfingstmontag", 50));

  private Easter() {}

  /** The next such feast, the present day included. */
  static Optional<LocalDate> next(String feast, LocalDate today) {
    return Optional.ofNullable(FEASTS.get(feast))
        .flatMap(
            days ->
                IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                    .mapToObj(year -> sunday(year).plusDays(days))
                    .filter(date -> !date.isBefore(today))
                    .findFirst());
  }

  /** Easter Sunday by Lichtenberg's form of the rule of Gauss. */
  private static LocalDate sunday(int year) {
    int century = year / 100;
    int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    int sun = 2 - (3 * century + 3) / 4;
    int cycle = year % 19;
    int seed = (19 * cycle + moon) % 30;
    int correction = (seed + cycle / 11) / 29;
    int fullMoon = 21 + seed - correction;
    int firstSunday = 7 - (year + year / 4 + sun) % 7;
    int distance = 7 - (fullMoon - firstSunday) % 7;
    return LocalDate.of(year, 3, 1).plusDays(fullMoon + distance - 1L);
  }
}
