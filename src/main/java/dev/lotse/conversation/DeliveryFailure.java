package dev.lotse.conversation;

import java.time.Duration;

/** The chat tool did not accept a message. Carries the tool's error word, never the message. */
public final class DeliveryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean permanent;
  private final boolean refused;
  private final Duration retryAfter;

  private DeliveryFailure(String reason, boolean permanent, boolean refused, Duration retryAfter) {
    super(reason);
    this.permanent = permanent;
    this.refused = refused;
    this.retryAfter = retryAfter;
  }

  /** It will never be accepted, e.g. {@code account_inactive}. */
  public static DeliveryFailure permanent(String reason) {
    return new DeliveryFailure(reason, true, true, Duration.ZERO);
  }

  /**
   * It may be accepted later; not before this time has passed. Nobody knows whether it, or a part
   * of it, was accepted already, as after a timeout.
   */
  public static DeliveryFailure temporary(String reason, Duration retryAfter) {
    return new DeliveryFailure(reason, false, false, retryAfter);
  }

  /**
   * It may be accepted later; not before this time has passed. Nothing of it was accepted, for
   * certain.
   */
  public static DeliveryFailure refused(String reason, Duration retryAfter) {
    return new DeliveryFailure(reason, false, true, retryAfter);
  }

  /** The same after a part of the message was accepted. */
  public DeliveryFailure afterPart() {
    return permanent ? this : temporary(reason(), retryAfter);
  }

  public boolean isPermanent() {
    return permanent;
  }

  /** Whether nothing of the message was accepted, for certain. */
  public boolean isRefused() {
    return refused;
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
