package dev.lotse.understanding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a message was understood to be.
 *
 * @param decision what to do with the message
 * @param intent the intent meant; with {@link Decision#CLARIFY} the likeliest, with {@link
 *     Decision#UNKNOWN} only an intent that is out of scope
 * @param confidence how sure the matcher is of the best candidate, 0 to 1
 * @param candidates the likeliest intents, best first, up to five; with {@link Decision#CLARIFY}
 *     those to choose from, two or three
 */
public record Understanding(
    Decision decision, Optional<String> intent, double confidence, List<Candidate> candidates) {

  public Understanding {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(intent, "intent");
    candidates = List.copyOf(candidates);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence: " + confidence + " (expected 0 to 1)");
    }
  }
}
