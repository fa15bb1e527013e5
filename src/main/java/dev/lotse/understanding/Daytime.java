package dev.lotse.understanding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A time of day by name: when it is usually meant, when it is over, in hours. */
enum Daytime {

  /** A whole working day. */
  DAY(9, 18, false, ""),
  EARLY_MORNING(7, 12, false, ""),
  BREAKFAST(8, 12, false, "fruhstuck breakfast"),
  MORNING(9, 12, false, "fruh morgens morning fruhmorgens"),
  FORENOON(10, 12, false, "vormittag vormittags forenoon"),
  LATE_MORNING(11, 12, false, ""),
  NOON(12, 14, true, "mittag mittags mittagszeit"),
  LUNCH(12, 14, true, "lunch lunchtime mittagessen mittagspause"),
  AFTER_LUNCH(13, 15, true, ""),
  EARLY_AFTERNOON(14, 18, true, ""),
  AFTERNOON(15, 18, true, "nachmittag nachmittags afternoon"),
  LATE_AFTERNOON(17, 18, true, "spatnachmittag spatnachmittags"),
  END_OF_DAY(
      17,
      18,
      true,
      "feierabend dienstschluss buroschluss geschaftsschluss arbeitsende tagesende eod cob"),
  AFTER_WORK(18, 23, true, ""),
  EVENING(18, 23, true, "abend abends evening abendessen dinner dinnertime"),
  LATE_EVENING(21, 23, true, "spatabends spatabend"),
  NIGHT(22, 24, true, "nacht nachts night");

  private static final Map<String, Daytime> NAMES = names();

  final int hour;
  final int end;
  final boolean afterNoon;
  private final String names;

  Daytime(int hour, int end, boolean afterNoon, String names) {
    this.hour = hour;
    this.end = end;
    this.afterNoon = afterNoon;
    this.names = names;
  }

  static Optional<Daytime> named(String word) {
    return Optional.ofNullable(NAMES.get(word));
  }

  /** The time of day that "early", "late", "before" or "after" makes of this one. */
  Daytime with(Nearness nearness) {
    return switch (nearness) {
      case NONE -> this;
      case EARLY -> this == MORNING ? EARLY_MORNING : this == AFTERNOON ? EARLY_AFTERNOON : this;
      case LATE -> late();
      case BEFORE -> this == NOON || this == LUNCH ? LATE_MORNING : this;
      case AFTER ->
          this == NOON || this == LUNCH ? AFTER_LUNCH : this == END_OF_DAY ? AFTER_WORK : this;
    };
  }

  private Daytime late() {
    return switch (this) {
      case MORNING, FORENOON -> LATE_MORNING;
      case AFTERNOON -> LATE_AFTERNOON;
      case EVENING -> LATE_EVENING;
      default -> this;
    };
  }

  /** The hour a clock shows as 1 to 12, at this time of day. */
  int hourOf(int twelve) {
    boolean afterMidnight = this == NIGHT && (twelve < 6 || twelve == 12);
    if (afterMidnight || !afterNoon) {
      return this == NIGHT || this == MORNING || this == EARLY_MORNING ? twelve % 12 : twelve;
    }
    boolean lateMorning = twelve > 9 && (this == NOON || this == LUNCH);
    return twelve >= 12 || lateMorning ? twelve : twelve + 12;
  }

  private static Map<String, Daytime> names() {
    Map<String, Daytime> names = new HashMap<>();
    for (Daytime daytime : values()) {
      for (String name : daytime.names.split(" ")) {
        names.put(name, daytime);
      }
    }
    names.remove("");
    return Map.copyOf(names);
  }
}
