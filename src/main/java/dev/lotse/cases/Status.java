package dev.lotse.cases;

import java.util.Locale;

/**
 * Where a case stands on its way: open, waiting for Mailjet, sending again, closed; or closed
 * otherwise.
 */
public enum Status {
  /** Something is left to find out or to do before Mailjet can act. */
  OPEN,
  /** The support ticket is with Mailjet. */
  WAITING,
  /** Mail goes out again; what is left is to prevent the next lock. */
  SENDING,
  /** Ended with mail going out. */
  CLOSED,
  /** Ended in another way: given up, opened by mistake, solved elsewhere. */
  CLOSED_OTHERWISE;

  /** Whether the case is still worked on; a person has at most one such case. */
  public boolean isActive() {
    return this == OPEN || this == WAITING || this == SENDING;
  }

  /** The word stored and used in content files, e.g. {@code closed-otherwise}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads what {@link #id()} wrote.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Status of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
