package dev.lotse.understanding;

import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Months by name, in both languages. */
final class MonthNames {

  private static final String[] NAMES = {
    "januar jan january janner",
    "februar feb february",
    "marz mar march mrz",
    "april apr",
    "mai may",
    "juni jun june",
    "juli jul july",
    "august aug",
    "september sep sept",
    "oktober okt oct october",
    "november nov",
    "dezember dez dec december"
  };
  private static final Map<String, Month> MONTHS = new HashMap<>();

  static {
    for (int month = 0; month < NAMES.length; month++) {
      for (String name : NAMES[month].split(" ")) {
        MONTHS.put(name, Month.of(month + 1));
      }
    }
  }

  private MonthNames() {}

  static Optional<Month> of(String word) {
    return Optional.ofNullable(MONTHS.get(word));
  }
}
