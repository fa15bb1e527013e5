package dev.lotse.understanding;

import java.util.Arrays;

/**
 * Counts in the examples of how many intents each feature is. Examples of an intent come one after
 * the other.
 */
final class FeatureCounts {

  private static final int NO_INTENT = -1;

  private final FeatureNumbers numbers = new FeatureNumbers();
  private int[] intentsWith = new int[1 << 12];
  private int[] lastIntentWith = new int[1 << 12];

  /** An example of the intent has the feature. */
  void add(long feature, int intent) {
    int before = numbers.size();
    int number = numbers.add(feature);
    if (number == intentsWith.length) {
      intentsWith = Arrays.copyOf(intentsWith, number * 2);
      lastIntentWith = Arrays.copyOf(lastIntentWith, number * 2);
    }
    if (number == before) {
      lastIntentWith[number] = NO_INTENT;
    }
    if (lastIntentWith[number] != intent) {
      lastIntentWith[number] = intent;
      intentsWith[number]++;
    }
  }

  FeatureSpace space(int intents) {
    float[] telling = new float[numbers.size()];
    for (int number = 0; number < telling.length; number++) {
      telling[number] = telling(intents, intentsWith[number]);
    }
    return new FeatureSpace(numbers, telling, telling(intents, 0));
  }

  /**
   * A feature tells more the fewer intents have it; that all examples of one intent have it takes
   * nothing away. Measured to be better than counting examples.
   */
  private static float telling(int intents, int intentsWith) {
    return (float) Math.sqrt(1 + Math.log((1.0 + intents) / (1.0 + intentsWith)));
  }
}
