package dev.lotse.understanding;

import java.util.List;
import java.util.stream.IntStream;

/** Scores a message for every intent by its likeness to the examples: 0 shares nothing, near 1 is explained in full. */
final class IntentScores {

  private static final float[] NOTHING_KNOWN = {};

  private final Spelling spelling;
  private final FeatureSpace space;
  private final Likeness likeness;
  private final RidgeRegression regression;
  private final float ofNothing;

  /**
   * @param examples the words of each example
   * @param intentOf the number of each example's intent
   * @param intents  how many intents there are
   */
  IntentScores(List<List<String>> examples, int[] intentOf, int intents) {
    spelling = new Spelling(examples);
    List<long[][]> features = examples.parallelStream().map(Views::of).toList();
    space = new FeatureSpace(features);
    List<SparseVector> vectors = features.parallelStream().map(space::vector).toList();
    likeness = new Likeness(vectors, space.size());
    float[][] likenesses = IntStream.range(0, vectors.size()).parallel()
        .mapToObj(example -> likeness.of(vectors.get(example), example)).toArray(float[][]::new);
    regression = new RidgeRegression(likenesses, intentOf, intents);
    ofNothing = mean(regression.scores(likeness.of(SparseVector.EMPTY)));
  }

  /** The score of every intent, or an empty array if no word or letter of the message occurs in an example. */
  float[] of(List<String> words) {
    SparseVector vector = words.isEmpty() ? SparseVector.EMPTY : space.vector(Views.of(spelling.repair(words)));
    return vector.size() == 0 ? NOTHING_KNOWN : aboveNothing(regression.scores(likeness.of(vector)));
  }

  /** The score of every intent for an example, as if this example had not been learnt. */
  float[] without(int example) {
    return aboveNothing(regression.scoresWithout(example));
  }

  /** With few intents each is likely from the start: counted from there, 0 means "shares nothing" whatever their number. */
  private float[] aboveNothing(float[] scores) {
    float[] above = new float[scores.length];
    for (int intent = 0; intent < scores.length; intent++) {
      above[intent] = (scores[intent] - ofNothing) / (1 - ofNothing);
    }
    return above;
  }

  private static float mean(float[] scores) {
    float sum = 0;
    for (float score : scores) {
      sum += score;
    }
    return sum / scores.length;
  }
}
