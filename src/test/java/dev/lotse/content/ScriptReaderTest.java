package dev.lotse.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lotse.conversation.Phrase;
import dev.lotse.conversation.Script;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What writers of content are told about their mistakes. */
class ScriptReaderTest {

  private final SmallContent content;

  ScriptReaderTest(@TempDir Path folder) {
    this.content = new SmallContent(folder);
  }

  private List<Complaint> complaints() {
    ContentRejected rejected =
        catchThrowableOfType(ContentRejected.class, () -> ScriptReader.read(content.folder));
    assertThat(rejected).as("the content is refused").isNotNull();
    assertThat(rejected.getMessage().lines())
        .hasSizeGreaterThanOrEqualTo(rejected.complaints().size());
    assertThat(rejected.complaints())
        .isSorted()
        .allSatisfy(complaint -> assertThat(rejected.getMessage()).contains(complaint.toString()));
    return rejected.complaints();
  }

  private void complains(String file, int line, String what) {
    assertThat(complaints())
        .anySatisfy(
            complaint -> {
              assertThat(complaint.file()).isEqualTo(file);
              assertThat(complaint.line()).isEqualTo(line);
              assertThat(complaint.what()).contains(what);
            });
  }

  @Test
  void theShippedContentPasses() {
    Script script = ScriptReader.read(ContentFolder.find(Optional.empty()));

    assertThat(script.answers()).hasSizeGreaterThan(100);
    assertThat(script.intents()).hasSameSizeAs(script.answers().values());
    assertThat(script.stepWords())
        .hasSize(
            (int)
                script.guide().sections().stream()
                    .mapToLong(section -> section.steps().size())
                    .sum());
    assertThat(script.causeWords()).hasSameSizeAs(script.causes().all());
    assertThat(script.phrases()).containsOnlyKeys(Phrase.values());
    assertThat(script.sectionNames()).hasSize(7);
  }

  @Test
  void aSmallCopyPassesToo() {
    Script script = ScriptReader.read(content.folder);

    assertThat(script.answers()).containsOnlyKeys("first", "second");
    assertThat(script.answers().get("first").section()).isEqualTo("understand");
    assertThat(script.intents().get(0).examples()).hasSize(16);
  }

