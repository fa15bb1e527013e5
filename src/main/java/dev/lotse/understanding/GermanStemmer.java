package dev.lotse.understanding;

import java.util.regex.Pattern;

/** Takes German endings off a folded word, lightly: inflection goes, the kind of word stays. */
final class GermanStemmer {

  private static final String[] ENDINGS = {"ern", "em", "en", "er", "es", "st", "e", "n", "s", "t"};
  private static final Pattern PARTICIPLE = Pattern.compile("ge\\p{L}{4,}(?:t|en)(?:e[mnrs]?)?");
  private static final int SHORTEST_STEM = 3;

  private GermanStemmer() {}

  static String stem(String word) {
    String stem = withoutParticiple(word);
    for (int round = 0; round < 2; round++) {
      stem = withoutEnding(stem);
    }
    return stem;
  }

  private static String withoutParticiple(String word) {
    return PARTICIPLE.matcher(word).matches() ? word.substring(2) : word;
  }

  private static String withoutEnding(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() > SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
