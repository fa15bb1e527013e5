package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that is learnt from intents.
 *
 * @param scores     scores messages
 * @param thresholds where the lines between the scores are drawn
 */
record Model(IntentScores scores, Thresholds thresholds) {

  static Model train(List<Intent> intents) {
    List<List<String>> examples = intents.stream().flatMap(intent -> intent.examples().stream()).map(Tokens::of).toList();
    int[] intentOf = IntStream.range(0, intents.size())
        .flatMap(intent -> intents.get(intent).examples().stream().mapToInt(example -> intent)).toArray();
    List<long[][]> features = examples.parallelStream().map(Views::of).toList();
    FeatureSpace space = FeatureSpace.of(features);
    List<SparseVector> vectors = features.parallelStream().map(space::vector).toList();
    Likeness likeness = Likeness.among(vectors, space.numbers().size());
    float[][] likenesses = IntStream.range(0, vectors.size()).parallel()
        .mapToObj(example -> likeness.of(vectors.get(example), example)).toArray(float[][]::new);
    RidgeRegression regression = new RidgeRegression(likenesses, intentOf, intents.size());
    IntentScores scores = new IntentScores(Spelling.of(examples), space, likeness, regression.influence());
    return new Model(scores, Thresholds.from(IntStream.range(0, intentOf.length)
        .mapToObj(example -> Thresholds.Match.of(scores.aboveNothing(regression.scoresWithout(example)), intentOf[example]))
        .toArray(Thresholds.Match[]::new)));
  }

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
