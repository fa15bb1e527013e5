package dev.lotse.understanding;

import java.util.Optional;
import java.util.Set;

/** What a word in front makes of a time of day or a weekend: "late", "am frühen", "nach dem". */
enum Nearness {
  NONE(""),
  EARLY("early fruhen fruher"),
  LATE("late spaten"),
  BEFORE("before vor vorm"),
  AFTER("after nach nachm");

  private static final Set<String> BETWEEN =
      Set.of(
          "the", "this", "my", "on", "dem", "der", "den", "today", "heute", "tomorrow", "morgen");

  private final Set<String> words;

  Nearness(String words) {
    this.words = Set.of(words.split(" "));
  }

  /** What stands before that place, also before an article or a day: "late this afternoon". */
  static Nearness before(TimeWords words, int index) {
    int at = index - 1;
    while (BETWEEN.contains(words.at(at)) || Weekdays.of(words.at(at)).isPresent()) {
      at--;
    }
    return of(words.at(at)).orElse(NONE);
  }

  private static Optional<Nearness> of(String word) {
    for (Nearness nearness : values()) {
      if (!word.isEmpty() && nearness.words.contains(word)) {
        return Optional.of(nearness);
      }
    }
    return Optional.empty();
  }
}
