package dev.lotse.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a model from intents, with all processors; most of what it needs meanwhile is half a
 * square of the examples.
 */
final class Training {

  /** More examples than these say little more about where to draw the lines. */
  private static final int MOST_LEFT_OUT = 1_000;

  private final int intents;
  private final int[] intentOf;
  private final int firstLeft;
  private final List<List<String>> examples;

  private Training(List<Intent> learnt) {
    intents = learnt.size();
    List<Example> written =
        IntStream.range(0, intents)
            .boxed()
            .flatMap(
                number ->
                    learnt.get(number).examples().stream().map(text -> new Example(text, number)))
            .toList();
    int leftOut = Math.min(MOST_LEFT_OUT, written.size());
    List<Example> ordered = leftOutLast(written, leftOut);
    firstLeft = written.size() - leftOut;
    intentOf = ordered.stream().mapToInt(Example::intent).toArray();
    examples = ordered.parallelStream().map(example -> Tokens.of(example.text)).toList();
  }

  static Model of(List<Intent> intents) {
    return new Training(intents).model();
  }

  private Model model() {
    List<long[][]> features = examples.parallelStream().map(Views::of).toList();
    FeatureSpace space = FeatureSpace.of(features);
    return model(space, features.parallelStream().map(space::vector).toList());
  }

  private Model model(FeatureSpace space, List<SparseVector> vectors) {
    Likeness likeness = Likeness.among(vectors, space.numbers().size());
    RidgeRegression regression =
        new RidgeRegression(
            example -> likeness.of(vectors.get(example), example),
            intentOf,
            intents,
            RidgeRegression.ridge(intentOf, intents),
            firstLeft);
    IntentScores scores =
        new IntentScores(Spelling.of(examples), space, likeness, regression.influence());
    return new Model(
        scores,
        Thresholds.from(
            IntStream.range(firstLeft, intentOf.length)
                .parallel()
                .mapToObj(
                    example ->
                        Thresholds.Match.of(
                            new Reading(
                                scores.aboveNothing(regression.scoresWithout(example)),
                                likeness.supportWithout(vectors.get(example), example)),
                            intentOf[example]))
                .toArray(Thresholds.Match[]::new)));
  }

  /** The examples with an even choice of them, so of every intent, at the end. */
  private static List<Example> leftOutLast(List<Example> examples, long leftOut) {
    List<Example> ordered = new ArrayList<>();
    List<Example> last = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      boolean chosen = (i + 1) * leftOut / examples.size() > i * leftOut / examples.size();
      (chosen ? last : ordered).add(examples.get(i));
    }
    ordered.addAll(last);
    return ordered;
  }

  private record Example(String text, int intent) {}
}
