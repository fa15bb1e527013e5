package dev.lotse.understanding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units of time by name, in both languages. */
final class TimeUnits {

  static final TimeAmount SECOND = new TimeAmount(0, 0, 0, 1);
  static final TimeAmount MINUTE = new TimeAmount(0, 0, 0, 60);
  static final TimeAmount HOUR = new TimeAmount(0, 0, 0, 3600);
  static final TimeAmount DAY = new TimeAmount(0, 1, 0, 0);
  static final TimeAmount WORKING_DAY = new TimeAmount(0, 0, 1, 0);
  static final TimeAmount WEEK = new TimeAmount(0, 7, 0, 0);
  static final TimeAmount MONTH = new TimeAmount(1, 0, 0, 0);
  static final TimeAmount YEAR = new TimeAmount(12, 0, 0, 0);

  private static final Map<String, TimeAmount> UNITS = new HashMap<>();

  static {
    put(SECOND, "s sek sec secs sekunde sekunden second seconds");
    put(MINUTE, "m min mins minute minuten minutes minutchen");
    put(MINUTE.times(15), "viertelstunden");
    put(HOUR, "h std hr hrs stunde stunden hour hours stundchen");
    put(DAY, "d tag tage tagen day days");
    put(
        WORKING_DAY,
        "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen bankarbeitstage"
            + " bankarbeitstagen geschaftstage geschaftstagen wochentage wochentagen workday"
            + " workdays weekdays");
    put(WEEK, "w woche wochen week weeks");
    put(MONTH, "monat monate monaten monats month months");
    put(YEAR, "jahr jahre jahren year years");
  }

  private TimeUnits() {}

  static Optional<TimeAmount> of(String word) {
    return Optional.ofNullable(UNITS.get(word));
  }

  static boolean isUnit(String word) {
    return UNITS.containsKey(word);
  }

  private static void put(TimeAmount unit, String names) {
    for (String name : names.split(" ")) {
      UNITS.put(name, unit);
    }
  }
}
