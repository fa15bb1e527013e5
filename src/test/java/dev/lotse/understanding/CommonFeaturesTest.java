package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rare and common features together give what comparing with every example would. */
class CommonFeaturesTest {

  private static final int EXAMPLES = 400;
  private static final int FEATURES = 200;
  private static final int COMMON = 12;
  private static final int INTENTS = 5;

  /** Weights take two bytes. */
  private static final float ROUNDING = 2e-3f;

  private final Random random = new Random(11);
  private final List<SparseVector> examples =
      IntStream.range(0, EXAMPLES).mapToObj(i -> vector()).toList();
  private final float[][] speaks = new float[EXAMPLES][INTENTS];
  private final Influence influence = influence();
  private final RareFeatures rare =
      RareFeatures.of(examples, FEATURES, feature -> feature >= COMMON);
  private final CommonFeatures common =
      CommonFeatures.of(examples, IntStream.range(0, COMMON).toArray(), influence);

  @Test
  void theNearestExampleIsFoundWithoutLookingAtAll() {
    for (SparseVector message : messages()) {
      float nearest = 0;
      for (SparseVector example : examples) {
        nearest = Math.max(nearest, product(message, example));
      }
      assertThat(common.nearest(rare.likeness(message), common.weights(message)))
          .isCloseTo(nearest, within(ROUNDING));
    }
  }

  @Test
  void scoresAreThoseOfTheLikenessToEveryExample() {
    for (SparseVector message : messages()) {
      float[] likeness = new float[EXAMPLES];
      for (int example = 0; example < EXAMPLES; example++) {
        likeness[example] = product(message, examples.get(example));
      }
      float[] scores = influence.scores(rare.likeness(message));
      common.addTo(scores, common.weights(message));
      assertThat(scores)
          .usingComparatorWithPrecision(EXAMPLES * ROUNDING / 10)
          .containsExactly(influence.scores(likeness));
    }
  }

  @Test
  void aMessageLikeNothingHasNoNearestExample() {
    SparseVector none = SparseVector.EMPTY;
    assertThat(common.nearest(rare.likeness(none), common.weights(none))).isZero();
  }

  /** Some are examples, some only share what is common, some are new. */
  private List<SparseVector> messages() {
    List<SparseVector> messages = new ArrayList<>(examples.subList(0, 20));
    messages.add(new SparseVector(new int[] {0, 3, 5}, new float[] {0.5f, 0.5f, 0.5f}, 3));
    IntStream.range(0, 60).mapToObj(i -> vector()).forEach(messages::add);
    return messages;
  }

  private SparseVector vector() {
    int[] features =
        random
            .ints(0, FEATURES)
            .map(f -> f % 3 == 0 ? f % COMMON : f)
            .distinct()
            .limit(15)
            .toArray();
    double[] weights = random.doubles(features.length, 0.05, 1).toArray();
    double length = Math.sqrt(java.util.Arrays.stream(weights).map(w -> w * w).sum());
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] / length);
    }
    return new SparseVector(features, scaled, features.length);
  }

  private Influence influence() {
    for (float[] row : speaks) {
      for (int intent = 0; intent < INTENTS; intent++) {
        row[intent] = random.nextInt(3) == 0 ? random.nextFloat() - 0.5f : 0;
      }
    }
    return Influence.of(speaks, new float[] {0.1f, 0, -0.1f, 0, 0});
  }

  private static float product(SparseVector one, SparseVector other) {
    float product = 0;
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        if (one.features()[i] == other.features()[j]) {
          product += one.weights()[i] * other.weights()[j];
        }
      }
    }
    return product;
  }
}
