package dev.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lotse.cases.Fact;
import dev.lotse.testing.Shipped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped triage, walked through from its first question to each of its ends. */
class TriageTest {

  /** One way through: the options pressed, and the cause learnt at its end. */
  record Path(List<String> pressed, Optional<String> cause) {
    Path and(Question question, Question.Option option) {
      List<String> more = new ArrayList<>(pressed);
      more.add(question.id() + "/" + option.id());
      String learnt = option.learns().getString(Fact.CAUSE.id(), cause.orElse(""));
      return new Path(more, Optional.of(learnt).filter(found -> !found.isEmpty()));
    }
  }

  private static final Triage TRIAGE = Shipped.script().triage();

  static List<Path> paths() {
    List<Path> ends = new ArrayList<>();
    walk(TRIAGE.start(), new Path(List.of(), Optional.empty()), ends);
    return ends;
  }

  private static void walk(String questionId, Path walked, List<Path> ends) {
    assertThat(walked.pressed()).as("no circle").hasSizeLessThan(10);
    Question question = TRIAGE.find(questionId).orElseThrow();
    for (Question.Option option : question.options()) {
      Path further = walked.and(question, option);
      option.next().ifPresentOrElse(next -> walk(next, further, ends), () -> ends.add(further));
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyPathEndsInACauseOfTheCatalogueAfterAtMostFourAnswers(Path path) {
    assertThat(path.pressed()).hasSizeBetween(1, 4);
    assertThat(path.cause().flatMap(Shipped.script().causes()::find)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api-rate",
        "sender-not-validated",
        "payment",
        "contact-hold",
        "free-daily-limit",
        "key-daily-limit",
        "key-inactive",
        "login",
        "recipient-blocked",
        "platform-incident",
        "phishing",
        "inactive-account",
        "azure"
      })
  void whatOnlyLooksLikeALockIsReached(String cause) {
    assertThat(paths()).extracting(Path::cause).contains(Optional.of(cause));
  }

  @Test
  void everyCauseOfTheCatalogueIsReached() {
    Set<String> reached = new HashSet<>();
    paths().forEach(path -> path.cause().ifPresent(reached::add));

    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(
            Shipped.script().causes().all().stream().map(Cause::id).toList());
  }

  @Test
  void aSuspectedBreakInIsAskedForFirstAndOneAnswerSettlesIt() {
    assertThat(paths())
        .filteredOn(path -> path.pressed().equals(List.of("strangers/yes")))
        .extracting(Path::cause)
        .containsExactly(Optional.of("compromised"));
  }

  @Test
  void everyQuestionIsAsked() {
    Set<String> asked = new HashSet<>();
    paths().forEach(path -> path.pressed().forEach(pressed -> asked.add(pressed.split("/")[0])));

    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            TRIAGE.questions().stream().map(Question::id).toList());
  }

  @Test
  void whoDoesNotKnowCanSaySo() {
    assertThat(TRIAGE.find("symptom").orElseThrow().option("unknown")).isPresent();
    assertThat(TRIAGE.find("symptom").orElseThrow().option("gone")).isEmpty();
    assertThat(TRIAGE.find("gone")).isEmpty();
  }

  @Test
  void aTriageWithoutItsFirstQuestionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Triage("gone", TRIAGE.questions()))
        .withMessageContaining("gone");
  }
}
