package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * How much being like an example speaks for and against intents. Most examples speak about a few
 * intents, many about none.
 *
 * @param about for each example, the intents it speaks about
 * @param weights for each example, how much it speaks for each of these; below 0 is against
 * @param prior the score of each intent before anything is known
 */
record Influence(int[][] about, float[][] weights, float[] prior) {

  /** No weight is larger, since learning keeps them within its bound. */
  private static final float MOST = 1_000;

  /** The influence of dense rows: one for each example, with at least a number for each intent. */
  static Influence of(float[][] rows, float[] prior) {
    int[][] about = new int[rows.length][];
    float[][] weights = new float[rows.length][];
    for (int example = 0; example < rows.length; example++) {
      float[] row = rows[example];
      about[example] = IntStream.range(0, prior.length).filter(i -> row[i] != 0).toArray();
      weights[example] = new float[about[example].length];
      for (int i = 0; i < about[example].length; i++) {
        weights[example][i] = row[about[example][i]];
      }
    }
    return new Influence(about, weights, prior);
  }

  int intents() {
    return prior.length;
  }

  /** The score of every intent for a message of that likeness to the examples. */
  float[] scores(float[] likeness) {
    float[] scores = prior.clone();
    for (int example = 0; example < likeness.length; example++) {
      int[] spokenOf = about[example];
      for (int i = 0; i < spokenOf.length; i++) {
        scores[spokenOf[i]] += likeness[example] * weights[example][i];
      }
    }
    return scores;
  }

  void writeTo(DataOutput out) throws IOException {
    for (float score : prior) {
      out.writeFloat(score);
    }
    for (int example = 0; example < about.length; example++) {
      out.writeInt(about[example].length);
      for (int intent : about[example]) {
        out.writeInt(intent);
      }
      for (float weight : weights[example]) {
        out.writeFloat(weight);
      }
    }
  }

  static Influence read(ModelInput in, int examples, int intents) throws IOException {
    float[] prior = in.floats(intents, -MOST, MOST);
    int[][] about = new int[examples][];
    float[][] weights = new float[examples][];
    for (int example = 0; example < examples; example++) {
      int many = in.number(0, intents);
      about[example] = in.ints(many, 0, intents - 1);
      weights[example] = in.floats(many, -MOST, MOST);
    }
    return new Influence(about, weights, prior);
  }
}
