package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;
import static dev.lotse.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.Change;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.cases.StepState;
import dev.lotse.cases.Why;
import dev.lotse.reminders.Reminder;
import dev.lotse.testing.Shipped;
import dev.lotse.understanding.Language;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every word after the slash command does. */
@ParameterizedClass
@EnumSource(Language.class)
class CommandsInConversationTest {

  private final Language language;
  private final Room room;

  CommandsInConversationTest(Language language) {
    this.language = language;
    this.room = new Room(language);
  }

  private Said says(Said said, Phrase... phrases) {
    return said.says(language, phrases);
  }

  @Test
  void theBareCommandOpensACaseAndItsCardGoesToTheDirectConversation() {
    Said said = says(room.command(""), Phrase.CASE_OPENED);

    assertThat(Plain.words(said.reply().answer()))
        .isEqualTo(room.script.phrases().get(Phrase.CASE_OPENED).in(language).plain());
    assertThat(said.sent()).hasSize(1);
    assertThat(said.sent().get(0).to()).isEqualTo(new Outgoing.Direct(ANNA));
    assertThat(said.only(Outgoing.Card.class).id()).isEqualTo(room.now().id());
    assertThat(said.buttons()).containsOnly(Button.TRIAGE).hasSize(3);
    assertThat(room.now().question()).contains("strangers");
    assertThat(room.fact(Fact.LANGUAGE)).contains(language.tag());
    assertThat(room.fact(Fact.ZONE)).contains("Europe/Berlin");
  }

  @Test
  void theSameCommandAgainResumesTheCase() {
    room.with("payment");
    long version = room.now().version();

    Said said = says(room.command(""), Phrase.CASE_RESUMED);

    assertThat(said.only(Outgoing.Card.class).id()).isEqualTo(room.now().id());
    assertThat(room.now().version()).isEqualTo(version);
    assertThat(room.memory.cases.ofOwner(ANNA)).hasSize(1);
  }

  @Test
  void inTheDirectConversationTheCardIsSaidToBeBelow() {
    room.command("");

    says(
        room.receive(room.request(ANNA, Room.DIRECT, new Request.Command(""))),
        Phrase.CASE_RESUMED_HERE);
  }

  @Test
  void afterTheEndTheCommandOffersToReopenOrToStartAnew() {
    room.with("payment").command("close");
    room.clock.advance(Duration.ofDays(29));

    Said offered = says(room.command(""), Phrase.CASE_ENDED_BEFORE);
    assertThat(offered.buttons()).containsExactly(Button.START, Button.REOPEN);
    assertThat(room.memory.cases.ofOwner(ANNA)).hasSize(1);

    Said reopened = says(room.press(offered.knob(Button.REOPEN)), Phrase.REOPENED_NOW);
    assertThat(room.now().status()).isEqualTo(Status.OPEN);
    assertThat(room.now().cause()).contains("payment");
    assertThat(reopened.only(Outgoing.Card.class).id()).isEqualTo(room.now().id());
  }

  @Test
  void aNewCaseCanBeStartedBesideAnEndedOneWhichThenStaysEnded() {
    room.with("payment").command("close");
    Said offered = room.command("");

    room.press(offered.knob(Button.START));

    assertThat(room.memory.cases.ofOwner(ANNA)).hasSize(2);
    assertThat(room.now().question()).isPresent();
    says(room.press(offered.knob(Button.REOPEN)), Phrase.REOPEN_HAS_OTHER);
  }

  @Test
  void afterThirtyDaysANewCaseIsOpenedAtOnce() {
    Said ended = room.with("payment").command("close");
    Part.Knob reopen = ended.knob(Button.REOPEN);
    room.clock.advance(Duration.ofDays(30));

    says(room.press(reopen), Phrase.REOPEN_TOO_LATE);
    says(room.command(""), Phrase.CASE_OPENED);

    assertThat(room.memory.cases.ofOwner(ANNA)).hasSize(2);
  }

