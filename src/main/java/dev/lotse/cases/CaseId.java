package dev.lotse.cases;

/**
 * Names one case. Short enough for a button, random enough not to be guessed.
 *
 * @param value 1 to 40 characters of {@code a-z 0-9 -}
 */
public record CaseId(String value) {
  public CaseId {
    if (!value.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("value: not a case id (expected 1 to 40 of a-z, 0-9, -)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
