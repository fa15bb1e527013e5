package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** How like a message is to each of the examples: from 0, nothing shared, to 1. */
final class Likeness {

  /** The square of a vector's length is 1 but for rounding. */
  private static final double LONGEST = 1.01;

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

  int examples() {
    return examples;
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

  /**
   * How much speaks for the message being one of ours at all, whichever: how like the nearest
   * example is, times the share of the message that is known; 0 to 1.
   *
   * @param nearest likeness of the nearest example
   */
  static double support(SparseVector message, float nearest) {
    return Math.min(1, nearest) * known(message, feature -> true);
  }

  /** The support that an example would have, had it not been learnt. */
  double supportOfExample(SparseVector example, float nearest) {
    return Math.min(1, nearest)
        * known(example, feature -> starts[feature + 1] - starts[feature] > 1);
  }

  private static double known(SparseVector message, IntPredicate isKnown) {
    double squares = 0;
    for (int i = 0; i < message.size(); i++) {
      if (isKnown.test(message.features()[i])) {
        squares += message.weights()[i] * message.weights()[i];
      }
    }
    return Math.min(1, Math.sqrt(squares));
  }

  private int firstFrom(int first, int start, int end) {
    int found = first == 0 ? start : Arrays.binarySearch(examplesWith, start, end, first);
    return found >= 0 ? found : -found - 1;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(starts.length - 1);
    for (int start : starts) {
      out.writeInt(start);
    }
    for (int example : examplesWith) {
      out.writeInt(example);
    }
    for (float weight : weightsIn) {
      out.writeFloat(weight);
    }
  }

  static Likeness read(ModelInput in, int examples) throws IOException {
    int[] starts = in.ints(in.count(Integer.BYTES) + 1, 0, Integer.MAX_VALUE);
    for (int feature = 1; feature < starts.length; feature++) {
      if (starts[feature] < starts[feature - 1]) {
        throw new IOException("model: features out of order");
      }
    }
    int entries = starts[starts.length - 1] - starts[0];
    Likeness likeness =
        new Likeness(examples, starts, in.ints(entries, 0, examples - 1), in.floats(entries, 0, 1));
    likeness.checkLengths();
    return likeness;
  }

  private void checkLengths() throws IOException {
    double[] squares = new double[examples];
    for (int slot = 0; slot < weightsIn.length; slot++) {
      squares[examplesWith[slot]] += (double) weightsIn[slot] * weightsIn[slot];
    }
    if (starts[0] != 0 || Arrays.stream(squares).anyMatch(square -> square > LONGEST)) {
      throw new IOException("model: an example too long");
    }
  }
}
