package dev.lotse.understanding;

import java.util.Optional;

/** Times of day by name: "heute Abend", "late this afternoon", "nach dem Mittagessen", "COB". */
final class OfDayRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    if (isGreetingOrHabit(words, index)) {
      return Optional.empty();
    }
    if (words.is(index, "morgen")) {
      return isMorning(words, index)
          ? part(words, index, index + 1, Daytime.MORNING)
          : Optional.empty();
    }
    int end = endOfWork(words, index);
    return end > index
        ? part(words, index, end, Daytime.END_OF_DAY)
        : Daytime.named(words.at(index)).flatMap(daytime -> part(words, index, index + 1, daytime));
  }

  private static boolean isGreetingOrHabit(TimeWords words, int index) {
    return words.is(index - 1, "guten", "gute", "good", "guter", "schonen", "jeden", "every");
  }

  /** The place after "end of the day", "close of business", "Ende des Tages", "after work". */
  private static int endOfWork(TimeWords words, int index) {
    boolean work = words.is(index, "work", "arbeit");
    if (work) {
      return Nearness.before(words, index) == Nearness.AFTER ? index + 1 : index;
    }
    boolean end =
        words.is(index, "end", "close", "ende") && words.is(index + 1, "of", "des", "vom");
    boolean named = NearDayRule.isDay(words, index + 2);
    int article = words.is(index + 2, "the", "my") ? index + 3 : index + 2;
    int day =
        words.is(article, "working", "work", "business") && words.is(article + 1, "day")
            ? article + 1
            : article;
    boolean whole =
        words.is(day, "day", "workday", "business", "work", "play", "tages", "arbeitstages");
    return !end || !named && !whole ? index : named ? index + 2 : day + 1;
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
                "fruhen",
                "diesen",
                "der")
            || Weekdays.of(words.at(index - 1)).isPresent();
    return afterDay || words.is(index - 1, "guten", "schonen", "jeden");
  }

  private static Optional<TimePart> part(TimeWords words, int from, int to, Daytime daytime) {
    return Optional.of(new TimePart.OfDay(from, to, daytime.with(Nearness.before(words, from))));
  }
}
