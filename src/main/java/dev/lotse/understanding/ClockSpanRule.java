package dev.lotse.understanding;

import dev.lotse.understanding.HourWords.Found;
import dev.lotse.understanding.TimePart.Dial;
import java.util.Optional;

/** A stretch of time, of which the beginning counts: "zwischen 14 und 15 Uhr", "2-3pm". */
final class ClockSpanRule implements TimeRule {

  private static final int HALF_A_DAY = 12 * 3600;

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean between = words.is(index, "zwischen", "between");
    boolean from = words.is(index, "von", "from");
    Dial dial = now.english() ? Dial.ENGLISH_TWELVE : Dial.GERMAN_TWELVE;
    int at = between || from ? index + 1 : index;
    Found first = HourWords.at(words, at, dial);
    if (first == null || !isLink(words, first.end(), between)) {
      return Optional.empty();
    }
    Found second = HourWords.at(words, first.end() + 1, dial);
    if (second == null || !first.possible() || !second.possible()) {
      return Optional.empty();
    }
    boolean sure = first.sure() || second.sure();
    boolean said = sure || between && !ClockRule.countsThings(words, second.end());
    boolean ascending = beginning(first, second).seconds() < second.seconds();
    return said && ascending
        ? Optional.of(
            new Found(beginning(first, second).seconds(), second.end(), dial(first, second), true)
                .part(index))
        : Optional.empty();
  }

  private static boolean isLink(TimeWords words, int at, boolean between) {
    return between
        ? words.is(at, "und", "and", "-")
        : words.is(at, "bis", "to", "until", "till", "-");
  }

  /** "2-3pm" begins after noon, "9-5pm" before. */
  private static Found beginning(Found first, Found second) {
    boolean afterNoon =
        !first.sure()
            && second.dial() == Dial.FULL
            && first.seconds() + HALF_A_DAY < second.seconds();
    return afterNoon
        ? new Found(first.seconds() + HALF_A_DAY, first.end(), Dial.FULL, true)
        : first;
  }

  private static Dial dial(Found first, Found second) {
    return first.dial() == Dial.FULL ? Dial.FULL : second.dial();
  }
}
