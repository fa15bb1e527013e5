package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores a message for every intent by its likeness to the examples: 0 says nothing, near 1 is
 * explained in full, below 0 speaks against.
 */
final class IntentScores {

  /** From so many examples on a feature is a common one. Measured: 256 to 512 are the quickest. */
  private static final int COMMON = 512;

  /** The square of an example's length is 1 but for rounding. */
  private static final double LONGEST = 1.01;

  private final Spelling spelling;
  private final FeatureSpace space;
  private final RareFeatures rare;
  private final CommonFeatures common;
  private final Influence influence;

  private IntentScores(
      Spelling spelling,
      FeatureSpace space,
      RareFeatures rare,
      CommonFeatures common,
      Influence influence) {
    this.spelling = spelling;
    this.space = space;
    this.rare = rare;
    this.common = common;
    this.influence = influence;
  }

  /**
   * @param influence what being like each of the examples speaks for
   */
  static IntentScores of(
      Spelling spelling, FeatureSpace space, List<SparseVector> examples, Influence influence) {
    int features = space.numbers().size();
    int[] examplesWith = new int[features];
    examples.forEach(
        example -> example.each(feature -> true, (feature, weight) -> examplesWith[feature]++));
    int[] common =
        IntStream.range(0, features).filter(feature -> examplesWith[feature] >= COMMON).toArray();
    return new IntentScores(
        spelling,
        space,
        RareFeatures.of(examples, features, feature -> examplesWith[feature] < COMMON),
        CommonFeatures.of(examples, common, influence),
        influence);
  }

  Reading of(List<String> words) {
    SparseVector message =
        words.isEmpty() ? SparseVector.EMPTY : space.vector(Views.of(spelling.repair(words)));
    if (message.size() == 0) {
      return Reading.NOTHING_KNOWN;
    }
    float[] likeByRare = rare.likeness(message);
    float[] commonOnes = common.weights(message);
    float[] scores = influence.scores(likeByRare);
    common.addTo(scores, commonOnes);
    float nearest = common.nearest(likeByRare, commonOnes);
    return new Reading(scores, message.support(nearest, feature -> true));
  }

  void writeTo(DataOutput out) throws IOException {
    spelling.writeTo(out);
    rare.writeTo(out);
    space.writeTo(out);
    influence.writeTo(out);
    common.writeTo(out);
  }

  static IntentScores read(ModelInput in, int examples, int intents) throws IOException {
    Spelling spelling = Spelling.read(in);
    RareFeatures rare = RareFeatures.read(in, examples);
    FeatureSpace space = FeatureSpace.read(in, rare.features());
    Influence influence = Influence.read(in, examples, intents);
    CommonFeatures common = CommonFeatures.read(in, examples, intents);
    double[] squares = new double[examples];
    rare.addSquares(squares);
    common.addSquares(squares);
    if (Arrays.stream(squares).anyMatch(square -> square > LONGEST)) {
      throw new IOException("model: an example too long");
    }
    return new IntentScores(spelling, space, rare, common, influence);
  }
}
