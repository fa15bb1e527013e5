package dev.lotse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.diagnosis.Cause;
import dev.lotse.testing.Shipped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped guide. */
class GuideTest {

  private static final Guide GUIDE = Shipped.script().guide();

  @Test
  void theGuideHasItsSixSectionsInOrder() {
    assertThat(GUIDE.sections())
        .extracting(Section::id)
        .containsExactly(
            "understand", "notifications", "support", "behaviour", "waiting", "prevention");
  }

  @Test
  void everyStepIsShownForSomeCause() {
    Set<String> shown = new HashSet<>();
    for (Cause cause : Shipped.script().causes().all()) {
      cause.path().stream()
          .flatMap(id -> GUIDE.section(id).stream())
          .flatMap(section -> section.steps().stream())
          .filter(step -> step.isFor(cause, Optional.empty()))
          .forEach(step -> shown.add(step.id()));
    }

    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            GUIDE.sections().stream()
                .flatMap(section -> section.steps().stream())
                .map(Step::id)
                .toList());
  }

  @Test
  void sectionsAndStepsAreFoundByTheirIds() {
    assertThat(GUIDE.section("waiting")).map(Section::id).contains("waiting");
    assertThat(GUIDE.section("gone")).isEmpty();
    assertThat(GUIDE.step("write-the-ticket")).map(Step::action).contains(Step.Action.TICKET);
    assertThat(GUIDE.step("gone")).isEmpty();
  }
}
