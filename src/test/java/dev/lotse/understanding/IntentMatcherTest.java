package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentMatcherTest {

  private final IntentMatcher matcher = SampleIntents.MATCHER;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Warum ist mein Konto gesperrt?                | why-locked
      warum sind wir gesperrt worden                | why-locked
      why did mailjet block us                      | why-locked
      Schreib mir bitte den Text für das Ticket     | ticket-draft
      please draft a ticket to support              | ticket-draft
      Wie lange müssen wir auf die Prüfung warten?  | how-long
      when can we send emails again?                | how-long
      die Bounces sind viel zu hoch                 | bounces
      how to clean the list of recipients           | bounces
      Empfänger melden uns als Spam                 | spam-complaints
      the complaint rate is too high                | spam-complaints
      """)
  void anIntentIsRecognisedInOtherWords(String message, String intent) {
    assertThat(matcher.match(message, Context.none()).intent()).contains(intent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      warum ist unser konto gespert            | why-locked
      WARUM IST UNSER KONTO GESPERRT           | why-locked
      Wie lange daurt die Pruefung?            | how-long
      wie lange dauert die Prufung             | how-long
      recipients mark us as spma               | spam-complaints
      viele Adresen sind ungueltig             | bounces
      what’s the reason for the suspenson      | why-locked
      """)
  void typosAndSpellingsOfUmlautsDoNotMatter(String message, String intent) {
    assertThat(matcher.match(message, Context.none()).intent()).contains(intent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      429                  | rate-limit
      401                  | api-error
      mj-0001              | api-error
      MJ-0001!             | api-error
      send-0008            | rate-limit
      Was heißt 429        | rate-limit
      Was heißt 401        | api-error
      """)
  void numbersAndCodesAreToldApart(String message, String intent) {
    assertThat(matcher.match(message, Context.none()).candidates().get(0).intent())
        .isEqualTo(intent);
  }

  @Test
  void anExampleItselfIsAnsweredWithHighConfidence() {
    Understanding understanding = matcher.match("Warum ist unser Konto gesperrt?", Context.none());
    assertThat(understanding.decision()).isEqualTo(Decision.ANSWER);
    assertThat(understanding.confidence()).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "🙂🙂🙂",
        "?!",
        "\u0000",
        "שלום מה שלומך",
        "مرحبا كيف حالك",
        "你好",
        "\uD83D"
      })
  void aMessageThatSharesNothingIsUnknownAndHasNoCandidates(String message) {
    assertThat(matcher.match(message, new Context(Optional.of("understand"), Optional.empty())))
        .isEqualTo(new Understanding(Decision.UNKNOWN, Optional.empty(), 0, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zwölf Boxkämpfer jagen Viktor",
        "qwrtz plmk xyvw",
        "the quarterly board meeting was moved to the blue room",
        "Pizza"
      })
  void aMessageFarFromAllExamplesIsUnknown(String message) {
    Understanding understanding = matcher.match(message, Context.none());
    assertThat(understanding.decision()).isEqualTo(Decision.UNKNOWN);
    assertThat(understanding.intent()).isEmpty();
  }

  @Test
  void anIntentOutOfScopeIsRecognisedAsUnknownAndNeverOffered() {
    Understanding understanding = matcher.match("regnet es heute", Context.none());
    assertThat(understanding.decision()).isEqualTo(Decision.UNKNOWN);
    assertThat(understanding.intent()).contains("weather");
    assertThat(understanding.candidates())
        .isNotEmpty()
        .noneMatch(candidate -> candidate.intent().equals("weather"));
  }

  @Test
  void aMessageBetweenTwoIntentsIsAskedAbout() {
    List<Intent> twins = new ArrayList<>(SampleIntents.ALL);
    Intent bounces = SampleIntents.ALL.get(3);
    twins.add(new Intent("bounces-too", "behaviour", bounces.examples(), false));
    Understanding understanding =
        IntentMatcher.train(twins).match("Unsere Bounce-Rate ist zu hoch", Context.none());
    assertThat(understanding.decision()).isEqualTo(Decision.CLARIFY);
    assertThat(understanding.intent()).isPresent();
    assertThat(understanding.candidates())
        .hasSizeBetween(2, 3)
        .extracting(Candidate::intent)
        .contains("bounces", "bounces-too");
  }

  @Test
  void theSectionOfTheCaseRaisesItsIntentsALittle() {
    Understanding without = matcher.match("Unsere Bounce-Rate ist zu hoch", Context.none());
    Understanding inside =
        matcher.match(
            "Unsere Bounce-Rate ist zu hoch",
            new Context(Optional.of("behaviour"), Optional.of("bounces")));
    assertThat(score(inside, "bounces") - score(without, "bounces")).isCloseTo(0.10, within(1e-6));
    assertThat(inside.candidates())
        .filteredOn(candidate -> !sectionOf(candidate).equals("behaviour"))
        .isNotEmpty()
        .allSatisfy(candidate -> assertThat(without.candidates()).contains(candidate));
  }

  @Test
  void theSectionNeverTurnsAClearMessageAround() {
    for (String section :
        List.of("understand", "support", "waiting", "behaviour", "notifications")) {
      assertThat(
              matcher
                  .match(
                      "Why is our account locked?",
                      new Context(Optional.of(section), Optional.empty()))
                  .intent())
          .contains("why-locked");
    }
  }

  @Test
  void candidatesComeBestFirstAndAreAtMostFive() {
    List<Candidate> candidates =
        matcher.match("Warum ist unser Konto gesperrt?", Context.none()).candidates();
    assertThat(candidates)
        .hasSize(5)
        .isSortedAccordingTo(Comparator.comparingDouble(Candidate::score).reversed());
  }

  @Test
  void aVeryLongMessageIsReadAtItsBeginningAndItsEnd() {
    String log = "0x3f INFO worker-17 heartbeat qqzz\n".repeat(1_200);
    assertThat(log.length()).isGreaterThan(40_000);
    Understanding inFront =
        matcher.match(
            "Warum ist unser Konto gesperrt? Was ist der Grund für die Sperre?\n" + log,
            Context.none());
    assertThat(inFront.candidates().get(0).intent()).isEqualTo("why-locked");
    assertThat(inFront.confidence())
        .isLessThan(matcher.match("Warum ist unser Konto gesperrt?", Context.none()).confidence());
    Understanding behind =
        matcher.match(
            log + "\nrecipients mark us as spam, too many spam complaints", Context.none());
    assertThat(behind.candidates().get(0).intent()).isEqualTo("spam-complaints");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "%s\n", "ß", "'", "1", "-", "a-1", "🙂", "ﷺ", "\u202E"})
  void noTextMakesItFail(String piece) {
    assertThat(matcher.match(piece.repeat(40_000), Context.none()).confidence())
        .isBetween(0.0, 1.0);
  }

  @Test
  void theSameIntentsAndMessageAlwaysGiveTheSameAnswer() {
    IntentMatcher again = IntentMatcher.train(SampleIntents.ALL);
    for (Intent intent : SampleIntents.ALL) {
      for (String example : intent.examples()) {
        assertThat(again.match(example + " bitte", Context.none()))
            .isEqualTo(matcher.match(example + " bitte", Context.none()));
      }
    }
  }

  @Test
  void manyThreadsGetTheAnswersOneThreadGets() {
    List<String> messages =
        SampleIntents.ALL.stream().flatMap(intent -> intent.examples().stream()).toList();
    List<Understanding> expected =
        messages.stream().map(message -> matcher.match(message, Context.none())).toList();
    List<Understanding> found =
        IntStream.range(0, 20 * messages.size())
            .parallel()
            .mapToObj(i -> matcher.match(messages.get(i % messages.size()), Context.none()))
            .toList();
    assertThat(found)
        .isEqualTo(Collections.nCopies(20, expected).stream().flatMap(List::stream).toList());
  }

  @Test
  void oneIntentWithOneExampleIsEnough() {
    IntentMatcher tiny =
        IntentMatcher.train(List.of(new Intent("only", "general", List.of("hilfe bitte"), false)));
    assertThat(tiny.match("hilfe bitte", Context.none()).intent()).contains("only");
    assertThat(tiny.match("xyz", Context.none()).decision()).isEqualTo(Decision.UNKNOWN);
  }

  @Test
  void theSameExampleInManyIntentsDoesNotBreakTheTraining() {
    List<Intent> same =
        IntStream.range(0, 40)
            .mapToObj(i -> new Intent("i" + i, "general", List.of("hilfe", "help"), false))
            .toList();
    assertThat(IntentMatcher.train(same).match("hilfe", Context.none()).confidence())
        .isBetween(0.0, 1.0);
  }

  @Test
  void exampleTextWithoutAnyWordIsHarmless() {
    IntentMatcher odd =
        IntentMatcher.train(List.of(new Intent("odd", "general", List.of("🙂", "hilfe"), false)));
    assertThat(odd.match("🙂", Context.none()).decision()).isEqualTo(Decision.UNKNOWN);
  }

  @Test
  void noIntentsAndRepeatedIdsAreRefused() {
    Intent intent = SampleIntents.ALL.get(0);
    assertThatThrownBy(() -> IntentMatcher.train(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("intents");
    assertThatThrownBy(() -> IntentMatcher.train(List.of(intent, intent)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("why-locked");
  }

  @Test
  void anIntentNeedsAnIdAndAnExample() {
    assertThatThrownBy(() -> new Intent(" ", "s", List.of("x"), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Intent("id", "s", List.of(), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id");
  }

  private static String sectionOf(Candidate candidate) {
    return SampleIntents.ALL.stream()
        .filter(intent -> intent.id().equals(candidate.intent()))
        .findFirst()
        .orElseThrow()
        .section();
  }

  private static double score(Understanding understanding, String intent) {
    return understanding.candidates().stream()
        .filter(candidate -> candidate.intent().equals(intent))
        .findFirst()
        .orElseThrow()
        .score();
  }
}
