package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How like a message is to each of the examples by the features that few of them have. For each
 * feature the examples are known that have it. Immutable.
 */
final class RareFeatures {

  private final int examples;

  /**
   * Where the entries of each feature begin in the two other arrays; one more than there are
   * features.
   */
  private final int[] starts;

  private final char[] examplesWith;
  private final short[] weightsIn;

  private RareFeatures(int examples, int[] starts, char[] examplesWith, short[] weightsIn) {
    this.examples = examples;
    this.starts = starts;
    this.examplesWith = examplesWith;
    this.weightsIn = weightsIn;
  }

  /**
   * @param features how many features there are, rare or not
   */
  static RareFeatures of(List<SparseVector> examples, int features, IntPredicate isRare) {
    int[] starts = new int[features + 1];
    for (SparseVector example : examples) {
      example.each(isRare, (feature, weight) -> starts[feature + 1]++);
    }
    for (int feature = 0; feature < features; feature++) {
      starts[feature + 1] += starts[feature];
    }
    int[] free = starts.clone();
    char[] examplesWith = new char[starts[features]];
    short[] weightsIn = new short[examplesWith.length];
    for (int number = 0; number < examples.size(); number++) {
      char example = (char) number;
      examples
          .get(number)
          .each(
              isRare,
              (feature, weight) -> {
                int slot = free[feature]++;
                examplesWith[slot] = example;
                weightsIn[slot] = TwoBytes.of(weight);
              });
    }
    return new RareFeatures(examples.size(), starts, examplesWith, weightsIn);
  }

  int features() {
    return starts.length - 1;
  }

  /** What these features make the message like each example. */
  float[] likeness(SparseVector message) {
    float[] likeness = new float[examples];
    for (int i = 0; i < message.size(); i++) {
      int feature = message.features()[i];
      float weight = message.weights()[i] / TwoBytes.ONE;
      for (int slot = starts[feature], end = starts[feature + 1]; slot < end; slot++) {
        likeness[examplesWith[slot]] += weight * weightsIn[slot];
      }
    }
    return likeness;
  }

  /** Adds to the square of each example's length. */
  void addSquares(double[] squares) {
    for (int slot = 0; slot < weightsIn.length; slot++) {
      float weight = TwoBytes.share(weightsIn[slot]);
      squares[examplesWith[slot]] += weight * weight;
    }
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(features());
    for (int start : starts) {
      out.writeInt(start);
    }
    for (char example : examplesWith) {
      out.writeChar(example);
    }
    for (short weight : weightsIn) {
      out.writeShort(weight);
    }
  }

  static RareFeatures read(ModelInput in, int examples) throws IOException {
    int[] starts = in.starts(in.count(Integer.BYTES));
    int entries = starts[starts.length - 1];
    return new RareFeatures(
        examples, starts, in.chars(entries, examples - 1), in.positiveShorts(entries));
  }
}
