package dev.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lotse.content.SmallContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code evaluate} measures. */
class EvaluateCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Shell shell;

  EvaluateCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.shell = new Shell(folder.resolve("data"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String train() throws IOException {
    return file(
        "train.tsv",
        "lamp\tturn on the lamp\nlamp\tswitch the lamp off\nlamp\tlamp brighter please\n"
            + "tea\tmake a cup of tea\ntea\tboil water for green tea\ntea\ti would like tea\n");
  }

  @Test
  void labelledFilesAreLearntAndMeasured() throws IOException {
    String test =
        file("test.tsv", "lamp\tthe lamp off\ntea\tgreen tea\n\ntea\tthe lamp\nlamp\tlamp\n");
    String outside = file("oos.tsv", "oos\tbcdfg\noos\txyz\n");

    Shell.Ran ran =
        shell.run("evaluate", "--train", train(), "--test", test, "--oos", outside, "--json");

    JsonNode report = JSON.readTree(ran.out());
    assertThat(report.path("labels").asInt()).isEqualTo(2);
    assertThat(report.path("tested").asInt()).isEqualTo(4);
    assertThat(report.path("accuracy").asDouble()).isEqualTo(0.75);
    assertThat(report.path("typoAccuracy").asDouble()).isBetween(0.25, 1.0);
    assertThat(report.path("p99Micros").asDouble())
        .isGreaterThanOrEqualTo(report.path("p50Micros").asDouble())
        .isPositive();
    assertThat(report.path("trainingMillis").isNumber()).isTrue();
    assertThat(report.path("oos").path("unknown").asDouble()).isEqualTo(1);
    assertThat(report.path("oos").path("caughtAt5Refused").asDouble()).isEqualTo(1);
    assertThat(report.path("confusions").get(0).path("taken").asText()).isEqualTo("lamp");
  }

  @Test
  void aPersonReadsPercentages() throws IOException {
    String test = file("test.tsv", "lamp\tthe lamp off\ntea\tgreen tea\n");

    assertThat(shell.run("evaluate", "--train", train(), "--test", test).out())
        .containsPattern("accuracy +100\\.00 %")
        .contains("p99", "training", "MB");
  }

  @Test
  void allLinesWithoutALabelAreNamed() throws IOException {
    Shell.Ran ran =
        shell.run(
            "evaluate",
            "--train",
            train(),
            "--test",
            file("bad.tsv", "tea\tx\nno tab\n\n\tno label\n"));

    assertThat(ran.code()).isEqualTo(Main.TO_MEND);
    assertThat(ran.err()).contains("bad.tsv:2: no label", "bad.tsv:4: no label");
  }

  @Test
  void oneFileAloneIsNotEnough() throws IOException {
    assertThat(shell.run("evaluate", "--train", train()).code()).isEqualTo(Main.TO_MEND);
  }

  @Test
  void contentIsCrossValidatedByLanguage() throws IOException {
    SmallContent content = new SmallContent(folder.resolve("intents"));

    Shell.Ran ran =
        shell.with("LOTSE_INTENTS_DIR", content.folder.toString()).run("evaluate", "--json");

    JsonNode report = JSON.readTree(ran.out());
    assertThat(report.path("intents").asInt()).isEqualTo(2);
    assertThat(report.path("examples").asInt()).isEqualTo(32);
    for (String language : new String[] {"de", "en"}) {
      JsonNode card = report.path("crossValidation").path(language);
      assertThat(card.path("messages").asInt()).isEqualTo(16);
      assertThat(card.path("intent").asDouble()).isEqualTo(1);
      assertThat(card.path("section").asDouble()).isEqualTo(1);
      assertThat(report.path("tests").path(language).path("messages").asInt()).isEqualTo(6);
    }
  }
}
