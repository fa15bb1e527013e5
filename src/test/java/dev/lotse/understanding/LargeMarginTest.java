package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeMarginTest {

  private static final int INTENTS = 4;
  private static final int EXAMPLES = 80;

  private final int[] intentOf = IntStream.range(0, EXAMPLES).map(i -> i % INTENTS).toArray();
  private final List<SparseVector> examples = examples();
  private final Cosines cosines = cosines(examples);

  @Test
  void theRightIntentOfEveryExampleWinsByTheMargin() {
    LargeMargin learnt = learn(cosines, intentOf);
    for (int example = 0; example < EXAMPLES; example++) {
      float[] scores = learnt.scores(example);
      for (int intent = 0; intent < INTENTS; intent++) {
        if (intent != intentOf[example]) {
          assertThat(scores[intentOf[example]] - scores[intent]).isGreaterThan(0.9f);
        }
      }
    }
  }

  @Test
  void whatAnExampleSaysAboutAllIntentsAddsUpToNothing() {
    Influence influence = learn(cosines, intentOf).influence();
    float[] sums = new float[EXAMPLES];
    influence.each(
        (intent, example, weight) -> {
          boolean own = intent == intentOf[example];
          assertThat(weight).isBetween(own ? 0f : -10f, own ? 2f : 0f);
          sums[example] += weight;
        });
    for (float sum : sums) {
      assertThat(sum).isCloseTo(0, within(1e-3f));
    }
  }

  @Test
  void anExampleThatIsNotLearntIsScoredAsAMessageWouldBe() {
    LargeMargin learnt =
        new LargeMargin(cosines, intentOf, INTENTS, example -> example % 5 != 0, LargeMargin.FINE);
    learnt.influence().each((intent, example, weight) -> assertThat(example % 5).isNotZero());
    float[] alike = new float[EXAMPLES];
    for (int left = 0; left < EXAMPLES; left += 5) {
      cosines.read(left, 0, alike);
      assertThat(learnt.scores(left))
          .usingComparatorWithPrecision(1e-3f)
          .containsExactly(learnt.influence().scores(alike));
    }
  }

  @Test
  void theSameExamplesGiveTheSameResult() {
    assertThat(learn(cosines, intentOf).influence().weights())
        .containsExactly(learn(cosines, intentOf).influence().weights());
  }

  @Test
  void examplesThatContradictEachOtherAreLearntToo() {
    List<SparseVector> same = new ArrayList<>();
    for (int i = 0; i < EXAMPLES; i++) {
      same.add(examples.get(i / INTENTS));
    }
    float[] scores = learn(cosines(same), intentOf).scores(0);
    for (float score : scores) {
      assertThat(score).isBetween(-5f, 5f);
    }
  }

  private static LargeMargin learn(Cosines cosines, int[] intentOf) {
    return new LargeMargin(cosines, intentOf, INTENTS, example -> true, LargeMargin.FINE);
  }

  private static Cosines cosines(List<SparseVector> examples) {
    return Cosines.among(examples, Likeness.among(examples, INTENTS + EXAMPLES));
  }

  /** Each example has its intent's feature, its own, and a little of another's. */
  private static List<SparseVector> examples() {
    Random random = new Random(7);
    return IntStream.range(0, EXAMPLES)
        .mapToObj(
            example -> {
              int other = (example % INTENTS + 1 + random.nextInt(INTENTS - 1)) % INTENTS;
              return new SparseVector(
                  new int[] {example % INTENTS, other, INTENTS + example},
                  new float[] {0.7f, 0.3f, 0.648f},
                  3);
            })
        .toList();
  }
}
