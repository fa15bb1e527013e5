package dev.lotse.understanding;

import java.util.Objects;

/**
 * An intent a message may express.
 *
 * @param intent the intent's id
 * @param score how well the intent's examples explain the message: near 1 fully, near 0 not at all;
 *     may lie a little outside of 0 to 1
 */
public record Candidate(String intent, double score) {

  public Candidate {
    Objects.requireNonNull(intent, "intent");
  }
}
