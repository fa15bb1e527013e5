package dev.lotse.store;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Remembers for a moment that the database server could not be reached, so that one request, which
 * asks it several times, waits for it once and is answered before Slack gives up. Thread-safe.
 */
final class Outage {

  /** Longer than the whole of one request may take, and as late as it may be noticed to be back. */
  private static final Duration REMEMBERED = Duration.ofSeconds(3);

  private volatile boolean away;
  private volatile long seenAt;

  /**
   * @throws StorageFailure when it was out of reach a moment ago
   */
  void check() {
    if (away && System.nanoTime() - seenAt < REMEMBERED.toNanos()) {
      throw StorageFailure.temporary("the database server was out of reach a moment ago");
    }
  }

  /**
   * Connections could not be made; one that says nothing of the kind means they were all in use.
   */
  void note(SQLException problem) {
    if (problem.getNextException() != null) {
      seenAt = System.nanoTime();
      away = true;
    }
  }

  void over() {
    if (away) {
      away = false;
    }
  }
}
