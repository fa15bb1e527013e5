package dev.lotse.cases;

import java.util.Locale;

/** How far a person is with one step of the guide. */
public enum StepState {
  OPEN,
  DONE,
  SKIPPED;

  /** The word stored in a case's document, e.g. {@code done}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static StepState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
