package dev.lotse.conversation;

import java.util.List;

/**
 * Keeps messages until they are delivered. Thread-safe; runs in the caller's transaction, delivery
 * starts after its commit.
 */
public interface Outbox {

  void add(List<Outgoing> messages);
}
