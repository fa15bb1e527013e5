package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measuring, on samples whose outcome is known. */
class TrialsTest {

  private static Sample sample(String label, String text) {
    return new Sample(label, label, false, "en", text);
  }

  private static List<Sample> samples(int many) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      samples.add(sample("lamp", "lamp number " + i));
      samples.add(sample("tea", "some tea for guest " + i));
    }
    return samples;
  }

  @Test
  void everySampleIsTriedOnce() {
    List<Sample> samples = samples(7);

    List<Trial> trials = Trials.crossValidated(samples, 5);

    assertThat(trials).extracting(Trial::sample).containsExactlyInAnyOrderElementsOf(samples);
    assertThat(trials).allMatch(Trial::isRight);
  }

  /** A label that only one sample has can't be right once it is left out. */
  @Test
  void whatIsTriedWasNotLearnt() {
    List<Sample> samples = samples(5);
    samples.add(sample("once", "exactly this sentence"));

    assertThat(Trials.crossValidated(samples, 5))
        .filteredOn(trial -> trial.sample().label().equals("once"))
        .singleElement()
        .matches(trial -> !trial.isRight());
  }

  @Test
  void theFiveWaysAMessageCanEndAddUp() {
    List<Sample> tried =
        List.of(sample("lamp", "lamp"), sample("tea", "lamp number"), sample("tea", "ξψω"));

    Scorecard card =
        Scorecard.of(
            Trials.of(IntentMatcher.train(Trials.intents(samples(20))), tried),
            Map.of("lamp", "lamp", "tea", "tea"));

    assertThat(card.intent()).isEqualTo(1 / 3.0);
    assertThat(
            card.answeredRight()
                + card.answeredWrong()
                + card.askedWithRight()
                + card.askedWithoutRight()
                + card.unknown())
        .isEqualTo(1);
    assertThat(card.unknown()).isGreaterThanOrEqualTo(1 / 3.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "wie lange noch", "Tür 429 auf!", "aa"})
  void anEditChangesOneLetterAndIsTheSameForTheSameSeed(String text) {
    String edited = new RandomEdit(7).of(text);

    assertThat(edited).isNotEqualTo(text).isEqualTo(new RandomEdit(7).of(text));
    assertThat(edited.length()).isBetween(text.length() - 1, text.length() + 1);
  }

  @Test
  void aMessageWithoutLettersHasNoEdit() {
    assertThat(new RandomEdit(7).of("429 ?!")).isEqualTo("429 ?!");
    assertThat(new RandomEdit(7).of("")).isEmpty();
  }

  @Test
  void twinsOfDifferentLabelsAreFound() {
    List<Sample> samples = samples(5);
    samples.add(sample("lamp", "boil the water"));
    samples.add(sample("tea", "boil water"));
    samples.add(sample("tea", "Boil the water!"));

    assertThat(NearTwin.among(samples))
        .contains(new NearTwin(10, 12))
        .doesNotContain(new NearTwin(11, 12));
  }
}
