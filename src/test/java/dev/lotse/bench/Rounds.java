package dev.lotse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Alternating rounds, bare first, and the medians of what they gave. */
final class Rounds<T> {

  /**
   * @param ratio the median of the rounds' ratios, lotse to bare
   */
  record Compared(double lotse, double bare, double ratio) {}

  /** What is measured in a round. */
  interface Measurement<T> {
    T take() throws Exception;
  }

  private final List<T> bare = new ArrayList<>();
  private final List<T> lotse = new ArrayList<>();

  static <T> Rounds<T> of(int count, Measurement<T> bare, Measurement<T> lotse) throws Exception {
    Rounds<T> rounds = new Rounds<>();
    for (int i = 0; i < count; i++) {
      rounds.bare.add(bare.take());
      rounds.lotse.add(lotse.take());
    }
    return rounds;
  }

  Compared compared(ToDoubleFunction<T> value) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < bare.size(); i++) {
      ratios.add(value.applyAsDouble(lotse.get(i)) / value.applyAsDouble(bare.get(i)));
    }
    return new Compared(
        median(lotse.stream().map(value::applyAsDouble).toList()),
        median(bare.stream().map(value::applyAsDouble).toList()),
        median(ratios));
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().filter(value -> !value.isNaN()).sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
