package dev.lotse.understanding;

import java.util.List;
import java.util.Objects;

/**
 * What an author wrote of one intent.
 *
 * @param id the intent's name, unique among all intents
 * @param section the section of the guide it belongs to
 * @param examples messages that express it, of all languages together, at least one
 * @param outOfScope whether it is learnt only to be recognised as nothing the bot answers: a match
 *     on it is {@link Decision#UNKNOWN}
 */
public record Intent(String id, String section, List<String> examples, boolean outOfScope) {

  public Intent {
    Objects.requireNonNull(section, "section");
    examples = List.copyOf(examples);
    if (id.isBlank()) {
      throw new IllegalArgumentException("id: blank (expected the intent's name)");
    }
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("examples of " + id + ": none (expected at least one)");
    }
  }
}
