package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Scores a message for every intent by its likeness to the examples: 0 says nothing, near 1 is
 * explained in full, below 0 speaks against.
 */
final class IntentScores {

  private final Spelling spelling;
  private final FeatureSpace space;
  private final Likeness likeness;
  private final Influence influence;

  IntentScores(Spelling spelling, FeatureSpace space, Likeness likeness, Influence influence) {
    this.spelling = spelling;
    this.space = space;
    this.likeness = likeness;
    this.influence = influence;
  }

  Reading of(List<String> words) {
    SparseVector vector =
        words.isEmpty() ? SparseVector.EMPTY : space.vector(Views.of(spelling.repair(words)));
    if (vector.size() == 0) {
      return Reading.NOTHING_KNOWN;
    }
    float[] alike = likeness.of(vector);
    float nearest = 0;
    for (float like : alike) {
      nearest = Math.max(nearest, like);
    }
    return new Reading(influence.scores(alike), Likeness.support(vector, nearest));
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(likeness.examples());
    out.writeInt(influence.intents());
    spelling.writeTo(out);
    likeness.writeTo(out);
    space.writeTo(out);
    influence.writeTo(out);
  }

  static IntentScores read(ModelInput in, int examples, int intents) throws IOException {
    in.number(examples, examples);
    in.number(intents, intents);
    Spelling spelling = Spelling.read(in);
    Likeness likeness = Likeness.read(in, examples);
    FeatureSpace space = FeatureSpace.read(in, likeness.features());
    return new IntentScores(spelling, space, likeness, Influence.read(in, examples, intents));
  }
}
