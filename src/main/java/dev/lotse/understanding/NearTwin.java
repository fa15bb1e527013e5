package dev.lotse.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two samples of different labels that a matcher can hardly tell apart.
 *
 * @param first index of the one that comes first
 * @param second index of the other
 */
public record NearTwin(int first, int second) {

  /**
   * Cosine of the two from which on they count as twins. Measured on the shipped content: pairs up
   * to 0.8 differ in a word that tells, such as "when".
   */
  private static final double TOO_NEAR = 0.9;

  /** All such pairs, in order; time grows with the square of the samples, a second for 4,000. */
  public static List<NearTwin> among(List<Sample> samples) {
    List<long[][]> features =
        samples.parallelStream().map(sample -> Views.of(Tokens.of(sample.text()))).toList();
    int[] each = IntStream.range(0, samples.size()).toArray();
    FeatureSpace space = FeatureSpace.of(features, each, each.length);
    List<SparseVector> vectors = features.parallelStream().map(space::vector).toList();
    Likeness likeness = Likeness.among(vectors, space.numbers().size());
    return IntStream.range(0, samples.size())
        .parallel()
        .boxed()
        .flatMap(first -> twins(samples, first, likeness.of(vectors.get(first), first)).stream())
        .toList();
  }

  private static List<NearTwin> twins(List<Sample> samples, int first, float[] likeness) {
    List<NearTwin> twins = new ArrayList<>();
    for (int other = first + 1; other < likeness.length; other++) {
      if (likeness[other] >= TOO_NEAR
          && !samples.get(other).label().equals(samples.get(first).label())) {
        twins.add(new NearTwin(first, other));
      }
    }
    return twins;
  }
}
