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
   * The day of a form that is also a word of its own or names a habit ("so", "sat", "montags"):
   * only next to a clock time, or a short form after "am", "on".
   */
  static Optional<DayOfWeek> shortened(TimeWords words, int index) {
    String word = words.at(index);
    boolean habit = word.length() > 5 && word.endsWith("s");
    if (habit) {
      return isBeforeClock(words, index)
          ? of(word.substring(0, word.length() - 1))
          : Optional.empty();
    }
    boolean announced =
        words.is(
            index - 1,
            "am",
            "on",
            "bis",
            "until",
            "nachsten",
            "kommenden",
            "next",
            "this",
            "diesen");
    boolean alsoWord = words.is(index, "do", "so", "sat", "sun");
    boolean beforeNumber = isNumber(words, index + 1) && !alsoWord;
    boolean verb = words.is(index, "do") && words.is(index + 1, "at");
    boolean beforeClock = !verb && !words.is(index, "so") && isBeforeClock(words, index);
    return announced || beforeNumber || beforeClock
        ? Optional.ofNullable(SHORT.get(word))
        : Optional.empty();
  }

  private static boolean isBeforeClock(TimeWords words, int index) {
    boolean preposition = words.is(index + 1, "um", "gegen", "ab", "at");
    int number = preposition ? index + 2 : index + 1;
    return isNumber(words, number)
            && (preposition
                || words.at(number).indexOf(':') > 0
                || words.is(number + 1, "uhr", "am", "pm"))
        || words.is(index + 1, "um") && !words.at(number).isEmpty();
  }

  private static boolean isNumber(TimeWords words, int index) {
    return !words.at(index).isEmpty() && Character.isDigit(words.at(index).charAt(0));
  }

  private static void put(DayOfWeek day, String names) {
    for (String name : names.split(" ")) {
      NAMES.put(name, day);
    }
  }
}
