package dev.lotse.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets writers have their turn one after the other, in the order in which they came. SQLite takes
 * one writer at a time and queues nobody: without a queue of our own some threads wait for seconds
 * while others pass. Thread-safe.
 */
final class WriteTurn {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ReentrantLock lock = new ReentrantLock(true);

  /**
   * Waits for the turn; a thread that has it already goes on at once. Each call needs one {@link
   * #done()} by the same thread.
   */
  void await() {
    try {
      if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw StorageFailure.temporary("waited too long for a turn to write");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw StorageFailure.temporary("interrupted while waiting for a turn to write");
    }
  }

  void done() {
    lock.unlock();
  }
}
