package dev.lotse.understanding;

import java.util.Optional;
import java.util.Set;

/** Which of the days or weeks of a name is meant: "last", "this", "coming", "next". */
enum Which {
  LAST(-1, "last previous letzte letzten letzter letztes vergangenen vergangene vorigen vorige"),
  THIS(0, "this current diese diesen dieser dieses diesem laufenden the der des den dem aktuellen"),
  COMING(1, "coming upcoming kommende kommenden kommender kommendes kommendem"),
  NEXT(
      1, "next following nachste nachsten nachster nachstem nachstes folgenden folgende folgender"),
  AFTER_NEXT(2, "ubernachste ubernachsten ubernachster ubernachstes ubernachstem");

  /** How many weeks or months ahead of the present one. */
  final int ahead;

  private final Set<String> words;

  Which(int ahead, String words) {
    this.ahead = ahead;
    this.words = Set.of(words.split(" "));
  }

  boolean isNamed(String word) {
    return words.contains(word);
  }

  static Optional<Which> of(String word) {
    for (Which which : values()) {
      if (which.isNamed(word)) {
        return Optional.of(which);
      }
    }
    return Optional.empty();
  }
}
