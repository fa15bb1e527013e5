package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Scores a message for every intent by its likeness to the examples: 0 shares nothing, near 1 is
 * explained in full.
 */
final class IntentScores {

  private final Spelling spelling;
  private final FeatureSpace space;
  private final Likeness likeness;
  private final Influence influence;
  private final float ofNothing;

  IntentScores(Spelling spelling, FeatureSpace space, Likeness likeness, Influence influence) {
    this.spelling = spelling;
    this.space = space;
    this.likeness = likeness;
    this.influence = influence;
    ofNothing = mean(influence.scores(likeness.of(SparseVector.EMPTY)));
  }

  Reading of(List<String> words) {
    SparseVector vector =
        words.isEmpty() ? SparseVector.EMPTY : space.vector(Views.of(spelling.repair(words)));
    if (vector.size() == 0) {
      return Reading.NOTHING_KNOWN;
    }
    float[] alike = likeness.of(vector);
    return new Reading(aboveNothing(influence.scores(alike)), likeness.support(vector, alike));
  }

  /**
   * With few intents each is likely from the start: counted from there, 0 means "shares nothing"
   * whatever their number.
   */
  float[] aboveNothing(float[] scores) {
    float[] above = new float[scores.length];
    for (int intent = 0; intent < scores.length; intent++) {
      above[intent] = (scores[intent] - ofNothing) / (1 - ofNothing);
    }
    return above;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(likeness.examples());
    out.writeInt(influence.intents());
    spelling.writeTo(out);
    likeness.writeTo(out);
    space.numbers().writeTo(out);
    influence.writeTo(out);
  }

  static IntentScores read(ModelInput in, int examples, int intents) throws IOException {
    in.number(examples, examples);
    in.number(intents, intents);
    Spelling spelling = Spelling.read(in);
    Likeness likeness = Likeness.read(in, examples);
    int[] count = likeness.count();
    FeatureSpace space = new FeatureSpace(FeatureNumbers.read(in, count.length), count, examples);
    return new IntentScores(spelling, space, likeness, Influence.read(in, examples, intents));
  }

  private static float mean(float[] scores) {
    float sum = 0;
    for (float score : scores) {
      sum += score;
    }
    return sum / scores.length;
  }
}
