package dev.lotse.understanding;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a model from intents, with all processors. The lines between answering, asking back and
 * not knowing are found by cross-validation: each part of the examples is scored by what the other
 * parts teach. A part holds examples that stand together, since authors write those together that
 * say the same in nearly the same words: without its siblings, an example is as new as a stranger's
 * message.
 */
final class Training {

  private static final int PARTS = 5;

  private final int intents;
  private final int[] intentOf;
  private final int[] partOf;
  private final List<List<String>> examples;

  private Training(List<Intent> learnt) {
    intents = learnt.size();
    intentOf =
        IntStream.range(0, intents)
            .flatMap(intent -> learnt.get(intent).examples().stream().mapToInt(text -> intent))
            .toArray();
    partOf =
        learnt.stream()
            .map(intent -> intent.examples().size())
            .flatMapToInt(size -> IntStream.range(0, size).map(place -> place * PARTS / size))
            .toArray();
    examples =
        learnt.stream().flatMap(intent -> intent.examples().stream()).toList().parallelStream()
            .map(Tokens::of)
            .toList();
  }

  static Model of(List<Intent> intents) {
    return new Training(intents).model();
  }

  private Model model() {
    List<long[][]> features = examples.parallelStream().map(Views::of).toList();
    FeatureSpace space = FeatureSpace.of(features, intentOf, intents);
    List<SparseVector> vectors = features.parallelStream().map(space::vector).toList();
    Likeness likeness = Likeness.among(vectors, space.numbers().size());
    Cosines cosines = Cosines.among(vectors, likeness);
    Thresholds.Match[] matches = new Thresholds.Match[intentOf.length];
    Influence[] influence = new Influence[1];
    IntStream.rangeClosed(0, PARTS)
        .parallel()
        .forEach(
            part -> {
              LargeMargin learnt =
                  new LargeMargin(
                      cosines,
                      intentOf,
                      intents,
                      example -> partOf[example] != part,
                      part == PARTS ? LargeMargin.FINE : LargeMargin.ROUGH);
              if (part == PARTS) {
                influence[0] = learnt.influence();
                return;
              }
              for (int example = 0; example < matches.length; example++) {
                if (partOf[example] == part) {
                  double support =
                      likeness.supportOfExample(vectors.get(example), nearest(cosines, example));
                  matches[example] =
                      Thresholds.Match.of(
                          new Reading(learnt.scores(example), support), intentOf[example]);
                }
              }
            });
    return new Model(
        IntentScores.of(Spelling.of(examples), space, vectors, influence[0]),
        Thresholds.from(matches));
  }

  /** Likeness of the nearest example of the other parts. */
  private float nearest(Cosines cosines, int example) {
    float nearest = 0;
    for (int other = 0; other < cosines.size(); other++) {
      if (partOf[other] != partOf[example]) {
        nearest = Math.max(nearest, cosines.of(example, other));
      }
    }
    return nearest;
  }
}
