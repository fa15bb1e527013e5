package dev.lotse.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a matcher costs on this machine. Immutable.
 *
 * @param trainingMillis time to learn, the first time in this process
 * @param p50Micros time for one message, warm, on one thread: half take longer
 * @param p99Micros the same: one in a hundred takes longer
 * @param matcherMegabytes memory the matcher holds
 */
public record Cost(
    long trainingMillis, double p50Micros, double p99Micros, double matcherMegabytes) {

  /** So many messages make the matcher's code as fast as it gets. */
  private static final int WARM_UP = 5_000;

  private static final int MEASURED = 5_000;
  private static final double MEGABYTE = 1 << 20;
  private static final double NANOS_OF_MICRO = 1_000;

  /** A matcher with what it cost. */
  public record Of(IntentMatcher matcher, Cost cost) {}

  /**
   * Makes the matcher and measures it; takes some seconds.
   *
   * @param texts messages to measure with, at least one
   */
  public static Of measured(Supplier<IntentMatcher> training, List<String> texts) {
    long before = heldBytes();
    long start = System.nanoTime();
    IntentMatcher matcher = training.get();
    long trained = System.nanoTime() - start;
    double held = Math.max(0, heldBytes() - before) / MEGABYTE;
    double[] micros = micros(matcher, texts);
    return new Of(
        matcher,
        new Cost(
            trained / 1_000_000,
            micros[micros.length / 2],
            micros[micros.length * 99 / 100],
            held));
  }

  private static double[] micros(IntentMatcher matcher, List<String> texts) {
    for (int i = 0; i < WARM_UP; i++) {
      matcher.match(texts.get(i % texts.size()), Context.none());
    }
    double[] micros = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      String text = texts.get(i % texts.size());
      long start = System.nanoTime();
      matcher.match(text, Context.none());
      micros[i] = (System.nanoTime() - start) / NANOS_OF_MICRO;
    }
    Arrays.sort(micros);
    return micros;
  }

  private static long heldBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
