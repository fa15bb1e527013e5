package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;
import static dev.lotse.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.Cases;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Person;
import dev.lotse.cases.Status;
import dev.lotse.cases.Why;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.Reminders;
import dev.lotse.reminders.WorkingHours;
import dev.lotse.testing.Memory;
import dev.lotse.testing.SettableClock;
import dev.lotse.testing.Shipped;
import dev.lotse.understanding.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Answers that can't be given where they were asked for, buttons on the home page, and cases that
 * come back.
 */
class NothingIsLostOnTheWayTest {

  private static final Place CHANNEL = new Place("C1", "", false);
  private static final Place DIRECT = new Place("D-anna", "", true);
  private static final Place HOME = new Place(ANNA.user(), "", true);

  private int made;
  private final Memory memory = new Memory();
  private final SettableClock clock = new SettableClock("2026-03-02T09:00:00Z");
  private final Cases cases = new Cases(memory.cases, clock, () -> new CaseId("case-" + ++made));
  private final Reminders reminders =
      new Reminders(memory.reminders, clock, WorkingHours.DEFAULT, () -> "r-" + ++made);
  private final Conversation conversation =
      new Conversation(
          memory,
          new Conversation.Ports(memory.inbox, memory.outbox, memory.threads, memory.people),
          cases,
          reminders,
          Shipped.script(),
          Shipped.matcher(),
          clock);

  private List<Outgoing> receive(Person who, Place place, Request.Input input) {
    conversation.receive(
        new Request(
            List.of("delivery-" + ++made),
            new Request.Requester(who, Language.EN, false, ZoneId.of("Europe/Berlin")),
            place,
            input));
    return memory.outbox.take();
  }

  private List<Outgoing> press(Place place, Button button, String subject, String choice) {
    return receive(ANNA, place, new Request.Press(button, value(subject), choice));
  }

  private ButtonValue value(String subject) {
    return new ButtonValue(now().id().value(), now().version(), subject);
  }

  private AccountCase now() {
    List<CaseId> all = memory.cases.ofOwner(ANNA);
    return cases.find(all.get(all.size() - 1)).orElseThrow();
  }

  private void openWith(String cause) {
    receive(ANNA, DIRECT, new Request.Command(""));
    press(DIRECT, Button.TRIAGE, GuideTalk.TAKE_CAUSE + cause, "");
  }

  private void waiting() {
    openWith("sending-statistics");
    receive(
        ANNA,
        HOME,
        new Request.Submission(
            TicketForm.SENT,
            value(""),
            Map.of("ticket-number", "4711", "ticket-sent", "2026-03-02", "plan", "paid"),
            true));
    assertThat(now().status()).isEqualTo(Status.WAITING);
  }

  private static Outgoing last(List<Outgoing> messages) {
    return messages.get(messages.size() - 1);
  }

  /**
   * The slash command works in channels the bot is no member of; Slack then refuses the answer to
   * its buttons.
   */
  @Test
  void theAnswerToAPressComesDirectlyWhereTheBotMayNotWrite() {
    openWith("payment");

    Outgoing forgotten =
        last(receive(ANNA, CHANNEL, new Request.Press(Button.FORGET, ButtonValue.NONE, "")));

    assertThat(forgotten.to()).isEqualTo(new Outgoing.OnlyFor(ANNA, CHANNEL));
    assertThat(forgotten.otherwise().orElseThrow().to()).isEqualTo(new Outgoing.Direct(ANNA));
    assertThat(forgotten.otherwise().orElseThrow().what()).isEqualTo(forgotten.what());
  }

  /** The card's channel may be archived, or the bot put out of it. */
  @Test
  void anAnswerInACardsThreadComesDirectlyToWhomAskedWhereTheBotMayNotWriteAnyMore() {
    openWith("payment");

    Outgoing answer = last(receive(BEN, CHANNEL, new Request.Press(Button.ASK, value(""), "")));

    assertThat(answer.to()).isEqualTo(new Outgoing.CaseThread(now().id(), ANNA));
    assertThat(answer.otherwise().orElseThrow().to()).isEqualTo(new Outgoing.Direct(BEN));
  }

