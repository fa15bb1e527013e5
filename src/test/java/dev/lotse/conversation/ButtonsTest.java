package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;
import static dev.lotse.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.cases.StepState;
import dev.lotse.reminders.Reminder;
import dev.lotse.understanding.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every button does, whoever presses it and however old it is. */
@ParameterizedClass
@EnumSource(Language.class)
class ButtonsTest {

  private final Language language;
  private final Room room;

  ButtonsTest(Language language) {
    this.language = language;
    this.room = new Room(language);
  }

  private Said says(Said said, Phrase... phrases) {
    return said.says(language, phrases);
  }

  private String title(String step) {
    return room.script.stepWords().get(step).title().in(language).plain();
  }

  @Test
  void triageLeadsFromQuestionToQuestionAndEndsWithTheVerdict() {
    room.command("");

    Said second = room.press(Button.TRIAGE, "strangers/no");
    assertThat(room.now().question()).contains("symptom");
    assertThat(second.only(Outgoing.CardUpdate.class).id()).isEqualTo(room.now().id());
    assertThat(second.buttons()).contains(Button.TRIAGE_AGAIN);

    Said verdict =
        says(
            room.press(Button.TRIAGE, "symptom/payment-banner"),
            Phrase.CARD_CAUSE,
            Phrase.CARD_PROGRESS);
    assertThat(room.now().cause()).contains("payment");
    assertThat(room.fact(Fact.SYMPTOM)).contains("payment-banner");
    assertThat(room.now().question()).isEmpty();
    assertThat(verdict.words())
        .contains(room.script.causeWords().get("payment").verdict().in(language).plain());
    assertThat(verdict.buttons())
        .containsExactly(Button.DONE, Button.SKIP, Button.TRIAGE_AGAIN, Button.WHY, Button.ASK);
  }

  @Test
  void aTriageAnswerToAnotherQuestionThanTheOneAskedIsStale() {
    room.command("");
    room.press(Button.TRIAGE, "strangers/no");
    AccountCase before = room.now();

    for (String subject : List.of("strangers/yes", "symptom/gone", "gone/gone", "", "is/gone")) {
      says(room.press(Button.TRIAGE, subject), Phrase.STALE_BUTTON);
    }

    assertThat(room.now()).isEqualTo(before);
  }

  @Test
  void aCauseCanBeTakenAtOnce() {
    room.command("");

    Said said = says(room.press(Button.TRIAGE, "is/login"), Phrase.CAUSE_TAKEN, Phrase.CARD_CAUSE);

    assertThat(room.now().cause()).contains("login");
    assertThat(said.sent())
        .extracting(Outgoing::to)
        .containsOnly(new Outgoing.CaseThread(room.now().id(), ANNA));
  }

  @Test
  void theQuestionsCanBeginAgain() {
    room.with("payment");

    assertThat(room.press(Button.TRIAGE_AGAIN).buttons()).containsOnly(Button.TRIAGE);

    assertThat(room.now().question()).contains("strangers");
  }

  @Test
  void doneAndSkipMoveOnAndBackOpensTheStepBefore() {
    room.with("payment");

    assertThat(room.press(Button.DONE, "read-the-banner").words())
        .contains(title("check-the-mail-is-genuine"));
    Said skipped = says(room.press(Button.SKIP, "check-the-mail-is-genuine"), Phrase.ENDS_NOTE);
    assertThat(skipped.words()).contains(title("pay-the-open-amount"));
    assertThat(skipped.buttons()).contains(Button.BACK).doesNotContain(Button.TRIAGE_AGAIN);
    assertThat(room.now().step("read-the-banner")).isEqualTo(StepState.DONE);
    assertThat(room.now().step("check-the-mail-is-genuine")).isEqualTo(StepState.SKIPPED);

    assertThat(room.press(Button.BACK, "pay-the-open-amount").words())
        .contains(title("check-the-mail-is-genuine"));
    assertThat(room.now().step("check-the-mail-is-genuine")).isEqualTo(StepState.OPEN);
  }

