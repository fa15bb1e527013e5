package dev.lotse.understanding;

import java.util.Optional;

/** Times of day by name: "heute Abend", "in the morning", "Montag früh". */
final class OfDayRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    if (words.is(index - 1, "guten", "gute", "good", "guter", "schonen", "jeden", "every")) {
      return Optional.empty();
    }
    if (words.is(index, "morgen")) {
      return isMorning(words, index) ? part(index, index + 1, Daytime.MORNING) : Optional.empty();
    }
    if (words.is(index, "end", "close") && words.is(index + 1, "of")) {
      int day = words.is(index + 2, "the") ? index + 3 : index + 2;
      return words.is(day, "day", "business")
          ? part(index, day + 1, Daytime.END_OF_DAY)
          : Optional.empty();
    }
    return Daytime.named(words.at(index)).flatMap(daytime -> part(index, index + 1, daytime));
  }

  /** German "morgen" is the morning after another day or an article, else tomorrow. */
  static boolean isMorning(TimeWords words, int index) {
    boolean afterDay =
        words.is(
                index - 1,
                "heute",
                "morgen",
                "ubermorgen",
                "gestern",
                "vorgestern",
                "am",
                "diesen",
                "der")
            || Weekdays.of(words.at(index - 1)).isPresent();
    return afterDay || words.is(index - 1, "guten", "schonen", "jeden");
  }

  private static Optional<TimePart> part(int from, int to, Daytime daytime) {
    return Optional.of(new TimePart.OfDay(from, to, daytime));
  }
}
