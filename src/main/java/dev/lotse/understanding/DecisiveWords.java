package dev.lotse.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Finds the words that a score hangs on, by leaving out one after the other. */
final class DecisiveWords {

  private static final int MOST = 3;

  /** Of a long message only so many words are looked at. */
  private static final int LOOKED_AT = 60;

  /** A word that takes less than this share of the strongest word's effect did not decide. */
  private static final double WORTH_NAMING = 0.25;

  private final ToDoubleFunction<List<String>> score;

  DecisiveWords(ToDoubleFunction<List<String>> score) {
    this.score = score;
  }

  private record Effect(String word, double lost) {}

  /** The words as written, without the marks around them, strongest first. */
  List<String> in(String message) {
    List<String> written =
        Arrays.stream(message.strip().split("\\s+"))
            .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
            .filter(word -> !word.isEmpty())
            .limit(LOOKED_AT)
            .toList();
    double whole = score.applyAsDouble(Tokens.of(String.join(" ", written)));
    List<Effect> effects = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String word : written) {
      if (seen.add(word.toLowerCase(Locale.ROOT))) {
        List<String> rest =
            written.stream().filter(other -> !other.equalsIgnoreCase(word)).toList();
        effects.add(
            new Effect(word, whole - score.applyAsDouble(Tokens.of(String.join(" ", rest)))));
      }
    }
    effects.sort(Comparator.comparingDouble(Effect::lost).reversed());
    return effects.stream()
        .filter(effect -> effect.lost > 0 && effect.lost >= WORTH_NAMING * effects.get(0).lost)
        .limit(MOST)
        .map(Effect::word)
        .toList();
  }
}