  @Test
  void aButtonOfAStepThatIsNotTheCurrentOneIsStaleAndShowsTheCardAgain() {
    room.with("payment");
    room.press(Button.DONE, "read-the-banner");
    AccountCase before = room.now();

    for (Button button : List.of(Button.DONE, Button.SKIP, Button.BACK)) {
      for (String step : List.of("read-the-banner", "pay-the-open-amount", "gone", "")) {
        Said said = says(room.press(button, step), Phrase.STALE_BUTTON);
        assertThat(said.only(Outgoing.CardUpdate.class).parts()).isNotEmpty();
      }
    }
    says(room.press(Button.WHY, "gone"), Phrase.STALE_BUTTON);
    assertThat(room.now()).isEqualTo(before);
  }

  @Test
  void twoQuickClicksOnTheSameButtonSettleOneStep() {
    room.with("payment");
    ButtonValue drawn = room.value("read-the-banner");

    room.press(ANNA, Room.DIRECT, Button.DONE, drawn, "");
    says(room.press(ANNA, Room.DIRECT, Button.DONE, drawn, ""), Phrase.STALE_BUTTON);

    assertThat(room.now().document().getJsonObject("steps")).hasSize(1);
  }

  @Test
  void atTheFirstStepThereIsNothingToGoBackTo() {
    room.with("payment");

    says(room.press(Button.BACK, "read-the-banner"), Phrase.STALE_BUTTON);
  }

  @Test
  void whyTellsTheReasonInTheThreadOfTheCard() {
    room.with("payment");

    Said said =
        says(room.press(Button.WHY, "pay-the-open-amount"), Phrase.WHY_TITLE, Phrase.SOURCE_NOTE);

    assertThat(said.words())
        .contains(room.script.stepWords().get("pay-the-open-amount").why().in(language).plain());
    assertThat(said.sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.CaseThread(room.now().id(), ANNA));
  }

  @Test
  void iHaveAQuestionInvitesInTheThreadOfTheCardWithTopicsOfTheSection() {
    room.with("payment");

    Said said = says(room.press(Button.ASK), Phrase.ASK_INVITE);

    assertThat(said.buttons()).containsExactly(Button.TOPIC, Button.TOPIC, Button.TOPIC);
    Said topic = room.press(said.knob(Button.TOPIC));
    String intent = said.knob(Button.TOPIC).value().subject();
    assertThat(room.script.answers().get(intent).section()).isEqualTo("understand");
    assertThat(topic.words())
        .contains(
            room.script
                .answers()
                .get(intent)
                .replyFor(Optional.of(room.now()))
                .in(language)
                .plain());
  }

  @Test
  void aTopicThatIsGoneIsSaid() {
    room.with("payment");

    says(
        room.press(ANNA, Room.DIRECT, Button.TOPIC, new ButtonValue("", 0, "gone"), ""),
        Phrase.TOPIC_GONE);
  }

  @Test
  void aTopicIsAnsweredWhereItIsPressed() {
    room.command("here");
    Place thread = room.cardThread();
    ButtonValue topic = new ButtonValue("", 0, "error-429");

    assertThat(room.press(BEN, thread, Button.TOPIC, topic, "").sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.InPlace(BEN, thread));
    assertThat(room.press(ANNA, Room.CHANNEL, Button.TOPIC, topic, "").sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.CaseThread(room.now().id(), ANNA));
    assertThat(room.press(BEN, Room.CHANNEL, Button.TOPIC, topic, "").sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.OnlyFor(BEN, Room.CHANNEL));
  }

  @Test
  void sendingAgainLeavesPreventionAndStopsTheFollowUps() {
    room.with("spam-reports").waiting();

    Said said =
        says(room.press(Button.SENDING_AGAIN), Phrase.SENDING_AGAIN_ANSWER, Phrase.CARD_SENDING);

    assertThat(room.now().status()).isEqualTo(Status.SENDING);
    assertThat(room.planned()).isEmpty();
    assertThat(said.words())
        .contains(title("watch-the-numbers"))
        .doesNotContain(
            room.script.causeWords().get("spam-reports").verdict().in(language).plain());
    assertThat(said.buttons()).doesNotContain(Button.BACK, Button.TRIAGE_AGAIN);
  }

