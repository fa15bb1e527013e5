package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;

/**
 * How much being like an example speaks for each intent.
 *
 * @param rows a row for each example, with a number for each intent
 * @param intents how many intents there are
 */
record Influence(float[][] rows, int intents) {

  /** Ridge regression can't give more than 1 over its ridge; anything above is no influence. */
  private static final float MOST = 1_000;

  /** The score of every intent for a message of that likeness to the examples. */
  float[] scores(float[] likeness) {
    float[] scores = new float[intents];
    for (int example = 0; example < likeness.length; example++) {
      float[] row = rows[example];
      float factor = likeness[example];
      for (int intent = 0; intent < intents; intent++) {
        scores[intent] += factor * row[intent];
      }
    }
    return scores;
  }

  void writeTo(DataOutput out) throws IOException {
    for (float[] row : rows) {
      for (float number : row) {
        out.writeFloat(number);
      }
    }
  }

  static Influence read(ModelInput in, int examples, int intents) throws IOException {
    float[][] rows = new float[examples][];
    for (int example = 0; example < examples; example++) {
      rows[example] = in.floats(intents, -MOST, MOST);
    }
    return new Influence(rows, intents);
  }
}
