package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lotse.understanding.Thresholds.Match;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

  @Test
  void oneInFiftyRightMatchesMayBeTakenForUnknown() {
    Match[] matches =
        IntStream.range(0, 100)
            .mapToObj(i -> new Match(i / 100.0, 0.5, true))
            .toArray(Match[]::new);
    assertThat(Thresholds.from(matches).known()).isCloseTo(0.02, within(1e-9));
  }

  @Test
  void nothingIsAskedWhenFewMatchesAreWrong() {
    Match[] matches =
        IntStream.range(0, 100)
            .mapToObj(i -> new Match(0.9, i / 100.0, i != 3))
            .toArray(Match[]::new);
    assertThat(Thresholds.from(matches).margin()).isLessThanOrEqualTo(0.01);
  }

  @Test
  void theMarginGrowsUntilFewMatchesAreWrong() {
    Match[] matches =
        IntStream.range(0, 200)
            .mapToObj(i -> new Match(0.9, i / 200.0, i % 2 == 1 || i > 20))
            .toArray(Match[]::new);
    assertThat(Thresholds.from(matches).margin()).isBetween(0.02, 0.12);
  }

  @Test
  void theMarginStopsBeforeTooManyRightMatchesAreAskedAbout() {
    Match[] matches =
        IntStream.range(0, 200)
            .mapToObj(i -> new Match(0.9, i / 200.0, i % 2 == 1))
            .toArray(Match[]::new);
    assertThat(Thresholds.from(matches).margin()).isBetween(0.09, 0.12);
  }

  @Test
  void withLessCertaintyThanWhatIsMostlyRightOneAsksBack() {
    Match[] matches =
        IntStream.range(0, 200)
            .mapToObj(i -> new Match(i / 200.0, 0.5, i % 2 == 1 || i > 40))
            .toArray(Match[]::new);
    Thresholds lines = Thresholds.from(matches);
    assertThat(lines.sure()).isBetween(0.1, 0.25).isGreaterThan(lines.known());
  }

  @Test
  void notTooManyRightMatchesAreAskedAboutForWantOfCertainty() {
    Match[] matches =
        IntStream.range(0, 200)
            .mapToObj(i -> new Match(i / 200.0, 0.5, i % 2 == 1))
            .toArray(Match[]::new);
    assertThat(Thresholds.from(matches).sure()).isBetween(0.24, 0.3);
  }

  @Test
  void aFewMatchesAreNotTrustedToSetTheLines() {
    Thresholds few = Thresholds.from(new Match[] {new Match(-0.3, 0, true)});
    assertThat(few.known()).isPositive();
    assertThat(few.margin()).isPositive();
  }

  @Test
  void aMatchKnowsItsCertaintyItsMarginAndWhetherItIsRight() {
    assertThat(Match.of(reading(0.25f, 0.75f, 0.5f), 1))
        .isEqualTo(new Match(Math.cbrt(0.375), 0.25, true));
    assertThat(Match.of(reading(0.75f, 0.25f), 1))
        .isEqualTo(new Match(Math.cbrt(0.375), 0.5, false));
    assertThat(Match.of(reading(0.5f), 0)).isEqualTo(new Match(Math.cbrt(0.25), 0.5, true));
  }

  @Test
  void aScoreIsOnlyAsSureAsTheMessageIsSupported() {
    assertThat(new Reading(new float[] {1}, 1).certainty(1)).isEqualTo(1);
    assertThat(new Reading(new float[] {1}, 0).certainty(1)).isZero();
    assertThat(new Reading(new float[] {-0.5f}, 1).certainty(-0.5)).isZero();
    assertThat(new Reading(new float[] {1.2f}, 1).certainty(1.2)).isEqualTo(1);
  }

  private static Reading reading(float... scores) {
    return new Reading(scores, 0.5);
  }
}
