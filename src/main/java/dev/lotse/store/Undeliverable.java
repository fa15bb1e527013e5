package dev.lotse.store;

import dev.lotse.conversation.Outgoing;

/**
 * Is told of each message that the outbox gives up for good. Called in the transaction that records
 * it, on a thread of the outbox.
 */
public interface Undeliverable {

  /**
   * Takes note of it. What stands in its place is already on its way. Should this throw, all is
   * tried again later, the delivery included.
   *
   * @param reason the chat tool's error word
   */
  void gaveUp(Outgoing message, String reason);
}
