package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;

/**
 * How much being like an example speaks for and against intents. Most examples speak about a few
 * intents, many about none.
 *
 * @param starts where what speaks about each intent begins in the two next arrays; one more than
 *     there are intents
 * @param examples those that speak about the intent
 * @param weights how much each speaks for it; below 0 is against
 * @param prior the score of each intent before anything is known
 */
record Influence(int[] starts, char[] examples, float[] weights, float[] prior) {

  /** No weight is larger, since learning keeps them within its bound. */
  private static final float MOST = 1_000;

  /** Is shown what an example says about an intent. */
  interface Visitor {
    void see(int intent, int example, float weight);
  }

  /** The influence of dense rows: one for each example, with at least a number for each intent. */
  static Influence of(float[][] rows, float[] prior) {
    int[] starts = new int[prior.length + 1];
    for (int intent = 0; intent < prior.length; intent++) {
      starts[intent + 1] = starts[intent];
      for (float[] row : rows) {
        starts[intent + 1] += row[intent] == 0 ? 0 : 1;
      }
    }
    char[] examples = new char[starts[prior.length]];
    float[] weights = new float[examples.length];
    int slot = 0;
    for (int intent = 0; intent < prior.length; intent++) {
      for (int example = 0; example < rows.length; example++) {
        if (rows[example][intent] != 0) {
          examples[slot] = (char) example;
          weights[slot++] = rows[example][intent];
        }
      }
    }
    return new Influence(starts, examples, weights, prior);
  }

  int intents() {
    return prior.length;
  }

  /** The score of every intent for a message of that likeness to the examples. */
  float[] scores(float[] likeness) {
    float[] scores = prior.clone();
    for (int intent = 0; intent < scores.length; intent++) {
      scores[intent] += score(likeness, starts[intent], starts[intent + 1]);
    }
    return scores;
  }

  /** In four sums, none of which waits for another. */
  private float score(float[] likeness, int start, int end) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int slot = start;
    for (; slot + 3 < end; slot += 4) {
      first += likeness[examples[slot]] * weights[slot];
      second += likeness[examples[slot + 1]] * weights[slot + 1];
      third += likeness[examples[slot + 2]] * weights[slot + 2];
      fourth += likeness[examples[slot + 3]] * weights[slot + 3];
    }
    for (; slot < end; slot++) {
      first += likeness[examples[slot]] * weights[slot];
    }
    return first + second + (third + fourth);
  }

  /** Shows everything that is said about an intent. */
  void each(Visitor visitor) {
    for (int intent = 0; intent < prior.length; intent++) {
      for (int slot = starts[intent]; slot < starts[intent + 1]; slot++) {
        visitor.see(intent, examples[slot], weights[slot]);
      }
    }
  }

  void writeTo(DataOutput out) throws IOException {
    for (float score : prior) {
      out.writeFloat(score);
    }
    for (int start : starts) {
      out.writeInt(start);
    }
    for (char example : examples) {
      out.writeChar(example);
    }
    for (float weight : weights) {
      out.writeFloat(weight);
    }
  }

  static Influence read(ModelInput in, int examples, int intents) throws IOException {
    float[] prior = in.floats(intents, -MOST, MOST);
    int[] starts = in.starts(intents);
    int entries = starts[intents];
    return new Influence(
        starts, in.chars(entries, examples - 1), in.floats(entries, -MOST, MOST), prior);
  }
}
