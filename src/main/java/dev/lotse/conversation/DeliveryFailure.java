package dev.lotse.conversation;

import java.time.Duration;

/** The chat tool did not accept a message. Carries the tool's error word, never the message. */
public final class DeliveryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean permanent;
  private final Duration retryAfter;

  private DeliveryFailure(String reason, boolean permanent, Duration retryAfter) {
    super(reason);
    this.permanent = permanent;
    this.retryAfter = retryAfter;
  }

  /** It will never be accepted, e.g. {@code account_inactive}. */
  public static DeliveryFailure permanent(String reason) {
    return new DeliveryFailure(reason, true, Duration.ZERO);
  }

  /** It may be accepted later; not before this time has passed. */
  public static DeliveryFailure temporary(String reason, Duration retryAfter) {
    return new DeliveryFailure(reason, false, retryAfter);
  }

  public boolean isPermanent() {
    return permanent;
  }

  /** Zero when the chat tool named no time. */
  public Duration retryAfter() {
    return retryAfter;
  }

  /** The error word. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
