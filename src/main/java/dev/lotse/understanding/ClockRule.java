package dev.lotse.understanding;

import dev.lotse.understanding.TimePart.Dial;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clock times: "um halb neun", "viertel nach 3", "9:30 pm", "at 5", "17 Uhr 30", "noon". */
final class ClockRule implements TimeRule {

  private static final Set<String> GERMAN_BEFORE = Set.of("um", "gegen", "ab", "bis");
  private static final Set<String> ENGLISH_BEFORE =
      Set.of("at", "by", "around", "until", "till", "before");
  private static final Set<String> ALSO_BEFORE =
      Set.of("ca", "circa", "etwa", "ungefahr", "about", "around", "punkt", "genau", "exactly");
  private static final Set<String> NOT_HOURS =
      Set.of(
          ("prozent percent % euro grad mal times mails emails messages nachrichten punkte points"
                  + " point dinge things leute people mb gb st nd rd th of von konten accounts domains"
                  + " ecken tickets fragen questions kontakte contacts kunden customers adressen"
                  + " addresses absender senders server servers fehler errors stellen places versuch"
                  + " attempt time each least most once all")
              .split(" "));

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean german = GERMAN_BEFORE.contains(words.at(index)) || isOnTheDot(words, index);
    boolean english = ENGLISH_BEFORE.contains(words.at(index));
    boolean announced = german || english || isAlternative(words, index);
    int at = announced ? index + 1 : index;
    at += announced && ALSO_BEFORE.contains(words.at(at)) ? 1 : 0;
    Dial dial = english || !german && now.english() ? Dial.ENGLISH_TWELVE : Dial.GERMAN_TWELVE;
    HourWords.Found found = SpokenClock.at(words, at, announced);
    if (found == null) {
      found = HourWords.at(words, at, dial);
      if (found != null && words.is(found.end(), "h") && (announced || isAfterDay(words, index))) {
        return Optional.of(
            new HourWords.Found(found.seconds(), found.end() + 1, Dial.FULL, true).part(index));
      }
      boolean meant = announced ? !countsThings(words, found) : isBeforeDaytime(words, found);
      if (found == null || !found.sure() && !meant) {
        return Optional.empty();
      }
    }
    return Optional.of(found.part(index));
  }

  /** "Punkt zwölf", but not "Punkt 3" of a list. */
  private static boolean isOnTheDot(TimeWords words, int index) {
    return words.is(index, "punkt", "schlag")
        && !words.at(index + 1).isEmpty()
        && Character.isLetter(words.at(index + 1).charAt(0));
  }

  /** "um 9 oder 10": another hour after one. */
  private static boolean isAlternative(TimeWords words, int index) {
    return words.is(index, "oder", "or")
        && (NumberWords.of(words.at(index - 1)).isPresent()
            || words.is(index - 1, "uhr", "am", "pm"));
  }

  private static boolean isAfterDay(TimeWords words, int index) {
    boolean date =
        MonthNames.of(words.at(index - 1)).isPresent()
            || words.at(index - 1).matches("\\d{1,2}\\.\\d{1,2}\\..*");
    return date || NearDayRule.isDay(words, index - 1);
  }

  /** "8 in the evening", "8 at night", "7 tomorrow morning". */
  private static boolean isBeforeDaytime(TimeWords words, HourWords.@Nullable Found hour) {
    if (hour == null) {
      return false;
    }
    int next = hour.end();
    return words.is(next, "in") && words.is(next + 1, "the") && isDaytime(words, next + 2)
        || words.is(next, "at") && words.is(next + 1, "night")
        || words.is(next, "tomorrow", "this", "today")
            && (isDaytime(words, next + 1) || hour.seconds() % 3600 != 0)
        || words.is(next, "abends", "morgens", "nachmittags", "nachts", "mittags");
  }

  private static boolean isDaytime(TimeWords words, int at) {
    return Daytime.named(words.at(at)).isPresent();
  }

  private static boolean countsThings(TimeWords words, HourWords.@Nullable Found hour) {
    return hour != null && countsThings(words, hour.end());
  }

  /** Whether the word after a number is what it counts. */
  static boolean countsThings(TimeWords words, int next) {
    return NOT_HOURS.contains(words.at(next))
        || TimeUnits.isUnit(words.at(next))
        || MonthNames.of(words.at(next)).isPresent();
  }
}
