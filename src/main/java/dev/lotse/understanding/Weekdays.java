package dev.lotse.understanding;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Days of the week by name, in both languages. */
final class Weekdays {

  private static final Map<String, DayOfWeek> NAMES = new HashMap<>();

  static {
    put(DayOfWeek.MONDAY, "montag monday mon");
    put(DayOfWeek.TUESDAY, "dienstag tuesday tue tues");
    put(DayOfWeek.WEDNESDAY, "mittwoch wednesday wed");
    put(DayOfWeek.THURSDAY, "donnerstag thursday thu thur thurs");
    put(DayOfWeek.FRIDAY, "freitag friday fri");
    put(DayOfWeek.SATURDAY, "samstag sonnabend saturday");
    put(DayOfWeek.SUNDAY, "sonntag sunday");
  }

  private static final Map<String, DayOfWeek> SHORT =
      Map.of(
          "mo",
          DayOfWeek.MONDAY,
          "di",
          DayOfWeek.TUESDAY,
          "mi",
          DayOfWeek.WEDNESDAY,
          "do",
          DayOfWeek.THURSDAY,
          "fr",
          DayOfWeek.FRIDAY,
          "sa",
          DayOfWeek.SATURDAY,
          "so",
          DayOfWeek.SUNDAY,
          "sat",
          DayOfWeek.SATURDAY,
          "sun",
          DayOfWeek.SUNDAY);

  private Weekdays() {}

  static Optional<DayOfWeek> of(String word) {
    return Optional.ofNullable(NAMES.get(word));
  }

  /** How long the day is in a word such as "montagmorgen"; -1 if the word is of another kind. */
  static int lengthOfDayBeforeDaytime(String word) {
    for (String name : NAMES.keySet()) {
      if (name.length() > 5 && word.startsWith(name)) {
        String rest = word.substring(name.length());
        if (rest.equals("morgen") || Daytime.named(rest).isPresent()) {
          return name.length();
        }
      }
    }
    return -1;
  }

  /**
   * The day of a short form that is also a word of its own: only next to a number or after "am",
   * "on".
   */
  static Optional<DayOfWeek> shortened(TimeWords words, int index) {
    boolean announced =
        words.is(index - 1, "am", "on", "bis", "nachsten", "next", "this", "diesen");
    boolean beforeNumber =
        !words.at(index + 1).isEmpty()
            && Character.isDigit(words.at(index + 1).charAt(0))
            && !words.is(index, "do", "so", "sat", "sun");
    return announced || beforeNumber
        ? Optional.ofNullable(SHORT.get(words.at(index)))
        : Optional.empty();
  }

  private static void put(DayOfWeek day, String names) {
    for (String name : names.split(" ")) {
      NAMES.put(name, day);
    }
  }
}
