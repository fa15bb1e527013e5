package dev.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ask} prints. */
class AskCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Learnt by the first test, remembered for the others. */
  @TempDir static Path learnt;

  private final Shell shell = new Shell(learnt);

  private JsonNode asked(String... arguments) throws IOException {
    return JSON.readTree(shell.run(arguments).out());
  }

  @Test
  void aQuestionIsAnsweredWithItsIntentAndRunnersUp() throws IOException {
    JsonNode found = asked("ask", "soll ich noch ein zweites ticket aufmachen?", "--json");

    assertThat(found.fieldNames())
        .toIterable()
        .containsExactly("language", "intent", "section", "confidence", "decision", "alternatives");
    assertThat(found.path("language").asText()).isEqualTo("de");
    assertThat(found.path("intent").asText()).isEqualTo("second-ticket");
    assertThat(found.path("section").asText()).isEqualTo("waiting");
    assertThat(found.path("decision").asText()).isEqualTo("answer");
    assertThat(found.path("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(found.path("alternatives"))
        .isNotEmpty()
        .allSatisfy(
            other -> {
              assertThat(other.fieldNames())
                  .toIterable()
                  .containsExactly("intent", "section", "confidence");
              assertThat(other.path("intent").asText()).isNotEqualTo("second-ticket");
            });
  }

  @Test
  void whatIsNotOursIsUnknown() throws IOException {
    JsonNode found = asked("ask", "wie wird das wetter morgen", "--json");

    assertThat(found.path("decision").asText()).isEqualTo("unknown");
    assertThat(found.path("intent").asText()).isEqualTo("off-topic");
    assertThat(asked("ask", "xqzt", "--json").path("intent").isNull()).isTrue();
  }

  @Test
  void theLanguageCanBeSet() throws IOException {
    assertThat(asked("ask", "429", "--json", "--lang", "de").path("language").asText())
        .isEqualTo("de");
  }

  @Test
  void theSectionOfTheCaseMakesItsIntentsLikelier() throws IOException {
    double plain = asked("ask", "wie lange", "--json").path("confidence").asDouble();

    JsonNode inSection = asked("ask", "wie lange", "--json", "--section", "waiting");

    assertThat(inSection.path("section").asText()).isEqualTo("waiting");
    assertThat(inSection.path("confidence").asDouble()).isGreaterThan(plain);
    assertThat(shell.run("ask", "x", "--section", "nowhere").err())
        .contains("'nowhere'", "waiting");
  }

  @Test
  void aBatchGivesOneLineForEachEvenForBlankOnes() throws IOException {
    Shell.Ran ran =
        shell
            .typing("\uFEFFdanke schön\n\nwarum ist unser konto gesperrt\r\nthank you")
            .run("ask", "--batch");

    List<JsonNode> lines = new ArrayList<>();
    for (String line : ran.out().split("\n")) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines)
        .extracting(line -> line.path("intent").asText())
        .containsExactly("thanks", "null", "why-locked", "thanks");
    assertThat(lines)
        .extracting(line -> line.path("language").asText())
        .containsExactly("de", "en", "de", "en");
    assertThat(lines.get(1).path("decision").asText()).isEqualTo("unknown");
    assertThat(lines.get(1).path("section").asText()).isEqualTo("general");
  }

  @Test
  void aPersonReadsTheSameAsLines() {
    assertThat(shell.run("ask", "danke schön").out().lines().findFirst().orElse(""))
        .contains("answer", "thanks", "general", "confidence", "de");
  }

  @Test
  void neitherTextNorBatchIsRefused() {
    assertThat(shell.run("ask").code()).isEqualTo(Main.TO_MEND);
    assertThat(shell.run("ask", "x", "--batch").err()).contains("TEXT", "--batch");
  }
}
