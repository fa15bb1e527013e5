package dev.lotse.conversation;

import dev.lotse.understanding.Language;
import java.util.Map;

/**
 * The same words in every language, with markup. Immutable.
 *
 * @param byLanguage complete: one text for each {@link Language}
 */
public record Wording(Map<Language, String> byLanguage) {

  public Wording {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.size() != Language.values().length) {
      throw new IllegalArgumentException(
          "byLanguage: " + byLanguage.keySet() + " (expected every language)");
    }
  }

  /** The words as text; values in braces are filled in literally. */
  public Text in(Language language, Map<String, ?> values) {
    return Markup.fill(String.valueOf(byLanguage.get(language)), values);
  }

  public Text in(Language language) {
    return in(language, Map.of());
  }
}
