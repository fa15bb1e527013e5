package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The features of the examples and how telling each is. A feature no example has is not part of a
 * vector but counts in its length, so a message full of unknown words is like nothing.
 */
final class FeatureSpace {

  private static final float MOST_TELLING = 1_000;

  private final FeatureNumbers numbers;
  private final float[] telling;
  private final float tellingIfUnknown;

  /**
   * @param numbers the features
   * @param telling how telling each feature is
   * @param tellingIfUnknown how telling a feature is that no example has
   */
  FeatureSpace(FeatureNumbers numbers, float[] telling, float tellingIfUnknown) {
    this.numbers = numbers;
    this.telling = telling;
    this.tellingIfUnknown = tellingIfUnknown;
  }

  /**
   * @param examples the features of each example, by view
   * @param intentOf the number of each example's intent; those of an intent one after the other
   * @param intents how many intents there are
   */
  static FeatureSpace of(List<long[][]> examples, int[] intentOf, int intents) {
    FeatureCounts counts = new FeatureCounts();
    for (int example = 0; example < intentOf.length; example++) {
      for (long[] found : examples.get(example)) {
        for (int i = 0; i < found.length; i = endOfRun(found, i)) {
          counts.add(found[i], intentOf[example]);
        }
      }
    }
    return counts.space(intents);
  }

  FeatureNumbers numbers() {
    return numbers;
  }

  /** The vector of a message from its features, by view. */
  SparseVector vector(long[][] views) {
    int most = Arrays.stream(views).mapToInt(found -> found.length).sum();
    int[] features = new int[most];
    float[] weights = new float[most];
    int size = 0;
    for (Views view : Views.values()) {
      size = append(view, views[view.ordinal()], new SparseVector(features, weights, size));
    }
    return new SparseVector(Arrays.copyOf(features, size), Arrays.copyOf(weights, size), size);
  }

  private int append(Views view, long[] found, SparseVector vector) {
    int size = vector.size();
    double squares = 0;
    for (int i = 0, end; i < found.length; i = end) {
      end = endOfRun(found, i);
      int number = numbers.of(found[i]);
      double weight =
          (1 + Math.log(end - i))
              * (number == FeatureNumbers.NONE ? tellingIfUnknown : telling[number]);
      squares += weight * weight;
      if (number != FeatureNumbers.NONE) {
        vector.features()[size] = number;
        vector.weights()[size++] = (float) weight;
      }
    }
    float scale = (float) Math.sqrt(view.share / squares);
    for (int i = vector.size(); i < size; i++) {
      vector.weights()[i] *= scale;
    }
    return size;
  }

  private static int endOfRun(long[] sorted, int start) {
    int end = start + 1;
    while (end < sorted.length && sorted[end] == sorted[start]) {
      end++;
    }
    return end;
  }

  void writeTo(DataOutput out) throws IOException {
    numbers.writeTo(out);
    for (float weight : telling) {
      out.writeFloat(weight);
    }
    out.writeFloat(tellingIfUnknown);
  }

  static FeatureSpace read(ModelInput in, int features) throws IOException {
    return new FeatureSpace(
        FeatureNumbers.read(in, features),
        in.floats(features, 0, MOST_TELLING),
        in.floats(1, 0, MOST_TELLING)[0]);
  }
}
