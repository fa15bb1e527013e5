package dev.lotse.understanding;

import dev.lotse.understanding.TimePart.Dial;
import org.jspecify.annotations.Nullable;

/** Clock times in words that shift an hour: "halb neun", "quarter past nine", "kurz vor zwölf". */
final class SpokenClock {

  /** How many minutes "shortly" is. */
  private static final int MOMENT = 5;

  private SpokenClock() {}

  /**
   * The clock time at that place, or null.
   *
   * @param announced whether a word such as "at" stands before it
   */
  static HourWords.@Nullable Found at(TimeWords words, int at, boolean announced) {
    boolean article = words.is(at, "a", "the");
    int start = article ? at + 1 : at;
    if (words.is(start, "midnight", "mitternacht")) {
      return new HourWords.Found(0, start + 1, Dial.FULL, true);
    }
    if (words.is(start, "noon", "midday") || announced && words.is(start, "mittag")) {
      return new HourWords.Found(12 * 3600, start + 1, Dial.FULL, true);
    }
    return switch (words.at(start)) {
      case "kurz", "shortly", "just" -> shortly(words, start + 1);
      case "halb" -> shifted(words, start + 1, -30, Dial.GERMAN_TWELVE);
      case "half" -> half(words, start + 1, announced);
      case "dreiviertel" -> shifted(words, start + 1, -15, Dial.GERMAN_TWELVE);
      case "drei", "3" ->
          words.is(start + 1, "viertel")
              ? shifted(words, start + 2, -15, Dial.GERMAN_TWELVE)
              : minutesFrom(words, start, announced);
      default -> minutesFrom(words, start, announced);
    };
  }

  /** "half past nine", "at half nine" after its first word. */
  private static HourWords.@Nullable Found half(TimeWords words, int at, boolean announced) {
    boolean past = words.is(at, "past");
    boolean afterDay = NearDayRule.isDay(words, at - 2);
    return past || announced || afterDay
        ? shifted(words, past ? at + 1 : at, 30, Dial.ENGLISH_TWELVE)
        : null;
  }

  /** "kurz nach neun", "just before half past ten" without its first word: five minutes off. */
  private static HourWords.@Nullable Found shortly(TimeWords words, int at) {
    boolean before = words.is(at, "vor", "before");
    if (!before && !words.is(at, "nach", "after", "past")) {
      return null;
    }
    boolean halb = words.is(at + 1, "halb");
    boolean half = words.is(at + 1, "half") && words.is(at + 2, "past");
    HourWords.Found found =
        shifted(
            words,
            halb ? at + 2 : half ? at + 3 : at + 1,
            (before ? -MOMENT : MOMENT) + (halb ? -30 : half ? 30 : 0),
            words.is(at, "vor", "nach") ? Dial.GERMAN_TWELVE : Dial.ENGLISH_TWELVE);
    return found == null || ClockRule.countsThings(words, found.end()) ? null : found;
  }

  /** "viertel nach neun", "zehn vor halb neun", "20 to 5", "5 vor 12". */
  private static HourWords.@Nullable Found minutesFrom(TimeWords words, int at, boolean announced) {
    boolean quarter = words.is(at, "viertel", "quarter");
    NumberWords.Counted count =
        quarter ? new NumberWords.Counted(15, at + 1) : NumberWords.at(words, at);
    if (!count.found() || count.number() < 1 || count.number() > 29) {
      return null;
    }
    boolean saysMinutes = words.is(count.end(), "minuten", "minutes", "min");
    int link = count.end() + (saysMinutes ? 1 : 0);
    boolean german = words.is(link, "nach", "vor");
    if (!german && !words.is(link, "past", "to", "after", "of", "till", "before")) {
      return words.is(at, "viertel") ? shifted(words, at + 1, -45, Dial.GERMAN_TWELVE) : null;
    }
    int sign = words.is(link, "nach", "past", "after") ? 1 : -1;
    boolean half = words.is(link + 1, "halb");
    boolean threeQuarters = words.is(link + 1, "dreiviertel");
    HourWords.Found found =
        shifted(
            words,
            half || threeQuarters ? link + 2 : link + 1,
            sign * count.number() - (half ? 30 : threeQuarters ? 15 : 0),
            german ? Dial.GERMAN_TWELVE : Dial.ENGLISH_TWELVE);
    boolean inFives = count.number() % 5 == 0 && (german || !isDigits(words, at));
    boolean usual = quarter || saysMinutes || announced || half || inFives;
    return !usual || found == null || ClockRule.countsThings(words, found.end()) ? null : found;
  }

  private static boolean isDigits(TimeWords words, int at) {
    return Character.isDigit(words.at(at).charAt(0));
  }

  private static HourWords.@Nullable Found shifted(
      TimeWords words, int at, int minutes, Dial dial) {
    boolean noon = words.is(at, "noon", "midday", "mittag");
    boolean midnight = words.is(at, "midnight", "mitternacht");
    HourWords.Found hour =
        noon || midnight
            ? new HourWords.Found(noon ? 12 * 3600 : 0, at + 1, Dial.FULL, true)
            : HourWords.at(words, at, dial);
    if (hour == null || !hour.possible() || hour.seconds() % 3600 != 0) {
      return null;
    }
    boolean beforeOne = hour.dial() != Dial.FULL && hour.seconds() + minutes * 60 < 3600;
    int seconds =
        Math.floorMod(hour.seconds() + minutes * 60 + (beforeOne ? 12 * 3600 : 0), 86_400);
    boolean fromTwelve = hour.seconds() == 12 * 3600 && hour.dial() != Dial.FULL;
    return new HourWords.Found(
        seconds, hour.end(), fromTwelve && minutes < 0 ? Dial.FULL : hour.dial(), true);
  }
}
