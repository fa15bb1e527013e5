package dev.lotse.cases;

import java.util.Locale;

/**
 * The kinds of reason for which a case changes. Content has a sentence for each, shown in the
 * history.
 */
public enum Why {
  OPENED,
  REOPENED,
  TRIAGE,
  TRIAGE_AGAIN,
  STEP_DONE,
  STEP_SKIPPED,
  STEP_BACK,
  FORM,
  LEARNED,
  TICKET_SENT,
  SENDING_AGAIN,
  LANGUAGE,
  CLOSED,
  UNDONE;

  /** The word stored, e.g. {@code step-done}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads what {@link #id()} wrote.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Why of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
