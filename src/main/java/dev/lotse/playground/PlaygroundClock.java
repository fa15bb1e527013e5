package dev.lotse.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Real time plus an offset that only grows, so that a reminder can be seen without waiting a day.
 * Thread-safe.
 */
public final class PlaygroundClock implements InstantSource {
  private final InstantSource real = InstantSource.system();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Duration offset = Duration.ZERO;

  /** A clock that shows real time until it is advanced. */
  public PlaygroundClock() {}

  /** Real time plus everything it was advanced by. */
  @Override
  public Instant instant() {
    return real.instant().plus(offset);
  }

  /**
   * Moves the clock forward, then calls the listeners in the caller's thread.
   *
   * @throws IllegalArgumentException if {@code by} is negative: people's clocks do not run
   *     backwards
   */
  public void advance(Duration by) {
    if (by.isNegative())
      throw new IllegalArgumentException("by: " + by + " (expected zero or more)");
    synchronized (this) {
      offset = offset.plus(by);
    }
    listeners.forEach(Runnable::run);
  }

  /** Calls {@code listener} after every {@link #advance}. */
  public void onAdvance(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Real time: the receiver of a signed request compares its time stamp with the computer's clock,
   * not with this one.
   */
  Instant computerTime() {
    return real.instant();
  }
}
