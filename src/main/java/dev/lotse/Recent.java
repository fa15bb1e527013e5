package dev.lotse;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out anew when it is more than a second old. Thread-safe. */
final class Recent<T> implements Supplier<T> {

  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final Supplier<T> source;
  private @Nullable T last;
  private long takenAt;

  Recent(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public synchronized T get() {
    T known = last;
    if (known == null || System.nanoTime() - takenAt > FRESH_NANOS) {
      known = source.get();
      last = known;
      takenAt = System.nanoTime();
    }
    return known;
  }
}
