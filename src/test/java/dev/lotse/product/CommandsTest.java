package dev.lotse.product;

import static dev.lotse.product.Harbour.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lotse.conversation.Phrase;
import dev.lotse.playground.Posted;
import dev.lotse.playground.SharedFile;
import dev.lotse.understanding.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word that can follow the command. */
class CommandsTest {

  @TempDir Path folder;
  private Harbour harbour;

  @BeforeEach
  void open() {
    harbour = Harbour.open(folder);
  }

  @AfterEach
  void close() {
    harbour.close();
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void whatNeedsACaseSaysSoWithoutOneAndOffersToOpenIt(Tongue tongue) {
    Guest guest = harbour.guest(tongue);
    for (String word :
        List.of(
            "status",
            "next",
            "ticket",
            "remind tomorrow 9:00",
            "reminders",
            "history",
            "undo",
            "export",
            "close",
            "stop")) {
      Posted answer = guest.command(word);
      assertThat(answer.plain())
          .as(word)
          .contains(
              tongue.of("Dafür brauche ich zuerst einen Fall", "I need a case for that first"));
      assertThat(answer.buttons())
          .extracting(Posted.Button::label)
          .containsExactly(tongue.of("Fall öffnen", "Open a case"));
    }
    assertThat(harbour.ledger.count("account_case")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void helpNamesEveryCommand(Tongue tongue) {
    Posted help = harbour.guest(tongue).command(tongue.of("hilfe", "help"));
    assertThat(help.plain())
        .contains(
            "status",
            "next",
            "ticket",
            "here",
            "remind",
            "reminders",
            "stop",
            "history",
            "undo",
            "language de",
            "export",
            "close",
            "forget",
            tongue.of("In einem Thread", "inside threads"));
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void statusNextAndTicketAnswerInOnesOwnLanguage(Tongue tongue) {
    Guest guest = harbour.guest(tongue);
    guest.triageToStatistics();
    assertThat(guest.command(tongue.of("stand", "status")).plain())
        .contains(tongue.of("Stundenlimit wegen Versandwerten", "*Cause:*"), tongue.section(1, 6));
    assertThat(guest.command(tongue.of("weiter", "next")).plain())
        .contains(tongue.of("Nach Spuren von Fremden sehen", "Done when"));
    assertThat(guest.command("ticket").plain())
        .contains(
            tongue.of("Kopier diesen Text", "Copy this text"), tongue.of("Guten Tag,", "Hello,"));
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void anUnknownCommandIsRepeatedAndHelpShown(Tongue tongue) {
    Posted answer = harbour.guest(tongue).command("abracadabra");
    assertThat(answer.plain())
        .contains(
            "abracadabra", tongue.of("Es ist nichts passiert", "Nothing has happened"), "status");
  }

  @Test
  void theCommandAgainResumesTheCaseAndNeverOpensASecondOne() {
    Guest anna = harbour.anna();
    String moved = Harbour.script().phrases().get(Phrase.CARD_MOVED).in(Language.DE).plain();
    Posted first = anna.triageToStatistics();
    assertThat(anna.command("").plain()).contains("Dein Fall ist noch offen");
    Posted second = anna.cardAfter(first);
    assertThat(second.ts()).isNotEqualTo(first.ts());
    assertThat(second.plain()).contains("Stundenlimit wegen Versandwerten");
    harbour
        .seen()
        .await(
            anna.dm(),
            message -> message.ts().equals(first.ts()) && message.plain().contains(moved),
            SOON);
    assertThat(harbour.ledger.count("account_case")).isEqualTo(1);
  }

  @Test
  void theLanguageIsSwitchedForAnswersAndCardAndSwitchedBack() {
    Guest anna = harbour.anna();
    Posted german = anna.triageToStatistics();
    assertThat(anna.command("language en").plain())
        .contains("From now on I speak English with you.");
    Posted english = anna.cardAfter(german);
    assertThat(english.plain())
        .contains("Your Mailjet case", "Section 1 of 6")
        .doesNotContain("Fertig, wenn");
    assertThat(anna.say("wir bekommen send-0008, ist das eine sperre").plain())
        .as("a chosen language stays")
        .contains("`send-0008` is not a lock");
    assertThat(anna.command("sprache de").plain())
        .contains("Ab jetzt spreche ich Deutsch mit dir.");
    assertThat(anna.cardAfter(english).plain()).contains("Dein Mailjet-Fall");
    assertThat(anna.command("language klingonisch").plain()).contains("`language de` für Deutsch");
  }

  @Test
  void undoTakesTheLastChangeBackAndHistoryTellsBoth() {
    Guest ben = harbour.ben();
    Posted first = ben.triageToStatistics();
    Posted second = ben.press("Done");
    assertThat(second.plain()).contains("step 2 of 3");
    assertThat(ben.command("undo").plain()).contains("Taken back: Done: ");
    assertThat(ben.cardAfter(second).plain()).contains("step 1 of 3");
    assertThat(first.ts()).isEqualTo(second.ts());
    Posted history = ben.command("history");
    assertThat(history.plain()).contains("Case opened", "Answered a question: No", "(taken back)");
  }

  @Test
  void undoAgainAndAgainGoesBackToTheBeginningAndThenSaysSo() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    for (int change = 0; change < 3; change++) {
      assertThat(ben.command("undo").plain()).contains("Taken back: ");
    }
    assertThat(ben.command("undo").plain()).contains("There is nothing to take back.");
    assertThat(ben.command("status").plain())
        .contains("whether strangers have been in your account");
  }

  @Test
  void theExportIsAJsonFileInTheDirectMessageWithEverythingInIt() throws Exception {
    Guest anna = harbour.anna();
    anna.waiting("T-77");
    assertThat(anna.commandIn(Harbour.GENERAL, "export").plain()).contains("JSON-Datei");
    SharedFile file =
        harbour.seen().until(() -> harbour.seen().files(anna.dm()).stream().findFirst(), SOON);
    assertThat(file.name()).startsWith("mailjet-case-").endsWith(".json");
    JsonNode export = new ObjectMapper().readTree(file.bytes());
    assertThat(export.toString()).contains("T-77", "sending-statistics", "Europe/Berlin");
    assertThat(export.path("history")).hasSizeGreaterThan(4);
    assertThat(export.path("reminders")).hasSizeGreaterThan(5);
    assertThat(harbour.seen().files(Harbour.GENERAL)).isEmpty();
  }

  @Test
  void theExportReachesAPersonWhoNeverGotAMessageSinceTheStart() {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    harbour.ledger.awaitNothingOnItsWay();
    harbour.stopLotse();
    harbour.startLotse();
    anna.command("export");
    assertThat(
            harbour
                .seen()
                .until(() -> harbour.seen().files(anna.dm()).stream().findFirst(), SOON)
                .utf8())
        .contains("sending-statistics");
  }

  @Test
  void forgetAsksFirstAndKeepsEverythingWhenTheAnswerIsNo() {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    Posted question = anna.command("forget");
    assertThat(question.plain()).contains("Soll ich wirklich alles löschen?");
    anna.person.pressLabelled(question, "Behalten");
    harbour
        .seen()
        .awaitEphemeral(
            anna.id(), message -> message.plain().contains("Alles bleibt, wie es ist."), SOON);
    assertThat(harbour.ledger.count("account_case")).isEqualTo(1);
  }

  @Test
  void forgetDeletesEverythingAboutThePersonFromTheDatabaseAndNothingAboutOthers() {
    Guest anna = harbour.anna();
    anna.waiting("T-ANNA-1");
    anna.say("wir senden Newsletter über Zitronenkuchen, wieso sind wir gesperrt");
    harbour.ben().waiting("T-BEN-1");
    harbour.ledger.awaitNothingOnItsWay();

    Posted question = anna.command("forget");
    anna.person.pressLabelled(question, "Alles löschen");
    harbour
        .seen()
        .awaitEphemeral(anna.id(), message -> message.plain().contains("Gelöscht."), SOON);
    harbour.ledger.awaitNothingOnItsWay();

    for (String table : List.of("account_case", "case_change", "reminder", "profile")) {
      assertThat(harbour.ledger.column("SELECT DISTINCT person FROM " + table))
          .as(table)
          .containsExactly("U0BEN");
    }
    assertThat(harbour.ledger.column("SELECT DISTINCT case_id FROM card_place"))
        .isEqualTo(harbour.ledger.column("SELECT id FROM account_case"));
    assertThat(harbour.ledger.count("scheduled_tasks WHERE task_name = 'reminder'"))
        .isEqualTo(harbour.ledger.count("reminder WHERE state = 'PLANNED'"));
    assertThat(
            harbour.ledger.column(
                "SELECT payload FROM outgoing WHERE payload LIKE '%T-ANNA-1%' OR payload LIKE '%Zitronenkuchen%'"))
        .isEmpty();

    harbour.advanceTo(harbour.clock.instant().plus(Duration.ofDays(30)));
    harbour
        .seen()
        .await(
            harbour.ben().dm(),
            message -> message.plain().contains("Can we close the case?"),
            SOON);
    assertThat(harbour.seen().messages(anna.dm()))
        .noneMatch(message -> message.plain().contains("Frag jetzt bei Mailjet nach"));
  }

  @Test
  void closeEndsTheCaseAndTheCommandOffersToOpenItAgainForThirtyDays() {
    Guest ben = harbour.ben();
    ben.waiting("T-1");
    assertThat(ben.command("close").plain())
        .contains("The case is closed, and no more reminders will come.");
    assertThat(harbour.ledger.remindersIn("PLANNED")).isEmpty();
    harbour.advanceTo(harbour.clock.instant().plus(Duration.ofDays(29)));
    Posted offer = ben.command("");
    assertThat(offer.plain()).contains("Your last case ended on");
    Posted closed = ben.card();
    ben.person.pressLabelled(offer, "Open the case again");
    assertThat(ben.cardAfter(closed).plain()).contains("*Cause:*");
    assertThat(harbour.ledger.count("account_case")).isEqualTo(1);
  }

  @Test
  void afterThirtyDaysTheCommandOpensANewCase() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    ben.command("close");
    harbour.advanceTo(harbour.clock.instant().plus(Duration.ofDays(31)));
    assertThat(ben.command("").plain()).contains("Open your direct messages with me");
    assertThat(harbour.ledger.count("account_case")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "help", "reminders", "history", "hello"})
  void wordsTypedInTheDirectMessageWorkToo(String word) {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    assertThat(ben.say(word).plain()).isNotBlank().doesNotContain("I have no safe answer");
  }

  @Test
  void theHomeTabShowsTheCaseAndItsButtonsWork() {
    Guest ben = harbour.ben();
    ben.person.openHome();
    assertThat(ben.person.home().plain()).contains("I guide you through the Mailjet lock");
    ben.triageToStatistics();
    ben.person.openHome();
    var home =
        harbour
            .seen()
            .until(
                () ->
                    harbour
                        .seen()
                        .home(ben.id())
                        .filter(view -> view.plain().contains("Section 1 of 6")),
                SOON);
    Posted before = ben.card();
    ben.person.pressInView(home, "done");
    assertThat(ben.cardAfter(before).plain()).contains("step 2 of 3");
  }
}
