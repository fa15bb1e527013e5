package dev.lotse.conversation;

import dev.lotse.understanding.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The same words in every language, with markup. Immutable, compared by its words. */
public final class Wording {

  private final Map<Language, String> byLanguage;

  /** Read when first needed. */
  private final Map<Language, Template> templates = new ConcurrentHashMap<>();

  /**
   * @param byLanguage complete: one text for each {@link Language}
   */
  public Wording(Map<Language, String> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.size() != Language.values().length) {
      throw new IllegalArgumentException(
          "byLanguage: " + byLanguage.keySet() + " (expected every language)");
    }
  }

  /** The words as text; values in braces are filled in literally. */
  public Text in(Language language, Map<String, ?> values) {
    return templates
        .computeIfAbsent(language, known -> Template.read(String.valueOf(byLanguage.get(known))))
        .fill(values);
  }

  public Text in(Language language) {
    return in(language, Map.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wording wording && byLanguage.equals(wording.byLanguage);
  }

  @Override
  public int hashCode() {
    return byLanguage.hashCode();
  }
}
