package dev.lotse.understanding;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a sample that had not been learnt. Immutable.
 *
 * @param clean what it was understood to be
 * @param edited the same with one random edit
 */
public record Trial(Sample sample, Understanding clean, Understanding edited) {

  public Trial {
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(clean, "clean");
    Objects.requireNonNull(edited, "edited");
  }

  /** The likeliest intent, sure or not; empty when no word is known. */
  public Optional<String> likeliest() {
    return likeliest(clean);
  }

  /** Whether the likeliest intent is the sample's own. */
  public boolean isRight() {
    return isLabel(likeliest(clean));
  }

  /** The same with one random edit. */
  public boolean isRightEdited() {
    return isLabel(likeliest(edited));
  }

  /** Whether the sample's own intent is among those a person could choose from. */
  boolean isOffered() {
    return clean.candidates().stream()
        .anyMatch(candidate -> isLabel(Optional.of(candidate.intent())));
  }

  private boolean isLabel(Optional<String> intent) {
    return intent.filter(sample.label()::equals).isPresent();
  }

  private static Optional<String> likeliest(Understanding understood) {
    return understood
        .intent()
        .or(() -> understood.candidates().stream().map(Candidate::intent).findFirst());
  }
}
