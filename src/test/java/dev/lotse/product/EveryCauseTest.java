package dev.lotse.product;

import static dev.lotse.product.ContentRenderedTest.bare;
import static dev.lotse.product.ContentRenderedTest.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.Fact;
import dev.lotse.conversation.Script;
import dev.lotse.diagnosis.Cause;
import dev.lotse.diagnosis.Question;
import dev.lotse.diagnosis.Triage;
import dev.lotse.playground.ApiCall;
import dev.lotse.playground.Posted;
import dev.lotse.understanding.Language;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cause can be reached by clicks alone, and its card is one whole message. */
class EveryCauseTest {

  @TempDir Path folder;

  /** The options to choose on the way, by question and option. */
  private record Way(String question, List<String> labels) {}

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void isReachedByTheQuestionsAndShownOnOneCard(Tongue tongue) {
    Language language = tongue == Tongue.DE ? Language.DE : Language.EN;
    Map<String, List<String>> ways = ways(language);
    assertThat(ways.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Harbour.script().causes().all().stream().map(Cause::id).toList());
    try (Harbour harbour = Harbour.open(folder)) {
      Guest guest = harbour.guest(tongue);
      guest.start();
      ways.forEach(
          (cause, labels) -> {
            Posted card = guest.card();
            for (String label : labels) {
              card = guest.press(label);
            }
            Script.CauseWords said = Harbour.script().causeWords().get(cause);
            assertThat(bare(card.plain()))
                .as(cause)
                .contains(
                    bare(words(said.name().in(language))),
                    bare(words(said.verdict().in(language))));
            assertThat(card.buttons())
                .extracting(Posted.Button::label)
                .contains(tongue.of("Fragen neu beginnen", "Start the questions again"));
            guest.press(tongue.of("Fragen neu beginnen", "Start the questions again"));
          });
      harbour.ledger.awaitNothingOnItsWay();
      assertThat(harbour.seen().messages(guest.dm()))
          .as("one card, updated all the way, nothing cut off into its thread")
          .hasSize(1);
      assertThat(harbour.seen().calls()).allMatch(ApiCall::ok);
    }
  }

  /** The shortest way to each cause. */
  private static Map<String, List<String>> ways(Language language) {
    Triage triage = Harbour.script().triage();
    Map<String, List<String>> found = new LinkedHashMap<>();
    Deque<Way> open = new ArrayDeque<>(List.of(new Way(triage.start(), List.of())));
    while (!open.isEmpty()) {
      Way way = open.remove();
      for (Question.Option option : triage.find(way.question()).orElseThrow().options()) {
        List<String> labels = new ArrayList<>(way.labels());
        labels.add(
            Harbour.script()
                .questionWords()
                .get(way.question())
                .labels()
                .get(option.id())
                .in(language)
                .plain());
        option
            .next()
            .ifPresentOrElse(
                next -> open.add(new Way(next, labels)),
                () -> found.putIfAbsent(option.learns().getString(Fact.CAUSE.id()), labels));
      }
    }
    return found;
  }
}
