package dev.lotse.understanding;

import dev.lotse.understanding.TimePart.Dial;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clock times: "um halb neun", "viertel nach 3", "9:30 pm", "at 5", "17 Uhr 30", "noon". */
final class ClockRule implements TimeRule {

  private static final Set<String> GERMAN_BEFORE = Set.of("um", "gegen", "ab", "bis");
  private static final Set<String> ENGLISH_BEFORE =
      Set.of("at", "by", "around", "until", "till", "before");
  private static final Set<String> ALSO_BEFORE =
      Set.of("ca", "circa", "etwa", "about", "around", "punkt", "genau", "exactly");
  private static final Set<String> NOT_HOURS =
      Set.of(
          "prozent",
          "percent",
          "%",
          "euro",
          "grad",
          "mal",
          "times",
          "mails",
          "emails",
          "messages",
          "nachrichten",
          "punkte",
          "points",
          "dinge",
          "things",
          "leute",
          "people",
          "mb",
          "gb",
          "st",
          "nd",
          "rd",
          "th",
          "of",
          "von");

  /** How many minutes "shortly" is. */
  private static final int MOMENT = 5;

  private static final Pattern WITH_MINUTES =
      Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?");

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean german = GERMAN_BEFORE.contains(words.at(index));
    boolean english = ENGLISH_BEFORE.contains(words.at(index));
    boolean announced = german || english;
    int at = announced ? index + 1 : index;
    at += announced && ALSO_BEFORE.contains(words.at(at)) ? 1 : 0;
    Dial dial = english || !german && now.english() ? Dial.ENGLISH_TWELVE : Dial.GERMAN_TWELVE;
    Reading reading = spoken(words, at, announced);
    if (reading == null) {
      reading = hour(words, at, dial);
      if (reading == null || !reading.sure && !(announced && !countsThings(words, reading.end))) {
        return Optional.empty();
      }
    }
    return Optional.of(reading.part(index));
  }

  /**
   * "14 Uhr an die Rechnung", "9 Uhr eine Mail": words that may count, but not hours or minutes.
   */
  private static boolean isArticle(TimeWords words, int at) {
    return words.is(at, "a", "an", "einer", "eine", "einem", "einen", "eines");
  }

  private static boolean countsThings(TimeWords words, int next) {
    return NOT_HOURS.contains(words.at(next))
        || AmountRule.isUnit(words.at(next))
        || MonthNames.of(words.at(next)).isPresent();
  }

  /** "halb neun", "quarter past nine", "noon". */
  private static @Nullable Reading spoken(TimeWords words, int at, boolean announced) {
    boolean article = words.is(at, "a", "the");
    int start = article ? at + 1 : at;
    if (words.is(start, "midnight", "mitternacht")) {
      return new Reading(0, start + 1, Dial.FULL, true);
    }
    if (words.is(start, "noon", "midday") || announced && words.is(start, "mittag")) {
      return new Reading(12 * 3600, start + 1, Dial.FULL, true);
    }
    if (words.is(start, "kurz", "shortly", "just")) {
      return shortly(words, start + 1);
    }
    if (words.is(start, "halb")) {
      return shifted(words, start + 1, -30, Dial.GERMAN_TWELVE);
    }
    if (words.is(start, "half")) {
      boolean past = words.is(start + 1, "past");
      return words.is(start + 1, "past") || announced
          ? shifted(words, past ? start + 2 : start + 1, 30, Dial.ENGLISH_TWELVE)
          : null;
    }
    if (words.is(start, "dreiviertel")
        || words.is(start, "drei", "3") && words.is(start + 1, "viertel")) {
      return shifted(
          words, words.is(start, "dreiviertel") ? start + 1 : start + 2, -15, Dial.GERMAN_TWELVE);
    }
    return minutesFrom(words, start, announced);
  }

  /** "kurz nach neun", "just before half past ten" without its first word: five minutes off. */
  private static @Nullable Reading shortly(TimeWords words, int at) {
    boolean before = words.is(at, "vor", "before");
    if (!before && !words.is(at, "nach", "after", "past")) {
      return null;
    }
    boolean halb = words.is(at + 1, "halb");
    boolean half = words.is(at + 1, "half") && words.is(at + 2, "past");
    Reading reading =
        shifted(
            words,
            halb ? at + 2 : half ? at + 3 : at + 1,
            (before ? -MOMENT : MOMENT) + (halb ? -30 : half ? 30 : 0),
            words.is(at, "vor", "nach") ? Dial.GERMAN_TWELVE : Dial.ENGLISH_TWELVE);
    return reading == null || countsThings(words, reading.end) ? null : reading;
  }

  /** "viertel nach neun", "zehn vor halb neun", "20 to 5". */
  private static @Nullable Reading minutesFrom(TimeWords words, int at, boolean announced) {
    boolean quarter = words.is(at, "viertel", "quarter");
    NumberWords.Counted count =
        quarter ? new NumberWords.Counted(15, at + 1) : NumberWords.at(words, at);
    if (!count.found() || count.number() < 1 || count.number() > 29) {
      return null;
    }
    boolean saysMinutes = words.is(count.end(), "minuten", "minutes", "min");
    int link = count.end() + (saysMinutes ? 1 : 0);
    boolean german = words.is(link, "nach", "vor");
    if (german || words.is(link, "past", "to", "after", "of", "till", "before")) {
      boolean usual =
          quarter
              || saysMinutes
              || announced
              || count.number() % 5 == 0 && !Character.isDigit(words.at(at).charAt(0));
      int sign = words.is(link, "nach", "past", "after") ? 1 : -1;
      boolean half = words.is(link + 1, "halb");
      Reading reading =
          shifted(
              words,
              half ? link + 2 : link + 1,
              sign * count.number() - (half ? 30 : 0),
              german ? Dial.GERMAN_TWELVE : Dial.ENGLISH_TWELVE);
      return usual ? reading : null;
    }
    return words.is(at, "viertel") ? shifted(words, at + 1, -45, Dial.GERMAN_TWELVE) : null;
  }

  private static @Nullable Reading shifted(TimeWords words, int at, int minutes, Dial dial) {
    Reading hour = hour(words, at, dial);
    if (hour == null || hour.seconds < 0 || hour.seconds % 3600 != 0) {
      return null;
    }
    int seconds = Math.floorMod(hour.seconds + minutes * 60, 86_400);
    boolean fromTwelve = hour.seconds == 12 * 3600 && hour.dial != Dial.FULL;
    return new Reading(seconds, hour.end, fromTwelve && minutes < 0 ? Dial.FULL : hour.dial, true);
  }

  /** An hour, with or without minutes; sure of itself if it has minutes or says what it is. */
  private static @Nullable Reading hour(TimeWords words, int at, Dial dial) {
    Matcher minutes = WITH_MINUTES.matcher(words.at(at));
    if (minutes.matches()) {
      int second = minutes.group(3) == null ? 0 : Integer.parseInt(minutes.group(3));
      boolean colon = words.at(at).indexOf(':') > 0;
      boolean full = minutes.group(1).length() == 2 || dial == Dial.GERMAN_TWELVE;
      return named(
          words,
          at + 1,
          new Clock(Integer.parseInt(minutes.group(1)), Integer.parseInt(minutes.group(2)), second),
          full ? Dial.FULL : dial,
          colon);
    }
    NumberWords.Counted count = NumberWords.at(words, at);
    if (!count.found() || isArticle(words, at)) {
      return null;
    }
    if (words.is(count.end(), "uhr")) {
      NumberWords.Counted more = NumberWords.at(words, count.end() + 1);
      boolean withMinutes =
          more.found()
              && more.number() < 60
              && !isArticle(words, count.end() + 1)
              && !words.is(count.end() + 1, "ein")
              && !AmountRule.isUnit(words.at(more.end()));
      return named(
          words,
          withMinutes ? more.end() : count.end() + 1,
          new Clock(count.number(), withMinutes ? more.number() : 0, 0),
          Dial.FULL,
          true);
    }
    NumberWords.Counted more =
        words.is(count.end(), "thirty", "fifteen", "dreissig", "forty")
            ? NumberWords.at(words, count.end())
            : null;
    return named(
        words,
        more == null ? count.end() : more.end(),
        new Clock(count.number(), more == null ? 0 : more.number(), 0),
        dial,
        false);
  }

  /** Reads what may follow the digits: "Uhr", "am", "pm", "o'clock". */
  private static @Nullable Reading named(
      TimeWords words, int next, Clock clock, Dial dial, boolean sure) {
    boolean weekdayFollows =
        Weekdays.of(words.at(next + 1)).isPresent()
            || NumberWords.of(words.at(next + 1)).isPresent();
    boolean meridian =
        words.is(next, "pm")
            || words.is(next, "am") && !(weekdayFollows && dial != Dial.ENGLISH_TWELVE);
    if (meridian) {
      boolean valid = clock.hour >= 1 && clock.hour <= 12;
      int hour = clock.hour % 12 + (words.is(next, "pm") ? 12 : 0);
      return valid
          ? new Clock(hour, clock.minute, clock.second).reading(next + 1, Dial.FULL, true)
          : clock.impossible(next + 1);
    }
    if (words.is(next, "uhr")) {
      return clock.reading(next + 1, Dial.FULL, true);
    }
    if (words.is(next, "oclock") || words.is(next, "o") && words.is(next + 1, "clock")) {
      return clock.reading(words.is(next, "o") ? next + 2 : next + 1, Dial.ENGLISH_TWELVE, true);
    }
    return sure || clock.hour <= 24
        ? clock.reading(next, clock.hour > 12 ? Dial.FULL : dial, sure)
        : null;
  }

  private record Clock(int hour, int minute, int second) {

    Reading reading(int end, Dial dial, boolean sure) {
      boolean valid =
          hour < 24 && minute < 60 && second < 60 || hour == 24 && minute == 0 && second == 0;
      return valid
          ? new Reading(
              hour * 3600 + minute * 60 + second,
              end,
              hour > 12 || hour == 0 ? Dial.FULL : dial,
              sure)
          : impossible(end);
    }

    Reading impossible(int end) {
      return new Reading(Reading.IMPOSSIBLE, end, Dial.FULL, true);
    }
  }

  private record Reading(int seconds, int end, Dial dial, boolean sure) {

    static final int IMPOSSIBLE = -1;

    TimePart part(int from) {
      if (seconds == IMPOSSIBLE) {
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
