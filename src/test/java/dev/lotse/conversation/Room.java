package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.Cases;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Person;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.Reminders;
import dev.lotse.reminders.WorkingHours;
import dev.lotse.testing.Memory;
import dev.lotse.testing.SettableClock;
import dev.lotse.testing.Shipped;
import dev.lotse.understanding.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation with the shipped words and everything else in memory, and what people do in it.
 * Whatever is said is looked through for values left to fill in and for empty places.
 */
final class Room {

  static final Place DIRECT = new Place("D-anna", "", true);
  static final Place CHANNEL = new Place("C1", "", false);

  private int made;
  final Memory memory = new Memory();
  final SettableClock clock = new SettableClock("2026-03-02T09:00:00Z");
  final Cases cases = new Cases(memory.cases, clock, () -> new CaseId("case-" + ++made));
  final Reminders reminders =
      new Reminders(memory.reminders, clock, WorkingHours.DEFAULT, () -> "r-" + ++made);
  final Script script = Shipped.script();
  final Conversation conversation =
      new Conversation(
          memory,
          new Conversation.Ports(memory.inbox, memory.outbox, memory.threads, memory.people),
          cases,
          reminders,
          script,
          Shipped.matcher(),
          clock);
  private final Language language;

  Room(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  /** Hands a request in and looks at all that is said. */
  Said receive(Request request) {
    Reply reply = conversation.receive(request);
    return said(reply);
  }

  private Said said(Reply reply) {
    List<Outgoing> sent = memory.outbox.take();
    Plain.finished(reply.answer());
    reply.form().ifPresent(Plain::finished);
    for (Outgoing message : sent) {
      Plain.finished(Said.parts(message.what()));
      if (message.what() instanceof Outgoing.Card card) {
        String channel =
            message.to() instanceof Outgoing.InPlace at ? at.place().channel() : DIRECT.channel();
        memory.threads.cardIs(
            card.id(), new Place(channel, "card-" + ++made, channel.equals(DIRECT.channel())));
      }
    }
    return new Said(script, reply, sent);
  }

  Request request(Person person, Place place, Request.Input input) {
    Optional<Language> chosen = memory.people.find(person).flatMap(People.Profile::chosen);
    return new Request(
        List.of("delivery-" + ++made),
        new Request.Requester(
            person, chosen.orElse(language), chosen.isPresent(), ZoneId.of("Europe/Berlin")),
        place,
        input);
  }

  /** Anna types the slash command in a channel. */
  Said command(String text) {
    return command(ANNA, text);
  }

  Said command(Person person, String text) {
    return receive(request(person, CHANNEL, new Request.Command(text)));
  }

  /** Anna writes to the bot directly. */
  Said message(String text) {
    return message(ANNA, DIRECT, text);
  }

  Said message(Person person, Place place, String text) {
    return receive(request(person, place, new Request.Message(text, place.direct())));
  }

  /** Anna presses a button of her case as it is now, in the direct conversation. */
  Said press(Button button, String subject) {
    return press(ANNA, DIRECT, button, value(subject), "");
  }

  Said press(Button button) {
    return press(button, "");
  }

  Said press(Person person, Place place, Button button, ButtonValue value, String choice) {
    return receive(request(person, place, new Request.Press(button, value, choice)));
  }

  /** Anna presses what was drawn. */
  Said press(Part.Knob knob) {
    return press(ANNA, DIRECT, knob.button(), knob.value(), "");
  }

  Said submit(String form, Map<String, String> fields) {
    return submission(form, fields, true);
  }

  Said closeForm(String form, Map<String, String> fields) {
    return submission(form, fields, false);
  }

  private Said submission(String form, Map<String, String> fields, boolean finished) {
    return receive(
        request(
            ANNA,
            new Place(ANNA.user(), "", true),
            new Request.Submission(form, value(""), fields, finished)));
  }

  /** Every reminder that is due by now goes off. */
  Said timers() {
    memory.reminders.due(clock.instant()).stream().map(Reminder::id).forEach(conversation::due);
    return said(Reply.NOTHING);
  }

  /** Anna opens a case with this cause. */
  Room with(String cause) {
    command("");
    press(Button.TRIAGE, GuideTalk.TAKE_CAUSE + cause);
    return this;
  }

  /** Anna has sent the ticket. */
  Room waiting() {
    submit(
        TicketForm.SENT,
        Map.of("ticket-number", "4711", "ticket-sent", "2026-03-02", "plan", "paid"));
    return this;
  }

  /** Anna's newest case. */
  AccountCase now() {
    List<CaseId> all = memory.cases.ofOwner(ANNA);
    return memory.cases.find(all.get(all.size() - 1)).orElseThrow();
  }

  Desk desk() {
    return new Desk(cases, script, memory.people);
  }

  Optional<String> fact(Fact fact) {
    return now().facts().text(fact);
  }

  List<Reminder> planned() {
    return reminders.planned(now().id());
  }

  ButtonValue value(String subject) {
    List<CaseId> all = new ArrayList<>(memory.cases.ofOwner(ANNA));
    return all.isEmpty()
        ? new ButtonValue("", 0, subject)
        : new ButtonValue(now().id().value(), now().version(), subject);
  }

  /** The thread of the present card. */
  Place cardThread() {
    return memory.threads.card(now().id()).orElseThrow();
  }
}
