package dev.lotse.understanding;

import java.util.function.IntFunction;

/**
 * Kernel ridge regression of every intent at once on the likeness of examples: scores near 1 mean
 * that an intent's examples explain a message, near 0 that they do not. In closed form, so what an
 * example would score had it not been learnt is known exactly without learning again.
 */
final class RidgeRegression {

  /**
   * How much the examples are smoothed. Measured on public intent sets: 0.02 to 0.1 is much the
   * same.
   */
  private static final float RIDGE = 0.05f;

  /** An intent much smaller than the others is smoothed no less than this share of them. */
  private static final float LEAST_SHARE = 0.1f;

  private final int[] intentOf;
  private final Influence influence;
  private final float[] inverseDiagonal;

  /**
   * @param likeness of an example to the examples from itself on; overwritten
   * @param intentOf the number of each example's intent
   * @param intents how many intents there are
   * @param ridge how much each example is smoothed
   * @param firstLeft the first of the examples to be left out in turn, which takes time with the
   *     cube of their number
   */
  RidgeRegression(
      IntFunction<float[]> likeness, int[] intentOf, int intents, float[] ridge, int firstLeft) {
    this.intentOf = intentOf;
    float[][] rows = new float[intentOf.length][intents];
    for (int example = 0; example < intentOf.length; example++) {
      rows[example][intentOf[example]] = 1;
    }
    Cholesky solved =
        new Cholesky(
            example -> {
              float[] row = likeness.apply(example);
              row[example] += ridge[example];
              return row;
            },
            rows);
    influence = new Influence(rows, intents);
    inverseDiagonal = solved.inverseDiagonal(firstLeft);
  }

  /**
   * Examples of large intents are smoothed more, so that an intent is not likelier only because its
   * author wrote more.
   *
   * @return how much to smooth each example
   */
  static float[] ridge(int[] intentOf, int intents) {
    int[] size = new int[intents];
    for (int intent : intentOf) {
      size[intent]++;
    }
    float mean = (float) intentOf.length / intents;
    float[] ridge = new float[intentOf.length];
    for (int example = 0; example < ridge.length; example++) {
      ridge[example] = RIDGE * Math.max(LEAST_SHARE, size[intentOf[example]] / mean);
    }
    return ridge;
  }

  Influence influence() {
    return influence;
  }

  /**
   * The score of every intent for an example that may be left out, as if it had not been learnt.
   */
  float[] scoresWithout(int example) {
    float[] scores = new float[influence.intents()];
    for (int intent = 0; intent < scores.length; intent++) {
      scores[intent] =
          (intent == intentOf[example] ? 1 : 0)
              - influence.rows()[example][intent] / inverseDiagonal[example];
    }
    return scores;
  }
}
