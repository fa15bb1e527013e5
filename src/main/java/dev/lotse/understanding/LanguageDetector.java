package dev.lotse.understanding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells which language a message is written in. Immutable, safe for use by any number of threads. */
public final class LanguageDetector {

  private static final Set<String> GERMAN = Set.of("ich", "wir", "ist", "und", "der", "die", "das", "nicht", "wie", "unser", "mein", "warum", "konto");
  private static final Set<String> ENGLISH = Set.of("i", "we", "is", "and", "the", "not", "how", "our", "my", "why", "account", "what", "can");

  /** The language of the text, or empty when it can't be told, for instance of {@code ok} or {@code 429}. */
  public Optional<Language> detect(String text) {
    int german = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      german += GERMAN.contains(word) ? 1 : ENGLISH.contains(word) ? -1 : 0;
    }
    return german == 0 ? Optional.empty() : Optional.of(german > 0 ? Language.DE : Language.EN);
  }
}