  @Test
  void sendingAgainDuringTheQuestionsEndsThem() {
    room.command("");

    says(
        room.press(Button.SENDING_AGAIN),
        Phrase.SENDING_AGAIN_ANSWER,
        Phrase.CARD_SENDING,
        Phrase.CARD_PROGRESS);

    assertThat(room.now().question()).isEmpty();
  }

  @Test
  void sendingAgainWithNothingLeftToPreventOffersToClose() {
    room.with("azure");

    Said said =
        says(
            room.press(Button.SENDING_AGAIN),
            Phrase.SENDING_AGAIN_ANSWER_DONE,
            Phrase.CARD_ALL_DONE_SENDING);
    assertThat(said.buttons()).containsExactly(Button.CLOSE);

    Said closed = says(room.press(said.knob(Button.CLOSE)), Phrase.CLOSED_NOW, Phrase.CARD_CLOSED);
    assertThat(room.now().status()).isEqualTo(Status.CLOSED);
    assertThat(closed.buttons()).containsExactly(Button.REOPEN);
    says(room.press(closed.knob(Button.REOPEN)), Phrase.REOPENED_NOW, Phrase.CARD_TITLE);
    assertThat(room.now().status()).isEqualTo(Status.OPEN);
  }

  @Test
  void theStepThatConfirmsSendingIsDoneWithItsButton() {
    room.with("azure");
    room.press(Button.DONE, "create-the-azure-resource-again");

    room.press(Button.SENDING_AGAIN, "confirm-that-mail-goes-out");

    assertThat(room.now().step("confirm-that-mail-goes-out")).isEqualTo(StepState.DONE);
  }

  @Test
  void whenAllStepsAreDoneTheCardOffersTheWaysOn() {
    room.with("azure");
    room.press(Button.SKIP, "create-the-azure-resource-again");

    Said said = says(room.press(Button.SKIP, "confirm-that-mail-goes-out"), Phrase.CARD_ALL_DONE);
    assertThat(said.buttons())
        .containsExactly(
            Button.SENDING_AGAIN, Button.TICKET_FORM, Button.TRIAGE_AGAIN, Button.BACK);

    room.press(said.knob(Button.BACK));
    assertThat(room.now().step("confirm-that-mail-goes-out")).isEqualTo(StepState.OPEN);
  }

  @Test
  void theTicketButtonsOpenTheirForms() {
    room.with("spam-reports");

    assertThat(room.press(Button.TICKET_FORM, "write-the-ticket").reply().form())
        .map(Form::id)
        .contains(TicketForm.TICKET);
    assertThat(room.press(Button.TICKET_SENT, "mark-the-ticket-sent").reply().form())
        .map(Form::id)
        .contains(TicketForm.SENT);
    assertThat(room.press(Button.LINK).reply()).isEqualTo(Reply.NOTHING);
  }

  @Test
  void remindersAreShownAndStoppedByButton() {
    room.with("spam-reports").waiting();

    Said shown = says(room.press(Button.REMINDERS), Phrase.REMINDERS_TITLE);
    says(room.press(shown.knob(Button.REMINDERS_STOP)), Phrase.REMINDERS_STOPPED);

    assertThat(room.planned()).isEmpty();
  }