  /**
   * A press on the home page changed the case and the card elsewhere, while the page itself showed
   * the step before.
   */
  @Test
  void whoPressesOnTheHomePageSeesTheChangeThere() {
    openWith("payment");
    String first = step();

    Outgoing page = last(press(HOME, Button.DONE, first, ""));

    assertThat(step()).isNotEqualTo(first);
    assertThat(page.to()).isEqualTo(new Outgoing.Direct(ANNA));
    assertThat(subject(((Outgoing.Home) page.what()).parts(), Button.DONE)).contains(step());
  }

  @Test
  void aHomePageWhoseCaseWasClosedOffersANewOne() {
    openWith("payment");

    Outgoing page = last(press(HOME, Button.CLOSE, "", ""));

    assertThat(subject(((Outgoing.Home) page.what()).parts(), Button.START)).isPresent();
  }

  @Test
  void aPressElsewhereDoesNotTouchTheHomePage() {
    openWith("payment");

    assertThat(press(DIRECT, Button.DONE, step(), ""))
        .noneMatch(message -> message.what() instanceof Outgoing.Home);
  }

  private String step() {
    return subject(home(), Button.DONE).orElseThrow();
  }

  private List<Part> home() {
    return ((Outgoing.Home) receive(ANNA, HOME, new Request.HomeOpened()).get(0).what()).parts();
  }

  private static Optional<String> subject(List<Part> parts, Button button) {
    return parts.stream()
        .filter(Part.Buttons.class::isInstance)
        .flatMap(part -> ((Part.Buttons) part).knobs().stream())
        .filter(knob -> knob.button() == button)
        .findFirst()
        .map(knob -> knob.value().subject());
  }

  /**
   * The card showed the first question, and each answer to it was taken for a button from earlier:
   * there was no way on.
   */
  @Test
  void aQuestionThatTheContentNoLongerHasIsAskedFromTheStart() {
    receive(ANNA, DIRECT, new Request.Command(""));
    memory.inOne(
        () ->
            cases.change(
                now(), Edit.none().asking("a-question-of-an-older-release"), ANNA, Why.TRIAGE, ""));
    String answer = subject(home(), Button.TRIAGE).orElseThrow();
    assertThat(answer).startsWith(Shipped.script().triage().start() + "/");

    press(DIRECT, Button.TRIAGE, answer, "");

    assertThat(now().question()).isNotEqualTo(Optional.of("a-question-of-an-older-release"));
  }

  /** It came back as open: Mailjet still had the ticket, and nobody followed up any more. */
  @Test
  void aCaseClosedWhileItWaitedWaitsAgainAndIsFollowedUpOnceReopened() {
    waiting();
    press(DIRECT, Button.CLOSE, "", "");
    assertThat(reminders.planned(now().id())).isEmpty();
    clock.advance(Duration.ofDays(1));

    press(DIRECT, Button.REOPEN, "", "");

    assertThat(now().status()).isEqualTo(Status.WAITING);
    assertThat(reminders.planned(now().id()))
        .extracting(Reminder::kind)
        .contains(Reminder.Kind.FOLLOW_UP, Reminder.Kind.CLOSING_QUESTION);
  }

  @Test
  void aCaseClosedAfterMailWentOutAgainIsOpenOnceReopened() {
    waiting();
    press(DIRECT, Button.SENDING_AGAIN, "", "");
    press(DIRECT, Button.CLOSE, "", "");

    press(DIRECT, Button.REOPEN, "", "");

    assertThat(now().status()).isEqualTo(Status.OPEN);
    assertThat(reminders.planned(now().id())).isEmpty();
  }

  /** Put off by an hour, "call the bank" came back as a reminder of nothing. */
  @Test
  void aReminderThatIsPutOffKeepsWhatItWasAbout() {
    openWith("payment");
    receive(ANNA, DIRECT, new Request.Command("remind in 1 hour call the bank"));
    Reminder asked = reminders.planned(now().id()).get(0);
    clock.advance(Duration.ofHours(1));
    conversation.due(asked.id());

    press(DIRECT, Button.SNOOZE, asked.id(), DueMessage.HOUR);

    assertThat(reminders.planned(now().id()))
        .extracting(Reminder::note)
        .containsExactly("call the bank");
  }
}
