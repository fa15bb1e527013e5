package dev.lotse.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; a ring nobody waits for is kept, further ones are not. Thread-safe. */
final class Bell {

  private final Semaphore rings = new Semaphore(0);

  void ring() {
    rings.release();
  }

  /** Returns at the next ring, or after this time, or when the thread is interrupted. */
  void await(Duration most) {
    try {
      if (rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
        rings.drainPermits();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
