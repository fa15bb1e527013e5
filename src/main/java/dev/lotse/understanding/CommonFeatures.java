package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The features that many examples have, such as the endings of words: most of the entries, and
 * little of the likeness. What each speaks for is added up beforehand, and only the few examples
 * that can be the nearest are looked at one by one. Immutable.
 */
final class CommonFeatures {

  /** No sum of what examples speak for is larger. */
  private static final float MOST = 1_000_000;

  /** The numbers of these features, in order. */
  private final int[] numbers;

  /** For each of these features, how much it speaks for each intent. */
  private final float[][] speaksFor;

  /** Where the entries of each example begin in the two next arrays; one more than examples. */
  private final int[] starts;

  private final char[] placesIn;
  private final short[] weightsIn;

  /** Of each example, the length of what these features are of it. */
  private final float[] lengths;

  private CommonFeatures(
      int[] numbers, float[][] speaksFor, int[] starts, char[] placesIn, short[] weightsIn) {
    this.numbers = numbers;
    this.speaksFor = speaksFor;
    this.starts = starts;
    this.placesIn = placesIn;
    this.weightsIn = weightsIn;
    this.lengths = new float[starts.length - 1];
    for (int example = 0; example < lengths.length; example++) {
      lengths[example] = (float) Math.sqrt(square(example));
    }
  }

  /**
   * @param numbers the numbers of these features, in order
   */
  static CommonFeatures of(List<SparseVector> examples, int[] numbers, Influence influence) {
    IntPredicate isCommon = feature -> Arrays.binarySearch(numbers, feature) >= 0;
    float[][] speaksFor = new float[numbers.length][influence.intents()];
    int[] starts = new int[examples.size() + 1];
    for (int example = 0; example < examples.size(); example++) {
      starts[example + 1] = starts[example] + examples.get(example).count(isCommon);
    }
    char[] placesIn = new char[starts[examples.size()]];
    short[] weightsIn = new short[placesIn.length];
    for (int number = 0; number < examples.size(); number++) {
      int example = number;
      int[] slot = {starts[example]};
      examples
          .get(example)
          .each(
              isCommon,
              (feature, weight) -> {
                int place = Arrays.binarySearch(numbers, feature);
                placesIn[slot[0]] = (char) place;
                weightsIn[slot[0]++] = TwoBytes.of(weight);
              });
    }
    influence.each(
        (intent, example, weight) -> {
          for (int slot = starts[example]; slot < starts[example + 1]; slot++) {
            speaksFor[placesIn[slot]][intent] += weight * TwoBytes.share(weightsIn[slot]);
          }
        });
    return new CommonFeatures(numbers, speaksFor, starts, placesIn, weightsIn);
  }

  /** A message by these features alone: its weights, by place. */
  float[] weights(SparseVector message) {
    float[] weights = new float[numbers.length];
    for (int i = 0; i < message.size(); i++) {
      int place = Arrays.binarySearch(numbers, message.features()[i]);
      if (place >= 0) {
        weights[place] = message.weights()[i];
      }
    }
    return weights;
  }

  /** Adds what these features of a message speak for. */
  void addTo(float[] scores, float[] message) {
    for (int place = 0; place < message.length; place++) {
      float weight = message[place];
      if (weight != 0) {
        float[] spokenFor = speaksFor[place];
        for (int intent = 0; intent < scores.length; intent++) {
          scores[intent] += weight * spokenFor[intent];
        }
      }
    }
  }

  /**
   * How like the nearest example is in all. Those are passed over that can't be nearer than one
   * that was looked at, since two vectors share no more than the product of their lengths.
   *
   * @param rare how like each example is by the other features
   */
  float nearest(float[] rare, float[] message) {
    float length = length(message);
    float nearest = 0;
    int likeliest = 0;
    for (int example = 1; example < rare.length; example++) {
      likeliest = rare[example] > rare[likeliest] ? example : likeliest;
    }
    nearest = rare[likeliest] + shared(likeliest, message);
    for (int example = 0; example < rare.length; example++) {
      if (rare[example] + length * lengths[example] > nearest) {
        nearest = Math.max(nearest, rare[example] + shared(example, message));
      }
    }
    return nearest;
  }

  private static float length(float[] message) {
    double squares = 0;
    for (float weight : message) {
      squares += weight * weight;
    }
    return (float) Math.sqrt(squares);
  }

  private float shared(int example, float[] message) {
    float shared = 0;
    for (int slot = starts[example]; slot < starts[example + 1]; slot++) {
      shared += message[placesIn[slot]] * weightsIn[slot];
    }
    return shared / TwoBytes.ONE;
  }

  /** Adds to the square of each example's length. */
  void addSquares(double[] squares) {
    for (int example = 0; example < squares.length; example++) {
      squares[example] += square(example);
    }
  }

  private double square(int example) {
    double square = 0;
    for (int slot = starts[example]; slot < starts[example + 1]; slot++) {
      float weight = TwoBytes.share(weightsIn[slot]);
      square += weight * weight;
    }
    return square;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
    for (float[] row : speaksFor) {
      for (float weight : row) {
        out.writeFloat(weight);
      }
    }
    for (int start : starts) {
      out.writeInt(start);
    }
    for (char place : placesIn) {
      out.writeChar(place);
    }
    for (short weight : weightsIn) {
      out.writeShort(weight);
    }
  }

  static CommonFeatures read(ModelInput in, int examples, int intents) throws IOException {
    int[] numbers = in.ints(in.count(Integer.BYTES), 0, Integer.MAX_VALUE);
    for (int place = 1; place < numbers.length; place++) {
      if (numbers[place] <= numbers[place - 1]) {
        throw new IOException("model: common features out of order");
      }
    }
    float[][] speaksFor = new float[numbers.length][];
    for (int place = 0; place < numbers.length; place++) {
      speaksFor[place] = in.floats(intents, -MOST, MOST);
    }
    int[] starts = in.starts(examples);
    int entries = starts[examples];
    return new CommonFeatures(
        numbers,
        speaksFor,
        starts,
        in.chars(entries, numbers.length - 1),
        in.positiveShorts(entries));
  }
}