  static Stream<Arguments> needsCase() {
    return Stream.of(Subcommand.values()).filter(Commands::needsCase).map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("needsCase")
  void whatNeedsACaseOffersToOpenOne(Subcommand command) {
    Said said = says(room.command(command.key()), Phrase.CASE_NONE);

    assertThat(said.buttons()).containsExactly(Button.START);
    assertThat(said.sent()).isEmpty();
    says(room.press(said.knob(Button.START)), Phrase.CARD_TITLE);
    assertThat(room.now().status()).isEqualTo(Status.OPEN);
  }

  static Stream<Arguments> words() {
    return Shipped.script().commands().entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(word -> Arguments.of(entry.getKey(), word)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("words")
  void everyWordOfEveryCommandIsUnderstoodInAnyCase(Subcommand command, String word) {
    Commands commands = new Commands(room.script.commands());

    assertThat(commands.parse("  " + word.toUpperCase(language.locale()) + "  rest of it "))
        .contains(new Commands.Parsed(command, "rest of it"));
    room.with("payment");
    assertThat(room.command(word).spoken()).doesNotContain(word + "“").doesNotContain(word + "”");
  }

  @Test
  void anUnknownCommandChangesNothingAndShowsHelp() {
    room.with("payment");
    var before = room.now();

    Said said =
        says(room.command("abrakadabra *now* <!channel>"), Phrase.COMMAND_UNKNOWN, Phrase.HELP);

    assertThat(said.words()).contains("abrakadabra *now* <!channel>");
    assertThat(said.sent()).isEmpty();
    assertThat(room.now()).isEqualTo(before);
    assertThat(room.command("x".repeat(500)).words())
        .contains("x".repeat(50) + "…")
        .doesNotContain("x".repeat(51));
    assertThat(room.command("🚢".repeat(100)).words()).contains("🚢".repeat(50) + "…");
  }

  @Test
  void helpNeedsNoCaseAndOpensNone() {
    assertThat(says(room.command("help"), Phrase.HELP).sent()).isEmpty();
    assertThat(room.memory.cases.ofOwner(ANNA)).isEmpty();
  }

  @Test
  void statusShowsTheCardToThePersonOnly() {
    room.with("payment");

    Said said =
        says(
            room.command("status"),
            Phrase.CARD_TITLE,
            Phrase.CARD_CAUSE,
            Phrase.CARD_PROGRESS,
            Phrase.CARD_OVERVIEW);

    assertThat(said.sent()).isEmpty();
    assertThat(said.words())
        .contains(room.script.causeWords().get("payment").verdict().in(language).plain());
  }

  @Test
  void nextSaysTheStepInWords() {
    room.with("payment");

    Said said = says(room.command("next"), Phrase.CARD_WHERE, Phrase.CARD_DONE_WHEN);

    assertThat(said.words())
        .contains(room.script.stepWords().get("read-the-banner").title().in(language).plain());
    assertThat(said.sent()).isEmpty();
  }

  @Test
  void nextDuringTriageShowsTheQuestion() {
    room.command("");

    assertThat(room.command("next").buttons()).containsOnly(Button.TRIAGE);
  }

  @Test
  void nextWithEverythingDoneLeadsToTheCard() {
    room.with("azure");
    room.desk().plan(room.now()).steps().forEach(step -> room.press(Button.SKIP, step.id()));

    Said said = says(room.command("next"), Phrase.STEP_ALL_DONE);

    assertThat(
            says(room.press(said.knob(Button.SHOW_CARD)), Phrase.CARD_ALL_DONE)
                .only(Outgoing.Card.class)
                .id())
        .isEqualTo(room.now().id());
  }

  @Test
  void ticketShowsTheDraftWithWhatIsMissing() {
    room.with("spam-reports");

    Said said =
        says(
            room.command("ticket"),
            Phrase.TICKET_READY,
            Phrase.TICKET_MISSING,
            Phrase.TICKET_WHERE,
            Phrase.FIELD_ACCOUNT_EMAIL,
            Phrase.DRAFT_QUESTION);

    assertThat(said.buttons()).containsExactly(Button.TICKET_SENT, Button.TICKET_FORM, Button.LINK);
    assertThat(said.words())
        .contains(room.script.causeWords().get("spam-reports").name().in(language).plain());
  }

  @Test
  void ticketDuringTriageAsksToAnswerTheQuestionsFirst() {
    room.command("");

    says(
        room.command("ticket"),
        Phrase.TICKET_NEEDS_TRIAGE,
        Phrase.TICKET_READY,
        Phrase.DRAFT_OPENING_UNKNOWN);
  }

  @Test
  void remindKeepsTheTimeToTheSecondAndTheWordsForIt() {
    room.with("payment");

    Said said =
        says(
            room.command(
                language == Language.DE
                    ? "remind in 30 Sekunden die Bank anrufen"
                    : "remind in 30 seconds call the bank"),
            Phrase.REMIND_AT);

    assertThat(said.words()).contains("Europe/Berlin").contains("10:00:30");
    assertThat(room.planned())
        .extracting(Reminder::dueAt)
        .containsExactly(Instant.parse("2026-03-02T09:00:30Z"));
    assertThat(room.planned())
        .extracting(Reminder::note)
        .containsExactly(language == Language.DE ? "die Bank anrufen" : "call the bank");
  }

  @Test
  void remindReadsDaysAndClockTimesInThePersonsZone() {
    room.with("payment");

    room.command(language == Language.DE ? "remind morgen 9:00" : "remind tomorrow 9:00");
    room.command(language == Language.DE ? "remind in 3 Tagen" : "remind in 3 days");

    assertThat(room.planned())
        .extracting(Reminder::dueAt)
        .containsExactly(
            Instant.parse("2026-03-03T08:00:00Z"), Instant.parse("2026-03-05T09:00:00Z"));
  }

  @Test
  void remindSaysWhatItCouldNotRead() {
    room.with("payment");

    says(room.command("remind"), Phrase.REMIND_USAGE);
    says(room.command("remind xyz"), Phrase.REMIND_USAGE);
    says(room.command("remind 2026-03-01 9:00"), Phrase.REMIND_PAST);
    says(room.command("remind 2028-03-01 9:00"), Phrase.REMIND_TOO_FAR);

    assertThat(room.planned()).isEmpty();
  }

  @Test
  void remindersAreShownAndStopped() {
    room.with("sending-statistics").waiting();

    Said shown =
        says(
            room.command("reminders"),
            Phrase.REMINDERS_TITLE,
            Phrase.REMINDER_KIND_FOLLOW_UP,
            Phrase.REMINDER_KIND_LIMIT_CHECK,
            Phrase.REMINDER_KIND_CLOSING_QUESTION);
    assertThat(shown.buttons()).containsExactly(Button.REMINDERS_STOP);

    says(room.command("stop"), Phrase.REMINDERS_STOPPED, Phrase.CARD_WAITING_NO_REMINDER);
    assertThat(room.planned()).isEmpty();
    says(room.command("reminders stop"), Phrase.REMINDERS_STOPPED_NONE);
    says(
        room.command("remind " + (language == Language.DE ? "stopp" : "stop")),
        Phrase.REMINDERS_STOPPED_NONE);
    says(room.command("reminders"), Phrase.REMINDERS_NONE);
  }

  @Test
  void languageChangesWhatIsSaidAndTheCardFromNowOn() {
    room.with("payment");
    Language other = language == Language.DE ? Language.EN : Language.DE;

    room.command("language " + other.tag()).says(other, Phrase.LANGUAGE_SET, Phrase.CARD_CAUSE);

    assertThat(room.fact(Fact.LANGUAGE)).contains(other.tag());
    room.command("help").says(other, Phrase.HELP);
    says(room.command("language " + language.tag()), Phrase.LANGUAGE_SET);
  }

  @Test
  void aLanguageThatIsNotSpokenIsSaid() {
    Said said = says(room.command("language fr"), Phrase.LANGUAGE_USAGE);

    assertThat(said.sent()).isEmpty();
    assertThat(room.memory.people.find(ANNA)).isEmpty();
  }

  @Test
  void aLanguageCanBeChosenBeforeThereIsACase() {
    Language other = language == Language.DE ? Language.EN : Language.DE;

    room.command("language " + other.tag());

    room.command("").says(other, Phrase.CASE_OPENED, Phrase.CARD_TITLE);
    assertThat(room.fact(Fact.LANGUAGE)).contains(other.tag());
  }

  @Test
  void takingALanguageBackBringsTheOldOneBackForTheAnswersToo() {
    room.with("payment");
    Language other = language == Language.DE ? Language.EN : Language.DE;
    room.command("language " + other.tag());

    says(room.command("undo"), Phrase.UNDO_DONE, Phrase.DID_LANGUAGE, Phrase.CARD_CAUSE);

    says(room.command("help"), Phrase.HELP);
  }

  @Test
  void historyTellsEveryChangeInWords() {
    room.with("spam-reports");
    room.press(Button.DONE, "look-for-strangers");
    room.press(Button.SKIP, "read-the-banner");
    room.press(Button.BACK, "tell-what-kind-it-is");
    room.submit(TicketForm.TICKET, Map.of("account-name", "ACME"));
    room.waiting();
    room.press(Button.SENDING_AGAIN);
    room.press(Button.TRIAGE_AGAIN);
    room.press(Button.TRIAGE, "strangers/no");
    room.command("undo");
    room.command("close");
    room.press(Button.REOPEN);

    Said said =
        says(
            room.command("history"),
            Phrase.HISTORY_TITLE,
            Phrase.DID_OPENED,
            Phrase.DID_TRIAGE_CAUSE,
            Phrase.DID_STEP_DONE,
            Phrase.DID_STEP_SKIPPED,
            Phrase.DID_STEP_BACK,
            Phrase.DID_FORM,
            Phrase.DID_TICKET_SENT,
            Phrase.DID_SENDING_AGAIN,
            Phrase.DID_TRIAGE_AGAIN,
            Phrase.DID_TRIAGE,
            Phrase.HISTORY_UNDONE,
            Phrase.DID_UNDONE,
            Phrase.DID_CLOSED,
            Phrase.DID_REOPENED);

    assertThat(said.words().lines().filter(line -> line.startsWith("- ")))
        .hasSize((int) room.now().version());
    assertThat(said.sent()).isEmpty();
  }

  @Test
  void undoTakesTheLastStepBackAndTheCardFollows() {
    room.with("payment");
    room.press(Button.DONE, "read-the-banner");

    Said said = says(room.command("undo"), Phrase.UNDO_DONE, Phrase.DID_STEP_DONE);

    assertThat(room.now().step("read-the-banner")).isEqualTo(StepState.OPEN);
    assertThat(said.only(Outgoing.CardUpdate.class).id()).isEqualTo(room.now().id());
    assertThat(room.cases.history(room.now().id()))
        .extracting(Change::why)
        .endsWith(Why.STEP_DONE, Why.UNDONE);
  }

  @Test
  void undoWithNothingToTakeBackSaysSo() {
    room.command("");

    assertThat(says(room.command("undo"), Phrase.UNDO_NOTHING).sent()).isEmpty();
  }

  @Test
  void undoOfASentTicketStopsItsReminders() {
    room.with("spam-reports").waiting();

    room.command("undo");

    assertThat(room.now().status()).isEqualTo(Status.OPEN);
    assertThat(room.planned()).isEmpty();
  }

  @Test
  void undoBackIntoWaitingPlansTheRemindersAgain() {
    room.with("spam-reports").waiting();
    room.press(Button.SENDING_AGAIN);
    assertThat(room.planned()).isEmpty();

    says(room.command("undo"), Phrase.UNDO_DONE, Phrase.CARD_WAITING, Phrase.CARD_WAITING_NEXT);

    assertThat(room.now().status()).isEqualTo(Status.WAITING);
    assertThat(room.planned()).hasSize(6);
  }

  @Test
  void exportSendsTheCaseAsAFileToTheDirectConversation() {
    room.with("payment").waiting();

    Said said = says(room.command("export"), Phrase.EXPORT_SENT);

    Outgoing.Attachment file = said.only(Outgoing.Attachment.class);
    assertThat(said.sent().get(0).to()).isEqualTo(new Outgoing.Direct(ANNA));
    assertThat(file.name()).isEqualTo("mailjet-case-" + room.now().id() + ".json");
    var json = Json.createReader(new StringReader(file.content())).readObject();
    assertThat(json.getJsonObject("document")).isEqualTo(room.now().document());
    assertThat(json.getJsonArray("history")).hasSize((int) room.now().version());
    assertThat(json.getJsonArray("reminders")).hasSize(6);
    assertThat(json.getInt("version")).isEqualTo((int) room.now().version());
  }

  @Test
  void forgetAsksFirstAndThenDeletesEverything() {
    room.with("payment").waiting().command("close");
    room.command("");
    room.press(Button.START);
    room.command("language " + language.tag());
    room.command(BEN, "");

    Said asked = says(room.command("forget"), Phrase.FORGET_CONFIRM);
    assertThat(asked.buttons()).containsExactly(Button.FORGET, Button.KEEP);
    assertThat(room.memory.cases.ofOwner(ANNA)).hasSize(2);
    says(room.press(asked.knob(Button.KEEP)), Phrase.FORGET_KEPT);
    assertThat(room.memory.cases.ofOwner(ANNA)).hasSize(2);
    var first = room.memory.cases.ofOwner(ANNA).get(0);

    says(room.press(asked.knob(Button.FORGET)), Phrase.FORGET_DONE);

    assertThat(room.memory.cases.ofOwner(ANNA)).isEmpty();
    assertThat(room.memory.people.find(ANNA)).isEmpty();
    assertThat(room.reminders.all(first)).isEmpty();
    assertThat(room.memory.cases.ofOwner(BEN)).hasSize(1);
    says(room.command("status"), Phrase.CASE_NONE);
  }

  @Test
  void closeEndsTheCaseWithItsReminders() {
    room.with("spam-reports").waiting();
    room.command("remind 2026-04-01 9:00");

    says(room.command("close"), Phrase.CLOSED_NOW, Phrase.CARD_CLOSED_OTHERWISE);

    assertThat(room.now().status()).isEqualTo(Status.CLOSED_OTHERWISE);
    assertThat(room.planned()).isEmpty();
  }

  @Test
  void closeAfterSendingAgainEndsTheCaseWell() {
    room.with("spam-reports");
    room.press(Button.SENDING_AGAIN);

    says(room.command("close"), Phrase.CLOSED_NOW, Phrase.CARD_CLOSED);

    assertThat(room.now().status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void herePostsTheCardInTheChannelAndSaysHowToInviteWhereThatIsNotAllowed() {
    Said said = says(room.command("here"), Phrase.CARD_POSTED_HERE);

    assertThat(said.sent()).hasSize(1);
    Outgoing card = said.sent().get(0);
    assertThat(card.what()).isInstanceOf(Outgoing.Card.class);
    assertThat(card.to()).isEqualTo(new Outgoing.InPlace(ANNA, Room.CHANNEL));
    Outgoing otherwise = card.otherwise().orElseThrow();
    assertThat(otherwise.to()).isEqualTo(new Outgoing.Direct(ANNA));
    assertThat(Plain.words(Said.parts(otherwise.what())))
        .isEqualTo(room.script.phrases().get(Phrase.HERE_NOT_ALLOWED).in(language).plain());
    assertThat(room.now().question()).isPresent();
  }

  @Test
  void hereInTheDirectConversationSaysWhereToTypeIt() {
    Said said =
        says(
            room.receive(room.request(ANNA, Room.DIRECT, new Request.Command("here"))),
            Phrase.HERE_IS_PRIVATE);

    assertThat(said.sent()).isEmpty();
    assertThat(room.memory.cases.ofOwner(ANNA)).isEmpty();
  }

  @Test
  void theHomePageShowsTheCardOrHowToBegin() {
    Said before =
        says(
            room.receive(room.request(ANNA, Room.DIRECT, new Request.HomeOpened())),
            Phrase.HOME_TITLE,
            Phrase.HOME_WELCOME,
            Phrase.HOME_COMMANDS);
    assertThat(before.buttons()).containsExactly(Button.START);

    room.with("payment");

    Said after =
        says(
            room.receive(room.request(ANNA, Room.DIRECT, new Request.HomeOpened())),
            Phrase.CARD_TITLE,
            Phrase.HOME_COMMANDS);
    assertThat(after.only(Outgoing.Home.class).parts()).isNotEmpty();
    assertThat(after.buttons()).contains(Button.DONE);
  }

  @Test
  void everyPersonHasTheirOwnCase() {
    room.with("payment");

    says(room.command(BEN, "status"), Phrase.CASE_NONE);
    says(room.command(BEN, ""), Phrase.CASE_OPENED);

    assertThat(room.memory.cases.ofOwner(BEN)).hasSize(1);
    assertThat(room.now().cause()).contains("payment");
  }

  @Test
  void theSameDeliveryTwiceHasNoSecondEffect() {
    for (String text : List.of("", "undo", "remind 2026-04-01 9:00", "close", "export", "here")) {
      Request request = room.request(ANNA, Room.CHANNEL, new Request.Command(text));
      room.receive(request);
      var before = room.now();
      int reminders = room.reminders.all(before.id()).size();

      Said again = room.receive(request);

      assertThat(again.reply()).as(text).isEqualTo(Reply.NOTHING);
      assertThat(again.sent()).as(text).isEmpty();
      assertThat(room.now()).as(text).isEqualTo(before);
      assertThat(room.reminders.all(before.id())).as(text).hasSize(reminders);
    }
  }
}
