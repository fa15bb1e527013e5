package dev.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.content.SmallContent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors are told by {@code check} beyond what stops the start. */
class CheckCommandTest {

  private static final String FIRST = "understand/first.yml";
  private static final String SECOND = "general/second.yml";

  private final SmallContent content;
  private final Shell shell;

  CheckCommandTest(@TempDir Path folder, @TempDir Path data) {
    content = new SmallContent(folder);
    shell = new Shell(data);
  }

  private Shell.Ran checked() {
    return shell.run("check", content.folder.toString());
  }

  @Test
  void contentInOrderHasNothingToMend() {
    Shell.Ran ran = checked();

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("2 intents", "Nothing to mend");
    assertThat(ran.code()).isZero();
  }

  @Test
  void theShippedContentTeachesWhatItsTestsAskFor() {
    assertThat(shell.run("check").err()).isEmpty();
  }

  @Test
  void aTestThatIsAnsweredWronglyIsNamedWithItsLine() {
    content.replace(FIRST, "probe zwei alpha", "frage zwei beta");

    Shell.Ran ran = checked();

    assertThat(ran.code()).isEqualTo(Main.TO_MEND);
    assertThat(ran.err())
        .contains(FIRST + ":" + content.changed() + ": the test 'frage zwei beta'", "'second'");
  }

  @Test
  void aTestThatFindsNothingIsNamedWithItsLine() {
    content.replace(FIRST, "probe zwei alpha", "ξψω");

    assertThat(checked().err())
        .contains(FIRST + ":" + content.changed() + ": the test 'ξψω' does not find this intent");
  }

  @Test
  void twoExamplesThatSayTheSameAreBothNamed() {
    content.replace(FIRST, "frage eins alpha", "warum wurden wir gesperrt");
    int one = content.changed();
    content.replace(SECOND, "frage eins beta", "\"warum wurden wir gesperrt??!\"");
    content.replace(SECOND, "frage zwei beta", "warum würden wir gesperrt");

    assertThat(checked().err())
        .contains(
            "'warum würden wir gesperrt' says the same as 'warum wurden wir gesperrt' in "
                + FIRST
                + ":"
                + one);
  }

  @Test
  void aConversationThatGoesOtherwiseIsNamedWithItsLine() {
    content.write(
        "conversations/probe.yml",
        """
        about: Probe.
        person: {language: de}
        steps:
          - says: frage eins alpha
            expects: {intent: second}
        """);

    Shell.Ran ran = checked();

    assertThat(ran.code()).isEqualTo(Main.TO_MEND);
    assertThat(ran.err()).contains("conversations/probe.yml:4", "expected second");
  }

  @Test
  void everythingIsNamedAtOnce() {
    content.replace(FIRST, "probe zwei alpha", "frage zwei beta");
    content.write("waiting/steps/nobody-lists-me.yml", "title: x");
    content.replace("commands.yml", "[here, hier]", "[here, hier, stand]");
    content.replace(SECOND, "de: Antwort.", "de: Antwort [hier](http:/nirgends).");

    assertThat(checked().err())
        .contains(
            "these 4 things",
            "the test 'frage zwei beta'",
            "waiting/steps/nobody-lists-me.yml:1: guide.yml does not list this step",
            "'stand' stands under 'status' already",
            "'http:/nirgends' is no web address");
  }
}
