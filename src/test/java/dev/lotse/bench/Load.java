package dev.lotse.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Load for a bounded time over 16 kept-alive connections, each with one request under way. */
final class Load {

  static final int CONNECTIONS = 16;
  private static final int MOST_PER_CONNECTION = 400_000;

  /**
   * What was seen.
   *
   * @param perSecond answers with status 200
   * @param failed answers with any other status
   */
  record Seen(double perSecond, double p50Millis, double p99Millis, long failed) {}

  private Load() {}

  /**
   * @param delivery makes the next one from a running number
   */
  static Seen run(int port, Duration time, IntFunction<byte[]> delivery) {
    return run(port, time, CONNECTIONS, delivery);
  }

  static Seen run(int port, Duration time, int connections, IntFunction<byte[]> delivery) {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    AtomicInteger number = new AtomicInteger();
    long began = System.nanoTime();
    long end = began + time.toNanos();
    List<Future<long[]>> running = new ArrayList<>();
    AtomicInteger failed = new AtomicInteger();
    for (int i = 0; i < connections; i++) {
      running.add(
          threads.submit(
              () -> one(port, end, () -> delivery.apply(number.getAndIncrement()), failed)));
    }
    try {
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> one : running) {
        all.add(one.get());
      }
      return seen(all, System.nanoTime() - began, failed.get());
    } catch (InterruptedException | ExecutionException broken) {
      throw new IllegalStateException("load: a connection broke", broken);
    } finally {
      threads.shutdownNow();
    }
  }

  private interface Next {
    byte[] delivery();
  }

  private static long[] one(int port, long end, Next next, AtomicInteger failed)
      throws IOException {
    long[] times = new long[MOST_PER_CONNECTION];
    int count = 0;
    try (Wire wire = new Wire(port)) {
      while (System.nanoTime() < end && count < times.length) {
        byte[] delivery = next.delivery();
        long began = System.nanoTime();
        if (wire.call(delivery) == 200) {
          times[count++] = System.nanoTime() - began;
        } else {
          failed.incrementAndGet();
        }
      }
    }
    return Arrays.copyOf(times, count);
  }

  private static Seen seen(List<long[]> all, long nanos, long failed) {
    long[] times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Seen(
        times.length / (nanos / 1e9), at(times, 0.50) / 1e6, at(times, 0.99) / 1e6, failed);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
  }
}
