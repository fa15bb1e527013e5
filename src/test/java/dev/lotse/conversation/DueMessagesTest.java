package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.cases.Why;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.Reminder.Kind;
import dev.lotse.reminders.Reminder.State;
import dev.lotse.understanding.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reminder says when its time has come. */
@ParameterizedClass
@EnumSource(Language.class)
class DueMessagesTest {

  private final Language language;
  private final Room room;

  DueMessagesTest(Language language) {
    this.language = language;
    this.room = new Room(language);
  }

  private Said says(Said said, Phrase... phrases) {
    return said.says(language, phrases);
  }

  private Said atNext() {
    room.clock.set(room.planned().get(0).dueAt());
    return room.timers();
  }

  @Test
  void theFirstFollowUpComesAsADirectMessageWithTheWordsToSendAndButtons() {
    room.with("spam-reports").waiting();

    Said said =
        says(atNext(), Phrase.DUE_FOLLOW_UP, Phrase.FOLLOW_UP_DRAFT, Phrase.SNOOZE_PLACEHOLDER);

    assertThat(said.sent())
        .filteredOn(message -> !(message.what() instanceof Outgoing.CardUpdate))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.to()).isEqualTo(new Outgoing.Direct(ANNA));
              assertThat(message.reminderId()).isNotEmpty();
              assertThat(message.caseId()).contains(room.now().id());
            });
    assertThat(said.words())
        .contains("4711")
        .contains(language == Language.DE ? "2. März 2026" : "2 March 2026")
        .doesNotContain("verspätet")
        .doesNotContain("comes late");
    assertThat(said.buttons())
        .startsWith(
            Button.SUPPORT_ANSWERED, Button.NOT_YET, Button.SENDING_AGAIN, Button.REMINDERS_STOP);
  }

  @Test
  void atMostFiveFollowUpsComeThenOneClosingQuestionThenSilence() {
    room.with("spam-reports").waiting();
    List<Said> all = new ArrayList<>();
    while (!room.planned().isEmpty()) {
      all.add(atNext());
    }

    assertThat(all).hasSize(6);
    says(all.get(1), Phrase.DUE_FOLLOW_UP_AGAIN);
    assertThat(all.get(1).words())
        .doesNotContain(room.script.phrases().get(Phrase.DUE_ESCALATE).in(language).plain());
    for (int third = 2; third < 5; third++) {
      says(all.get(third), Phrase.DUE_FOLLOW_UP_AGAIN, Phrase.DUE_ESCALATE);
    }
    says(all.get(5), Phrase.DUE_CLOSING_QUESTION);
    room.clock.advance(Duration.ofDays(365));
    assertThat(room.timers().sent()).isEmpty();
  }

  @Test
  void aFollowUpWithoutATicketNumberHasItsOwnWords() {
    room.with("spam-reports").submit(TicketForm.SENT, Map.of("ticket-sent", "2026-03-02"));

    says(
        atNext(), Phrase.DUE_FOLLOW_UP, Phrase.FOLLOW_UP_DRAFT_UNNUMBERED, Phrase.TICKET_NO_NUMBER);
  }

  @Test
  void theEndOfALimitIsLookedAt() {
    room.with("sending-statistics").waiting();
    Reminder check =
        room.planned().stream()
            .filter(reminder -> reminder.kind() == Kind.LIMIT_CHECK)
            .findFirst()
            .orElseThrow();
    room.clock.set(check.dueAt());

    room.conversation.due(check.id());

    says(room.timers(), Phrase.DUE_LIMIT_CHECK);
  }

  @Test
  void whatAPersonAskedForComesInTheirOwnWordsOrPlainly() {
    room.with("payment");
    room.command(
        language == Language.DE
            ? "remind in 1 Stunde *Bank* anrufen"
            : "remind in 1 hour call *bank*");
    says(atNext(), Phrase.DUE_ASKED_NOTE);

    room.command(language == Language.DE ? "remind in 1 Stunde" : "remind in 1 hour");
    says(atNext(), Phrase.DUE_ASKED);
  }

  @Test
  void aLateReminderSaysWhenItWasDue() {
    room.with("payment");
    room.command("remind 2026-03-03 9:00");
    room.clock.set(room.planned().get(0).dueAt().plus(Duration.ofMinutes(2)));
    assertThat(room.timers().words()).doesNotContain("verspätet").doesNotContain("comes late");

    room.command("remind 2026-03-04 9:00");
    room.clock.set(room.planned().get(0).dueAt().plus(Duration.ofMinutes(3)));
    says(room.timers(), Phrase.DUE_LATE);
  }

  @Test
  void aReminderSpeaksTheLanguageOfTheCaseAtTheTimeOfSending() {
    Language other = language == Language.DE ? Language.EN : Language.DE;
    room.with("spam-reports").waiting().command("language " + other.tag());

    atNext().says(other, Phrase.DUE_FOLLOW_UP);
  }

  @Test
  void aReminderThatIsNoLongerNeededIsNotSent() {
    room.with("spam-reports").waiting();
    Reminder first = room.planned().get(0);
    room.memory.inOne(
        () ->
            room.cases.change(
                room.now(), Edit.none().status(Status.SENDING), ANNA, Why.SENDING_AGAIN, ""));
    room.clock.set(first.dueAt());

    assertThat(room.timers().sent()).isEmpty();
    assertThat(room.memory.reminders.find(first.id())).map(Reminder::state).contains(State.STOPPED);
  }

  @Test
  void aTimerOfAForgottenCaseOrARingTwiceSendsNothing() {
    room.with("spam-reports").waiting();
    Reminder first = room.planned().get(0);
    atNext();

    room.conversation.due(first.id());
    room.press(Button.FORGET);
    assertThatCode(() -> room.conversation.due(first.id())).doesNotThrowAnyException();

    assertThat(room.timers().sent()).isEmpty();
  }

  @Test
  void aReminderThatCouldNotBeDeliveredShowsTheReason() {
    room.with("spam-reports").waiting();
    Outgoing due = atNext().sent().get(0);

    room.conversation.undeliverable(due, "account_inactive");

    says(room.command("reminders"), Phrase.REMINDERS_SENT_TITLE, Phrase.REMINDER_STATE_FAILED);
    assertThat(room.command("reminders").words()).contains("account_inactive");
  }

  @Test
  void aSentReminderIsShownAsSent() {
    room.with("spam-reports").waiting();
    atNext();

    says(room.command("reminders"), Phrase.REMINDERS_SENT_TITLE, Phrase.REMINDER_STATE_SENT);
  }

  @Test
  void anUndeliverableMessageThatIsNoReminderChangesNothing() {
    Said opened = room.with("payment").command("");

    room.conversation.undeliverable(opened.sent().get(0), "channel_not_found");

    assertThat(room.reminders.all(room.now().id())).isEmpty();
    assertThat(room.fact(Fact.CAUSE)).contains("payment");
  }

  @Test
  void anEarlierCardSaysThatItHasMovedAndNothingForACaseThatIsGone() {
    room.with("payment");

    List<Part> farewell = room.conversation.farewell(room.now().id());

    assertThat(Plain.words(farewell))
        .isEqualTo(room.script.phrases().get(Phrase.CARD_MOVED).in(language).plain());
    assertThat(room.conversation.farewell(new CaseId("gone"))).isEmpty();
  }
}
