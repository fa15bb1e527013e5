package dev.lotse.understanding;

/**
 * Takes English endings off a folded word: plural, past, -ing, and the commonest endings that make
 * nouns and adverbs. The order of the steps follows Porter, "An algorithm for suffix stripping"
 * (1980).
 */
final class EnglishStemmer {

  /** Ending, what takes its place. The first that fits is applied, once. */
  private static final String[][] DERIVED = {
    {"ational", "ate"},
    {"ization", "ize"},
    {"iveness", "ive"},
    {"fulness", "ful"},
    {"ousness", "ous"},
    {"ation", "ate"},
    {"ators", "ate"},
    {"ator", "ate"},
    {"ement", ""},
    {"ments", ""},
    {"ment", ""},
    {"ness", ""},
    {"able", ""},
    {"ible", ""},
    {"ance", ""},
    {"ence", ""},
    {"ally", "al"},
    {"ly", ""},
    {"sion", "s"},
    {"tion", "t"},
    {"ate", ""},
    {"ive", ""},
    {"ful", ""},
    {"al", ""},
    {"er", ""}
  };

  private static final int SHORTEST_STEM = 3;

  private EnglishStemmer() {}

  static String stem(String word) {
    if (word.length() <= SHORTEST_STEM) {
      return word;
    }
    String stem = withoutDerivation(withoutTense(withoutPlural(word)));
    if (stem.length() > SHORTEST_STEM && stem.endsWith("e")) {
      return stem.substring(0, stem.length() - 1);
    }
    return stem.endsWith("y") && stem.length() > 2
        ? stem.substring(0, stem.length() - 1) + "i"
        : stem;
  }

  private static String withoutPlural(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static String withoutTense(String word) {
    String stem =
        word.endsWith("ing")
            ? word.substring(0, word.length() - 3)
            : word.endsWith("ed") ? word.substring(0, word.length() - 2) : word;
    boolean changed = stem.length() < word.length();
    if (!changed || stem.length() < 2 || !hasVowel(stem)) {
      return word;
    }
    char last = stem.charAt(stem.length() - 1);
    boolean doubled =
        last == stem.charAt(stem.length() - 2) && "lsz".indexOf(last) < 0 && !isVowel(last);
    return doubled ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String withoutDerivation(String word) {
    for (String[] rule : DERIVED) {
      int rest = word.length() - rule[0].length();
      if (rest > SHORTEST_STEM && word.endsWith(rule[0]) && hasVowel(word.substring(0, rest))) {
        return word.substring(0, rest) + rule[1];
      }
    }
    return word;
  }

  private static boolean hasVowel(String word) {
    return word.chars().anyMatch(EnglishStemmer::isVowel);
  }

  private static boolean isVowel(int letter) {
    return "aeiouy".indexOf(letter) >= 0;
  }
}
