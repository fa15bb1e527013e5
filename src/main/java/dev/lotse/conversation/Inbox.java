package dev.lotse.conversation;

import java.util.List;

/**
 * Remembers deliveries for at least ten minutes (the last of Slack's retries comes after five), so
 * that none takes effect twice. Thread-safe; runs in the caller's transaction.
 */
public interface Inbox {

  /** Notes all names of a delivery; {@code false} when any of them was noted before. */
  boolean isNew(List<String> names);
}