  @Test
  void supportAnsweredAsksWhatAndEachAnswerLeadsOn() {
    room.with("spam-reports").waiting();
    room.clock.advance(Duration.ofDays(1));

    Said asked = says(room.press(Button.SUPPORT_ANSWERED), Phrase.SUPPORT_ANSWERED_ASK);
    assertThat(asked.buttons())
        .containsExactly(Button.SENDING_AGAIN, Button.SUPPORT_ASKS, Button.SUPPORT_REJECTS);
    says(room.press(asked.knob(Button.SUPPORT_ASKS)), Phrase.SUPPORT_ASKS_ANSWER);
    says(room.press(asked.knob(Button.SUPPORT_REJECTS)), Phrase.SUPPORT_REJECTS_ANSWER);

    assertThat(room.planned()).hasSize(6);
    assertThat(room.planned().get(0).dueAt()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
    says(room.press(asked.knob(Button.SENDING_AGAIN)), Phrase.SENDING_AGAIN_ANSWER);
    says(room.press(asked.knob(Button.SUPPORT_ASKS)), Phrase.NOT_WAITING, Phrase.CARD_SENDING);
    assertThat(room.planned()).isEmpty();
  }

  @Test
  void notYetBeginsTheSeriesAnew() {
    room.with("spam-reports").waiting();
    room.clock.advance(Duration.ofDays(1));
    room.timers();

    says(room.press(Button.NOT_YET), Phrase.NOT_YET_ANSWER);

    assertThat(room.planned()).hasSize(6);
    assertThat(room.planned().get(0).number()).isEqualTo(1);
    assertThat(room.planned().get(0).dueAt()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
  }

  @Test
  void snoozeReadsTheChoiceOfTheMenu() {
    room.with("spam-reports");

    snooze("hour");
    snooze("tomorrow");
    snooze("working-day");

    assertThat(room.planned())
        .extracting(Reminder::dueAt)
        .containsExactly(
            Instant.parse("2026-03-02T10:00:00Z"),
            Instant.parse("2026-03-03T08:00:00Z"),
            Instant.parse("2026-03-03T09:00:00Z"));
    says(
        room.press(ANNA, Room.DIRECT, Button.SNOOZE, room.value("r-1"), "gone"),
        Phrase.REMIND_USAGE);
    says(
        room.press(ANNA, Room.DIRECT, Button.SNOOZE, room.value("at/1000"), ""),
        Phrase.REMIND_USAGE);
  }

  private void snooze(String choice) {
    says(room.press(ANNA, Room.DIRECT, Button.SNOOZE, room.value("r-1"), choice), Phrase.REMIND_AT);
  }

  @Test
  void anAmbiguousTimeIsChosenFromTwo() {
    room.with("payment");

    Said said = room.command(language == Language.DE ? "remind um 5" : "remind at 5");
    if (!said.buttons().isEmpty()) {
      says(said, Phrase.REMIND_AMBIGUOUS);
      says(room.press(said.knob(Button.SNOOZE)), Phrase.REMIND_AT);
    }

    assertThat(room.planned()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Button.class)
  void aButtonOfACaseThatIsGoneSaysSoAndChangesNothing(Button button) {
    ButtonValue gone = new ButtonValue("case-gone", 3, "read-the-banner");

    Said said = room.press(ANNA, Room.CHANNEL, button, gone, "");

    switch (button) {
      case START -> says(said, Phrase.CARD_TITLE);
      case TOPIC -> says(said, Phrase.TOPIC_GONE);
      case FORGET -> says(said, Phrase.FORGET_DONE);
      case KEEP -> says(said, Phrase.FORGET_KEPT);
      case LINK -> assertThat(said.reply()).isEqualTo(Reply.NOTHING);
      default -> {
        assertThat(says(said, Phrase.CASE_GONE).buttons()).containsExactly(Button.START);
        assertThat(room.memory.cases.ofOwner(ANNA)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Button.class)
  void aButtonOfAnEndedCaseNeverWakesItUp(Button button) {
    room.with("spam-reports").waiting().command("close");
    AccountCase before = room.now();

    Said said =
        room.press(
            button,
            button == Button.WHY ? "read-the-banner" : button == Button.TOPIC ? "error-429" : "");

    if (Set.of(Button.REOPEN, Button.FORGET, Button.START).contains(button)) {
      return;
    }
    assertThat(room.memory.cases.find(before.id())).contains(before);
    assertThat(room.planned()).isEmpty();
    if (!EnumSet.of(Button.WHY, Button.ASK, Button.TOPIC, Button.LINK, Button.KEEP)
        .contains(button)) {
      says(said, Phrase.STALE_BUTTON, Phrase.CARD_CLOSED_OTHERWISE);
    }
  }

  static Stream<Button> onlyForTheOwner() {
    return EnumSet.complementOf(
        EnumSet.of(
            Button.WHY,
            Button.ASK,
            Button.TOPIC,
            Button.START,
            Button.LINK,
            Button.FORGET,
            Button.KEEP))
        .stream();
  }

  @ParameterizedTest
  @MethodSource("onlyForTheOwner")
  void whatIsForTheOwnerIsRefusedToOthersOnlyForTheirEyes(Button button) {
    room.with("spam-reports").waiting();
    AccountCase before = room.now();
    List<Reminder> planned = room.planned();

    Said said =
        says(
            room.press(BEN, Room.CHANNEL, button, room.value("look-for-strangers"), "hour"),
            Phrase.CASE_OF_SOMEBODY_ELSE);

    assertThat(said.sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.OnlyFor(BEN, Room.CHANNEL));
    assertThat(room.now()).isEqualTo(before);
    assertThat(room.planned()).isEqualTo(planned);
  }

  @Test
  void othersMayAskWhy() {
    room.with("payment");

    Said said =
        says(
            room.press(BEN, Room.CHANNEL, Button.WHY, room.value("read-the-banner"), ""),
            Phrase.WHY_TITLE);

    assertThat(said.sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.CaseThread(room.now().id(), ANNA));
    says(room.press(BEN, Room.CHANNEL, Button.ASK, room.value(""), ""), Phrase.ASK_INVITE);
  }

  @Test
  void whoOpensACaseInSomebodyElsesThreadGetsTheirOwn() {
    room.with("payment").command("here");
    AccountCase annas = room.now();

    Said said = room.press(BEN, room.cardThread(), Button.START, ButtonValue.NONE, "");

    assertThat(room.memory.cases.ofOwner(BEN)).hasSize(1).doesNotContain(annas.id());
    assertThat(said.only(Outgoing.Card.class).id())
        .isEqualTo(room.memory.cases.ofOwner(BEN).get(0));
  }

  @Test
  void whoForgetsInSomebodyElsesThreadDeletesOnlyTheirOwn() {
    room.with("payment").command("here");
    room.command(BEN, "");

    room.press(BEN, room.cardThread(), Button.FORGET, ButtonValue.NONE, "");

    assertThat(room.memory.cases.ofOwner(BEN)).isEmpty();
    assertThat(room.now().cause()).contains("payment");
  }

  @Test
  void aPressInAChannelIsAnsweredOnlyForThePersonWhoPressed() {
    room.with("payment").command("here");

    Said said = room.press(ANNA, Room.CHANNEL, Button.REMINDERS, room.value(""), "");

    assertThat(said.sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.OnlyFor(ANNA, Room.CHANNEL));
  }

  @Test
  void theSamePressTwiceHasNoSecondEffect() {
    room.with("payment");
    Request press =
        room.request(
            ANNA, Room.DIRECT, new Request.Press(Button.DONE, room.value("read-the-banner"), ""));
    room.receive(press);
    AccountCase before = room.now();

    Said again = room.receive(press);

    assertThat(again.reply()).isEqualTo(Reply.NOTHING);
    assertThat(again.sent()).isEmpty();
    assertThat(room.now()).isEqualTo(before);
  }

  @Test
  void whatAnyOfItsNamesHasBroughtAlreadyHasNoSecondEffect() {
    Request.Requester anna = room.request(ANNA, Room.DIRECT, new Request.HomeOpened()).from();
    room.receive(
        new Request(List.of("event-1", "D:1.0:U"), anna, Room.DIRECT, new Request.Command("")));
    room.command("close");

    room.receive(
        new Request(
            List.of("event-2", "D:1.0:U"),
            anna,
            Room.DIRECT,
            new Request.Press(Button.START, ButtonValue.NONE, "")));

    assertThat(room.memory.cases.ofOwner(ANNA)).hasSize(1);
  }

  @Test
  void everyMessageBecauseOfAPersonIsInTheirLane() {
    room.with("spam-reports");

    assertThat(room.press(Button.SENDING_AGAIN).sent())
        .extracting(Outgoing::lane)
        .containsOnly("T1/U-anna");
    assertThat(room.press(BEN, Room.CHANNEL, Button.WHY, room.value("read-the-banner"), "").sent())
        .extracting(Outgoing::lane)
        .containsOnly("T1/U-ben");
  }
}
