package dev.lotse.understanding;

import java.util.Arrays;
import java.util.List;

/** How like the examples are to each other: from 0, nothing shared, to 1. For learning. */
final class Likeness {

  private final int examples;

  /**
   * Where the entries of each feature begin in the two other arrays; one more than there are
   * features.
   */
  private final int[] starts;

  private final int[] examplesWith;
  private final float[] weightsIn;

  private Likeness(int examples, int[] starts, int[] examplesWith, float[] weightsIn) {
    this.examples = examples;
    this.starts = starts;
    this.examplesWith = examplesWith;
    this.weightsIn = weightsIn;
  }

  static Likeness among(List<SparseVector> vectors, int features) {
    int[] starts = new int[features + 1];
    for (SparseVector vector : vectors) {
      for (int i = 0; i < vector.size(); i++) {
        starts[vector.features()[i] + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] free = starts.clone();
    int[] examplesWith = new int[starts[features]];
    float[] weightsIn = new float[examplesWith.length];
    for (int example = 0; example < vectors.size(); example++) {
      SparseVector vector = vectors.get(example);
      for (int i = 0; i < vector.size(); i++) {
        int slot = free[vector.features()[i]]++;
        examplesWith[slot] = example;
        weightsIn[slot] = vector.weights()[i];
      }
    }
    return new Likeness(vectors.size(), starts, examplesWith, weightsIn);
  }

  int features() {
    return starts.length - 1;
  }

  /** Likeness of the message to every example. */
  float[] of(SparseVector message) {
    return of(message, 0);
  }

  /** Likeness of the message to every example from the given one on; 0 for those before. */
  float[] of(SparseVector message, int first) {
    float[] likeness = new float[examples];
    for (int i = 0; i < message.size(); i++) {
      int feature = message.features()[i];
      float weight = message.weights()[i];
      int end = starts[feature + 1];
      for (int slot = firstFrom(first, starts[feature], end); slot < end; slot++) {
        likeness[examplesWith[slot]] += weight * weightsIn[slot];
      }
    }
    return likeness;
  }

  /** The support that an example would have, had it not been learnt. */
  double supportOfExample(SparseVector example, float nearest) {
    return example.support(nearest, feature -> examplesWith(feature) > 1);
  }

  /** How many examples have the feature. */
  int examplesWith(int feature) {
    return starts[feature + 1] - starts[feature];
  }

  private int firstFrom(int first, int start, int end) {
    int found = first == 0 ? start : Arrays.binarySearch(examplesWith, start, end, first);
    return found >= 0 ? found : -found - 1;
  }
}
