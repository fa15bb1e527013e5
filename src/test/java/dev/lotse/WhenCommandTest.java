package dev.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code when} prints. */
class WhenCommandTest {

  private static final String NOW = "--now=2026-07-15T10:00+02:00";

  private final Shell shell;

  WhenCommandTest(@TempDir Path data) {
    shell = new Shell(data);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "in 3 Werktagen um 9 | {\"start\":\"2026-07-20T09:00:00+02:00\",\"kind\":\"at\",\"candidates\":[\"2026-07-20T09:00:00+02:00\"]}",
        "gestern um 9 | {\"start\":null,\"kind\":\"past\",\"candidates\":[\"2026-07-14T09:00:00+02:00\"]}",
        "was kostet das | {\"start\":null,\"kind\":\"none\",\"candidates\":[]}"
      })
  void jsonNamesTheMomentOrNone(String text, String json) {
    assertThat(shell.run("when", text, NOW, "--json").out()).isEqualToIgnoringNewLines(json);
  }

  @Test
  void theZoneIsTheOneAskedFor() {
    Shell.Ran ran = shell.run("when", "morgen um 9", NOW, "--zone", "America/New_York", "--json");

    assertThat(ran.out()).contains("\"start\":\"2026-07-16T09:00:00-04:00[America/New_York]\"");
  }

  @Test
  void aMomentWithoutAnOffsetIsInTheZone() {
    Shell.Ran ran =
        shell.run(
            "when",
            "tomorrow at 9",
            "--now=2026-12-24T10:00",
            "--zone=Europe/Berlin",
            "--json",
            "--lang=en");

    assertThat(ran.out()).contains("\"start\":\"2026-12-25T09:00:00+01:00[Europe/Berlin]\"");
  }

  @Test
  void withoutJsonItSaysWhatLotseWouldInTheLanguageOfTheText() {
    assertThat(shell.run("when", "übermorgen um 9", NOW).out())
        .contains("17. Juli 2026, 09:00 Uhr", "+02:00");
    assertThat(shell.run("when", "the day after tomorrow at 9", NOW).out())
        .contains("17 July 2026, 09:00", "+02:00");
    assertThat(shell.run("when", "gestern um 9", NOW).out()).contains("schon vorbei", "14. Juli");
    assertThat(shell.run("when", "was kostet das", NOW).out()).contains("nicht lesen");
  }

  @Test
  void whatCanNotBeReadIsNamed() {
    Shell.Ran ran = shell.run("when", "morgen", "--now", "heute");

    assertThat(ran.code()).isEqualTo(Main.TO_MEND);
    assertThat(ran.err()).contains("--now", "'heute'");
    assertThat(shell.run("when", "morgen", "--lang", "fr").err()).contains("'fr'", "de or en");
  }
}
