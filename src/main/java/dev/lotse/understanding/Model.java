package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * All that is learnt from intents.
 *
 * @param scores scores messages
 * @param thresholds where the lines between the scores are drawn
 */
record Model(IntentScores scores, Thresholds thresholds) {

  void writeTo(DataOutput out) throws IOException {
    scores.writeTo(out);
    thresholds.writeTo(out);
  }

  static Model read(ModelInput in, List<Intent> intents) throws IOException {
    int examples = intents.stream().mapToInt(intent -> intent.examples().size()).sum();
    Model model = new Model(IntentScores.read(in, examples, intents.size()), Thresholds.read(in));
    in.end();
    return model;
  }
}
