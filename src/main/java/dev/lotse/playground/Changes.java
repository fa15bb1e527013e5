package dev.lotse.playground;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one lock of the workspace. Every store synchronizes on it, and every change wakes those who
 * wait.
 */
final class Changes {
  private long revision = 1;
  private boolean closed;

  synchronized long revision() {
    return revision;
  }

  synchronized void happened() {
    revision++;
    notifyAll();
  }

  synchronized boolean closed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    happened();
  }

  /**
   * Waits until something is newer than {@code seen}, the time is over or the workspace is closed;
   * tells the revision then.
   */
  synchronized long after(long seen, Duration atMost) {
    until(() -> revision > seen || closed ? Optional.of(true) : Optional.empty(), atMost);
    return revision;
  }

  /**
   * Looks at once and after every change until {@code look} finds something or the time is over.
   */
  synchronized <T> Optional<T> until(Supplier<Optional<T>> look, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    var found = look.get();
    while (found.isEmpty()) {
      long left = end - System.nanoTime();
      if (left <= 0 || !waited(left)) return Optional.empty();
      found = look.get();
    }
    return found;
  }

  private boolean waited(long nanos) {
    try {
      wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