  /** Words replaced in one file; the line is that of the new words. */
  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
      causes.yml | path: [understand, notifications, behaviour, prevention] | path: [understand, notificatons, behaviour, prevention] | path
      causes.yml | path: [behaviour] | path: [understand] | cause 'azure' has no step in section 'understand'. Add a step for it to guide.yml, or take the section out of its path.
      causes.yml | source: [M5] | source: [M555] | there is no source 'M555'.
      causes.yml | - id: azure | - id: login | 'login' stands here twice. Give each its own id.
      causes.yml | kind: payment | kind: moneyy | kind
      guide.yml | causes: [payment] | causes: [paymnt] | there is no cause 'paymnt'. Did you mean 'payment'?
      guide.yml | id: pay-the-open-amount | id: pay-the-bill | step 'pay-the-bill' has no file. Write behaviour/steps/pay-the-bill.yml, or take the step out.
      guide.yml | id: secure-the-logins | id: find-the-leak | step 'find-the-leak' stands here twice. Give each step its own id.
      triage.yml | next: named-reason} | next: named-reson} | there is no question 'named-reson'. Did you mean 'named-reason'?
      triage.yml | en: "Yes"}, learns: {cause: compromised}} | en: "Yes"}} | the triage ends here without a cause. Add `learns: {cause: …}` or `next: …`.
      triage.yml | learns: {cause: compromised} | learns: {cause: hacked} | there is no cause 'hacked'.
      triage.yml | learns: {cause: compromised} | learns: {cause: compromised, weather: bad} | 'weather' is not a fact that content can teach (cause, plan, symptom).
      triage.yml | learns: {symptom: login} | learns: {symptom: logon} | there is no symptom 'logon'. Did you mean 'login'?
      triage.yml | en: "Yes"} | en: "Yes {name}"} | {name} is never filled in. Write the words.
      triage.yml | - id: login-trouble | - id: error-code | 'error-code' stands here twice. Give each its own id.
      behaviour/steps/pay-the-open-amount.yml | source: [M5] | source: [M5, X999] | there is no source 'X999'.
      behaviour/steps/pay-the-open-amount.yml | Open the warning | Open the {thing} | {thing} is never filled in. Write the words.
      behaviour/steps/pay-the-open-amount.yml | checked: 2026-11-23 | checked: yesterday | checked
      understand/first.yml | followups: [second] | followups: [secnd] | there is no intent 'secnd'. Did you mean 'second'?
      understand/first.yml | probe eins alpha | frage eins alpha | this test is one of the examples. A test must be something the file does not teach.
      understand/first.yml | en: Answer. | en: "Answer {date}." | {date} is never filled in. Write the words.
      understand/first.yml | source: [advice] | source: [advise] | there is no source 'advise'. Did you mean 'advice'?
      understand/first.yml | followups: [second] | learns: {cause: lgin} | there is no cause 'lgin'. Did you mean 'login'?
      messages/en.yml | {section} · Source | {sektion} · Source | {sektion} is not given here. Given: [checked, section, sources].
      messages/en.yml | card-title: | card-titel: | 'card-titel' is never said. Did you mean 'card-title'?
      messages/en.yml | button-done: "Done" | button-done: "Done, and then some more words than any button of a chat could ever hold on its face" | A button holds 75.
      messages/en.yml | form-save: "Save" | form-save: "Save everything that is typed" | A form's title and buttons hold 24.
      """)
  void aMistakeIsNamedWithFileLineAndWhatToDo(
      String file, String words, String others, String what) {
    content.replace(file, words, others);

    List<Complaint> complaints = complaints();

    assertThat(complaints)
        .filteredOn(complaint -> complaint.file().equals(file) && complaint.what().contains(what))
        .isNotEmpty();
    assertThat(complaints)
        .filteredOn(complaint -> complaint.file().equals(file) && complaint.what().contains(what))
        .anySatisfy(
            complaint ->
                assertThat(Math.abs(complaint.line() - content.changed()))
                    .as("line %s", complaint.line())
                    .isLessThanOrEqualTo(2));
  }

  @Test
  void linesAreExact() {
    content.replace("guide.yml", "id: pay-the-open-amount", "id: pay-the-bill");

    complains("guide.yml", content.line("guide.yml", "id: pay-the-bill"), "has no file");
  }

  @Test
  void aVariantIsCheckedLikeTheReply() {
    content.replace(
        "understand/first.yml",
        "followups:",
        """
        variants:
          - when: {cause: [paymnt]}
            reply:
              de: "Ja {wert}."
              en: "Yes."
        followups:""");

    complains(
        "understand/first.yml",
        content.line("understand/first.yml", "when:"),
        "there is no cause 'paymnt'");
    complains(
        "understand/first.yml",
        content.line("understand/first.yml", "{wert}"),
        "{wert} is never filled in");
  }

  @Test
  void aMissingPhraseIsNamed() {
    content.replace("messages/de.yml", "card-closed-otherwise:", "# card-closed-otherwise:");

    complains("messages/de.yml", 1, "'card-closed-otherwise' is missing. Add a line for it.");
  }

  @Test
  void aMissingLanguageIsNamed() {
    content.replace("understand/first.yml", "  en: Answer.\n", "");

    complains("understand/first.yml", content.line("understand/first.yml", "reply:"), "'en'");
  }

  @Test
  void aCatalogueWithoutTheUnknownCauseIsNamed() {
    content.replace("causes.yml", "- id: unknown\n", "- id: not-known\n");

    complains(
        "causes.yml",
        content.line("causes.yml", "causes:"),
        "there is no cause 'unknown'. It is what a case has before triage ends; add it.");
  }

  @Test
  void aTriageThatTurnsInACircleOrIsTooLongIsNamed() {
    content.replace(
        "triage.yml",
        "learns: {symptom: some-recipients, cause: recipient-blocked}",
        "next: strangers");

    assertThat(complaints())
        .anySatisfy(
            complaint ->
                assertThat(complaint.toString())
                    .startsWith("triage.yml:")
                    .contains("strangers > symptom")
                    .contains("Shorten it."));
  }

  @Test
  void twoIntentsWithOneIdAreNamed() {
    content.write("waiting/first.yml", "title: {}\n");

    complains(
        "waiting/first.yml",
        1,
        "the id is taken by understand/first.yml. Rename one of the files.");
  }

  @Test
  void oneExampleInTwoIntentsIsNamed() {
    content.replace("general/second.yml", "frage eins beta", "Frage... EINS Alpha!");

    complains(
        "general/second.yml",
        content.line("general/second.yml", "EINS"),
        "the same example stands in understand/first.yml. One message can have one answer: keep it in one file.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "understand/first.yml, '- [', 2",
    "understand/first.yml, 'title: a\ntitle: b\n', 2",
    "guide.yml, 'sections: [', 1",
    "messages/de.yml, '\"', 1"
  })
  void whatIsNoYamlIsNamedWithItsLine(String file, String text, int line) {
    content.write(file, text);

    assertThat(complaints())
        .anySatisfy(
            complaint -> {
              assertThat(complaint.file()).isEqualTo(file);
              assertThat(complaint.line()).isBetween(1, line);
              assertThat(complaint.what())
                  .startsWith("not valid YAML: ")
                  .endsWith("Check indentation, quotes and double keys here.");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing but a comment\n", "word", "---\n"})
  void anEmptyFileIsNamed(String text) {
    content.write("understand/first.yml", text).write("messages/en.yml", text);

    complains("understand/first.yml", 1, "is empty or a single word");
    complains("messages/en.yml", 1, "is empty or a single word");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guide.yml",
        "causes.yml",
        "triage.yml",
        "commands.yml",
        "sources.yml",
        "messages/de.yml",
        "messages/en.yml"
      })
  void aFileThatIsNotThereIsNamed(String file) {
    content.delete(file);

    complains(file, 0, "can't be read. It must exist and be UTF-8 text.");
  }

  @Test
  void aStepWithoutItsFileIsNamed() {
    content.delete("waiting/steps/bridge-the-gap.yml");

    complains(
        "guide.yml",
        content.line("guide.yml", "id: bridge-the-gap"),
        "Write waiting/steps/bridge-the-gap.yml, or take the step out.");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnceInOrder() {
    content
        .replace("causes.yml", "source: [M5]", "source: [M555]")
        .replace("guide.yml", "causes: [payment]", "causes: [paymnt]")
        .replace("messages/de.yml", "card-title:", "card-titel:")
        .replace("understand/first.yml", "followups: [second]", "followups: [third-one]");

    assertThat(complaints())
        .extracting(Complaint::file)
        .contains("causes.yml", "guide.yml", "messages/de.yml", "understand/first.yml");
  }

  @Test
  void brokenFilesAreAllNamedAtOnceToo() {
    content
        .delete("commands.yml")
        .write("general/second.yml", "a: [")
        .write("understand/first.yml", "")
        .replace("sources.yml", "advice:", "advice: 7\nother:");

    assertThat(complaints())
        .extracting(Complaint::file)
        .contains("commands.yml", "general/second.yml", "understand/first.yml", "sources.yml");
  }

  @Test
  void aFolderThatIsNotThereIsRefusedWithoutItsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContentFolder.find(Optional.of(content.folder.resolve("gone"))))
        .withMessageStartingWith("LOTSE_INTENTS_DIR: no such folder")
        .withMessageNotContaining("gone");
    assertThat(ContentFolder.find(Optional.of(content.folder))).isEqualTo(content.folder);
    assertThat(Arrays.asList(content.folder.toFile().list())).contains("guide.yml");
  }
}
