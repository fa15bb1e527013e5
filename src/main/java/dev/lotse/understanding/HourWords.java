package dev.lotse.understanding;

import dev.lotse.understanding.TimePart.Dial;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An hour, with or without minutes: "9:30 pm", "17 Uhr 30", "three fifteen", "1530". */
final class HourWords {

  private static final Pattern WITH_MINUTES =
      Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?");
  private static final Pattern WITHOUT_COLON = Pattern.compile("(\\d{1,2})([0-5]\\d)");
  private static final Pattern YEAR = Pattern.compile("20[2-4]\\d");

  /** Minutes that are said after an hour without any other word. */
  private static final Set<String> MINUTES =
      Set.of("ten", "fifteen", "twenty", "thirty", "dreissig", "forty", "fifty");

  private HourWords() {}

  /** The hour at that place; sure of itself if it has minutes or says what it is. */
  static @Nullable Found at(TimeWords words, int at, Dial dial) {
    Matcher minutes = WITH_MINUTES.matcher(words.at(at));
    if (minutes.matches()) {
      int second = minutes.group(3) == null ? 0 : Integer.parseInt(minutes.group(3));
      boolean colon = words.at(at).indexOf(':') > 0;
      boolean full = minutes.group(1).length() == 2 || dial == Dial.GERMAN_TWELVE;
      return named(
          words,
          at + 1,
          new Digits(minutes.group(1), minutes.group(2), second),
          full ? Dial.FULL : dial,
          colon);
    }
    Matcher joined = WITHOUT_COLON.matcher(words.at(at));
    if (joined.matches() && words.at(at).length() > 2) {
      return withoutColon(words, at, new Digits(joined.group(1), joined.group(2), 0));
    }
    NumberWords.Counted count = NumberWords.at(words, at);
    return !count.found() || isArticle(words, at) ? null : counted(words, count, dial);
  }

  /** "1530", "330pm", "1500 hours"; a year only if it says so. */
  private static @Nullable Found withoutColon(TimeWords words, int at, Digits digits) {
    boolean said = words.is(at + 1, "uhr", "hours", "hrs", "h", "am", "pm");
    boolean valid = digits.hour < 24 && words.at(at).length() == 4;
    if (!said && (!valid || YEAR.matcher(words.at(at)).matches())) {
      return null;
    }
    return words.is(at + 1, "hours", "hrs", "h")
        ? digits.found(at + 2, Dial.FULL, true)
        : named(words, at + 1, digits, Dial.FULL, said);
  }

  private static @Nullable Found counted(TimeWords words, NumberWords.Counted count, Dial dial) {
    int end = count.end();
    if (words.is(end, "uhr")) {
      NumberWords.Counted more = NumberWords.at(words, end + 1);
      boolean withMinutes =
          more.found()
              && more.number() < 60
              && !isArticle(words, end + 1)
              && !words.is(end + 1, "ein")
              && !TimeUnits.isUnit(words.at(more.end()));
      return named(
          words,
          withMinutes ? more.end() : end + 1,
          new Digits(count.number(), withMinutes ? more.number() : 0, 0),
          Dial.FULL,
          true);
    }
    boolean zero = words.is(end, "oh");
    NumberWords.Counted more =
        zero || MINUTES.contains(words.at(end))
            ? NumberWords.at(words, zero ? end + 1 : end)
            : NumberWords.Counted.NONE;
    return named(
        words,
        more.found() ? more.end() : end,
        new Digits(count.number(), more.found() ? more.number() : 0, 0),
        dial,
        false);
  }

  /**
   * "14 Uhr an die Rechnung", "9 Uhr eine Mail": words that may count, but not hours or minutes.
   */
  private static boolean isArticle(TimeWords words, int at) {
    return words.is(at, "a", "an", "einer", "eine", "einem", "einen", "eines");
  }

  /** Reads what may follow the digits: "Uhr", "am", "pm", "o'clock", "ish". */
  private static @Nullable Found named(
      TimeWords words, int next, Digits digits, Dial dial, boolean sure) {
    boolean dayFollows =
        Weekdays.of(words.at(next + 1)).isPresent()
            || NumberWords.of(words.at(next + 1)).isPresent();
    if (words.is(next, "pm")
        || words.is(next, "am") && !(dayFollows && dial != Dial.ENGLISH_TWELVE)) {
      boolean valid = digits.hour >= 1 && digits.hour <= 12;
      int hour = digits.hour % 12 + (words.is(next, "pm") ? 12 : 0);
      return valid
          ? new Digits(hour, digits.minute, digits.second).found(next + 1, Dial.FULL, true)
          : digits.impossible(next + 1);
    }
    if (words.is(next, "uhr")) {
      return digits.found(next + 1, Dial.FULL, true);
    }
    if (words.is(next, "ish")) {
      return digits.found(next + 1, dial, true);
    }
    if (words.is(next, "oclock") || words.is(next, "o") && words.is(next + 1, "clock")) {
      return digits.found(words.is(next, "o") ? next + 2 : next + 1, Dial.ENGLISH_TWELVE, true);
    }
    return sure || digits.hour <= 24
        ? digits.found(next, digits.hour > 12 ? Dial.FULL : dial, sure)
        : null;
  }

  private record Digits(int hour, int minute, int second) {

    Digits(String hour, String minute, int second) {
      this(Integer.parseInt(hour), Integer.parseInt(minute), second);
    }

    Found found(int end, Dial dial, boolean sure) {
      boolean valid =
          hour < 24 && minute < 60 && second < 60 || hour == 24 && minute == 0 && second == 0;
      return valid
          ? new Found(
              hour * 3600 + minute * 60 + second,
              end,
              hour > 12 || hour == 0 ? Dial.FULL : dial,
              sure)
          : impossible(end);
    }

    Found impossible(int end) {
      return new Found(Found.IMPOSSIBLE, end, Dial.FULL, true);
    }
  }

  /**
   * A clock time found.
   *
   * @param seconds seconds of the day, or {@link #IMPOSSIBLE}
   * @param end the place after it
   * @param dial how it was named
   * @param sure whether it can be nothing but a clock time
   */
  record Found(int seconds, int end, Dial dial, boolean sure) {

    static final int IMPOSSIBLE = -1;

    boolean possible() {
      return seconds != IMPOSSIBLE;
    }

    TimePart part(int from) {
      if (!possible()) {
        return new TimePart.Impossible(from, end);
      }
      return new TimePart.Clock(
          from,
          end,
          LocalTime.ofSecondOfDay(seconds % 86_400),
          dial,
          seconds % 86_400 == 0 && dial == Dial.FULL);
    }
  }
}
