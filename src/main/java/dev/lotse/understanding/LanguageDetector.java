package dev.lotse.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which language a message is written in, be it three words long, without umlauts or of mixed
 * languages. Common words count most; other words by the letters they are made of. Immutable, safe
 * for use by any number of threads.
 */
public final class LanguageDetector {

  private static final double COMMON_WORD = 2;
  private static final double UMLAUT = 3;
  private static final double MOST_BY_LETTERS = 1.5;
  private static final double ENOUGH = 0.75;
  private static final double SMOOTHING = 0.5;
  private static final int SHORTEST_BY_LETTERS = 4;

  private final Map<String, Double> germanByLetters = new HashMap<>();

  /** A detector; making one takes a few milliseconds. */
  public LanguageDetector() {
    Map<String, Integer> german = count(LanguageWords.GERMAN);
    Map<String, Integer> english = count(LanguageWords.ENGLISH);
    double ofGerman = german.values().stream().mapToInt(times -> times).sum();
    double ofEnglish = english.values().stream().mapToInt(times -> times).sum();
    Set<String> runs = new HashSet<>(german.keySet());
    runs.addAll(english.keySet());
    for (String run : runs) {
      germanByLetters.put(
          run,
          Math.log((german.getOrDefault(run, 0) + SMOOTHING) / ofGerman)
              - Math.log((english.getOrDefault(run, 0) + SMOOTHING) / ofEnglish));
    }
  }

  /**
   * The language of the text, or empty when it can't be told, for instance of {@code ok} or {@code
   * 429}.
   */
  public Optional<Language> detect(String text) {
    double german = text.chars().anyMatch(letter -> "äöüßÄÖÜẞ".indexOf(letter) >= 0) ? UMLAUT : 0;
    for (String word : Tokens.of(text)) {
      german += german(word);
    }
    if (Math.abs(german) < ENOUGH) {
      return Optional.empty();
    }
    return Optional.of(german > 0 ? Language.DE : Language.EN);
  }

  /** How much the word speaks for German; negative for English. */
  private double german(String word) {
    if (Tokens.isCode(word) || LanguageWords.tellsNothing(word)) {
      return 0;
    }
    if (LanguageWords.GERMAN.contains(word)) {
      return COMMON_WORD;
    }
    if (LanguageWords.ENGLISH.contains(word)) {
      return -COMMON_WORD;
    }
    if (word.length() < SHORTEST_BY_LETTERS) {
      return 0;
    }
    double letters =
        runs(word).stream().mapToDouble(run -> germanByLetters.getOrDefault(run, 0.0)).sum();
    return Math.max(-MOST_BY_LETTERS, Math.min(MOST_BY_LETTERS, letters / 3));
  }

  private static Map<String, Integer> count(Set<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> runs(word).forEach(run -> counts.merge(run, 1, Integer::sum)));
    return counts;
  }

  /** The runs of two and three letters of a word, its edges included. */
  private static Set<String> runs(String word) {
    String edged = "_" + word + "_";
    Set<String> runs = new LinkedHashSet<>();
    for (int from = 0; from < edged.length() - 1; from++) {
      runs.add(edged.substring(from, from + 2));
      runs.add(edged.substring(from, Math.min(edged.length(), from + 3)));
    }
    return runs;
  }
}
