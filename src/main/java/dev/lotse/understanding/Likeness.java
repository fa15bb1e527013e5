package dev.lotse.understanding;

import java.util.Arrays;
import java.util.List;

/** How like a message is to each of the examples: the kernel of the regression, from e⁻¹ (nothing shared) to 1. */
final class Likeness {

  /** Measured on public intent sets: 1 to 1.5 is best, flatter loses little, steeper loses dialects and typos. */
  private static final float STEEPNESS = 1;

  private final int[][] examplesWith;
  private final float[][] weightsIn;
  private final int examples;

  Likeness(List<SparseVector> vectors, int features) {
    examples = vectors.size();
    int[] count = new int[features];
    vectors.forEach(vector -> each(vector, (feature, weight) -> count[feature]++));
    examplesWith = new int[features][];
    weightsIn = new float[features][];
    for (int feature = 0; feature < features; feature++) {
      examplesWith[feature] = new int[count[feature]];
      weightsIn[feature] = new float[count[feature]];
    }
    for (int example = 0; example < examples; example++) {
      int number = example;
      each(vectors.get(example), (feature, weight) -> {
        int slot = examplesWith[feature].length - count[feature]--;
        examplesWith[feature][slot] = number;
        weightsIn[feature][slot] = weight;
      });
    }
  }

  /** Likeness of the message to every example. */
  float[] of(SparseVector message) {
    return of(message, 0);
  }

  /** Likeness of the message to every example from the given one on; 0 for those before. */
  float[] of(SparseVector message, int first) {
    float[] likeness = new float[examples];
    each(message, (feature, weight) -> {
      int[] with = examplesWith[feature];
      float[] in = weightsIn[feature];
      for (int i = firstFrom(first, with); i < with.length; i++) {
        likeness[with[i]] += weight * in[i];
      }
    });
    for (int example = first; example < examples; example++) {
      likeness[example] = (float) Math.exp(STEEPNESS * (likeness[example] - 1));
    }
    return likeness;
  }

  private static int firstFrom(int first, int[] sorted) {
    int found = first == 0 ? 0 : Arrays.binarySearch(sorted, first);
    return found >= 0 ? found : -found - 1;
  }

  private static void each(SparseVector vector, Entry entry) {
    for (int i = 0; i < vector.size(); i++) {
      entry.accept(vector.features()[i], vector.weights()[i]);
    }
  }

  private interface Entry {
    void accept(int feature, float weight);
  }
}
