package dev.lotse.cases;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one case. Short enough for a button, random enough not to be guessed.
 *
 * @param value 1 to 40 characters of {@code a-z 0-9 -}
 */
public record CaseId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,40}");

  public CaseId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("value: not a case id (expected 1 to 40 of a-z, 0-9, -)");
    }
  }

  /** Reads what came in from outside; empty when it can't be a case's id. */
  public static Optional<CaseId> of(String value) {
    return SHAPE.matcher(value).matches() ? Optional.of(new CaseId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
