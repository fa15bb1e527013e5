package dev.lotse.understanding;

import java.util.function.IntPredicate;

/**
 * A message as weights of features.
 *
 * @param features numbers of features, each once
 * @param weights the weight of each; the length of the whole is 1 if every feature of the message
 *     is known, else less
 * @param size how many entries of the two arrays count
 */
record SparseVector(int[] features, float[] weights, int size) {

  static final SparseVector EMPTY = new SparseVector(new int[0], new float[0], 0);

  /** Is shown an entry. */
  interface Visitor {
    void see(int feature, float weight);
  }

  /** Shows the entries of some features. */
  void each(IntPredicate which, Visitor visitor) {
    for (int i = 0; i < size; i++) {
      if (which.test(features[i])) {
        visitor.see(features[i], weights[i]);
      }
    }
  }

  /** How many entries are of these features. */
  int count(IntPredicate which) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += which.test(features[i]) ? 1 : 0;
    }
    return count;
  }

  /**
   * How much speaks for the message being one of ours at all, whichever: how like the nearest
   * example is, times the share of the message that is known; 0 to 1.
   *
   * @param nearest likeness of the nearest example
   * @param isKnown which of its features are known
   */
  double support(float nearest, IntPredicate isKnown) {
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += isKnown.test(features[i]) ? weights[i] * weights[i] : 0;
    }
    return Math.min(1, nearest) * Math.min(1, Math.sqrt(squares));
  }
}
