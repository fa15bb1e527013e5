package dev.lotse.understanding;

import java.util.Arrays;
import java.util.List;

/**
 * The features of the examples and how telling each is. A feature no example has is not part of a
 * vector but counts in its length, so a message full of unknown words is like nothing.
 */
final class FeatureSpace {

  private final FeatureNumbers numbers;
  private final float[] telling;
  private final float tellingIfUnknown;

  /**
   * @param numbers the features
   * @param examplesWith how many examples have each feature
   * @param examples how many examples there are
   */
  FeatureSpace(FeatureNumbers numbers, int[] examplesWith, int examples) {
    this.numbers = numbers;
    telling = new float[numbers.size()];
    for (int number = 0; number < telling.length; number++) {
      telling[number] = telling(examples, examplesWith[number]);
    }
    tellingIfUnknown = telling(examples, 0);
  }

  /**
   * @param examples the features of each example, by view
   */
  static FeatureSpace of(List<long[][]> examples) {
    FeatureNumbers numbers = new FeatureNumbers();
    int[] examplesWith = new int[1024];
    for (long[][] views : examples) {
      for (long[] found : views) {
        for (int i = 0; i < found.length; i = endOfRun(found, i)) {
          int number = numbers.add(found[i]);
          if (number == examplesWith.length) {
            examplesWith = Arrays.copyOf(examplesWith, number * 2);
          }
          examplesWith[number]++;
        }
      }
    }
    return new FeatureSpace(numbers, examplesWith, examples.size());
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

  private static float telling(int examples, int examplesWith) {
    return (float) Math.sqrt(1 + Math.log((1.0 + examples) / (1.0 + examplesWith)));
  }
}
