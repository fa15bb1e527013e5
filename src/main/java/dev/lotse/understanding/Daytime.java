package dev.lotse.understanding;

import java.util.Map;
import java.util.Optional;

/** A time of day by name: when it is usually meant, when it is over, in hours. */
enum Daytime {

  /** A whole working day. */
  DAY(9, 18, false),
  MORNING(9, 12, false),
  FORENOON(10, 12, false),
  NOON(12, 14, true),
  AFTERNOON(15, 18, true),
  EVENING(18, 23, true),
  NIGHT(22, 24, true),
  END_OF_DAY(17, 18, true);

  private static final Map<String, Daytime> NAMES =
      Map.ofEntries(
          Map.entry("fruh", MORNING),
          Map.entry("morgens", MORNING),
          Map.entry("morning", MORNING),
          Map.entry("fruhmorgens", MORNING),
          Map.entry("vormittag", FORENOON),
          Map.entry("vormittags", FORENOON),
          Map.entry("mittag", NOON),
          Map.entry("mittags", NOON),
          Map.entry("lunchtime", NOON),
          Map.entry("nachmittag", AFTERNOON),
          Map.entry("nachmittags", AFTERNOON),
          Map.entry("afternoon", AFTERNOON),
          Map.entry("abend", EVENING),
          Map.entry("abends", EVENING),
          Map.entry("evening", EVENING),
          Map.entry("nacht", NIGHT),
          Map.entry("nachts", NIGHT),
          Map.entry("night", NIGHT),
          Map.entry("feierabend", END_OF_DAY),
          Map.entry("eod", END_OF_DAY));

  final int hour;
  final int end;
  final boolean afterNoon;

  Daytime(int hour, int end, boolean afterNoon) {
    this.hour = hour;
    this.end = end;
    this.afterNoon = afterNoon;
  }

  static Optional<Daytime> named(String word) {
    return Optional.ofNullable(NAMES.get(word));
  }

  /** The hour a clock shows as 1 to 12, at this time of day. */
  int hourOf(int twelve) {
    boolean afterMidnight = this == NIGHT && (twelve < 6 || twelve == 12);
    if (afterMidnight || !afterNoon) {
      return this == NIGHT || this == MORNING ? twelve % 12 : twelve;
    }
    return twelve >= 12 || this == NOON && twelve > 9 ? twelve : twelve + 12;
  }
}
