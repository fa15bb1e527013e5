package dev.lotse.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the language that a message asks for by its name. */
public final class LanguageNames {

  private static final Map<String, Language> NAMES =
      Map.of(
          "deutsch", Language.DE,
          "german", Language.DE,
          "englisch", Language.EN,
          "english", Language.EN,
          "deutsche", Language.DE,
          "englische", Language.EN);

  private static final Set<String> NOT =
      Set.of("kein", "keine", "nicht", "no", "not", "dont", "cant", "don", "can");

  /** What may stand beside the name when the language is all that is wanted. */
  private static final Set<String> AROUND =
      Set.of(
          "und", "and", "auf", "in", "bitte", "please", "das", "that", "it", "same", "the",
          "nochmal", "again", "noch", "mal", "einmal", "now", "jetzt", "auch", "too");

  private LanguageNames() {}

  /** Whether a message says nothing but which language is wanted: "und auf Deutsch?". */
  public static boolean isWishOnly(String message) {
    return Tokens.of(message).stream()
        .allMatch(word -> NAMES.containsKey(word) || AROUND.contains(word));
  }

  /** The language named; empty when none, several, or one that is not wanted is named. */
  public static Optional<Language> in(String message) {
    List<String> words = Tokens.of(message);
    Set<Language> named =
        words.stream().filter(NAMES::containsKey).map(NAMES::get).collect(Collectors.toSet());
    return named.size() == 1 && words.stream().noneMatch(NOT::contains)
        ? Optional.of(named.iterator().next())
        : Optional.empty();
  }
}
