package dev.lotse.conversation;

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
}
