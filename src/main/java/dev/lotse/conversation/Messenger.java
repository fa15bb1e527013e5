package dev.lotse.conversation;

import java.time.Instant;

/**
 * Delivers messages to the chat tool. Implemented at the edge, called by the outbox. Thread-safe.
 */
public interface Messenger {

  /**
   * Delivers one message; returns when the chat tool has accepted it.
   *
   * @param key the message's own key, the same at every attempt
   * @throws DeliveryFailure when it was not accepted
   */
  void deliver(String key, Outgoing message);

  /**
   * As {@link #deliver}, for a message that was tried before: what of it may have been accepted
   * without our knowing is looked for first, and not sent again where it is found.
   *
   * @param since when the message was made
   */
  default void deliverAgain(String key, Outgoing message, Instant since) {
    deliver(key, message);
  }
}
