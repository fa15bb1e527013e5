package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.cases.StepState;
import dev.lotse.cases.Why;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Knob;
import dev.lotse.conversation.Part.Literal;
import dev.lotse.conversation.Part.Look;
import dev.lotse.guide.Step;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.Reminders;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the support ticket with the person and notes that it was sent. Thread-safe. */
final class TicketTalk {

  private final Desk desk;
  private final Card card;
  private final Reminders reminders;
  private final ReminderList list;
  private final TicketDraft draft;
  private final InstantSource clock;

  TicketTalk(Desk desk, Card card, Reminders reminders, ReminderList list, InstantSource clock) {
    this.desk = desk;
    this.card = card;
    this.reminders = reminders;
    this.list = list;
    this.draft = new TicketDraft(desk);
    this.clock = clock;
  }

  Reply openTicketForm(Talk talk, String stepId) {
    return Reply.opening(TicketForm.ticket(talk.accountCase().orElseThrow(), talk.words(), stepId));
  }

  Reply openSentForm(Talk talk, String stepId) {
    return Reply.opening(
        TicketForm.sent(talk.accountCase().orElseThrow(), talk.words(), stepId, today(talk)));
  }

  /** The form came back, or was closed with something typed in it. */
  Reply submitted(Talk talk, Request.Submission form) {
    Map<String, Text> problems = TicketForm.problems(form.fields(), talk.words(), today(talk));
    if (!form.finished()) {
      return form.form().equals(TicketForm.TICKET)
          ? kept(talk, form, problems.keySet())
          : Reply.NOTHING;
    }
    if (!problems.isEmpty()) {
      return Reply.refusing(problems);
    }
    return form.form().equals(TicketForm.SENT) ? sent(talk, form) : drafted(talk, form);
  }

  /** Keeps every field but those with a problem. */
  private Reply kept(Talk talk, Request.Submission form, Set<String> problems) {
    Map<String, String> fields = new HashMap<>(form.fields());
    fields.keySet().removeAll(problems);
    fields.values().removeIf(String::isBlank);
    desk.change(talk, Edit.none().learning(TicketForm.learned(fields, talk.words())), Why.FORM, "");
    return Reply.NOTHING;
  }

  private Reply drafted(Talk talk, Request.Submission form) {
    Edit edit = Edit.none().learning(TicketForm.learned(form.fields(), talk.words()));
    Talk learned = talk.about(desk.change(talk, edit, Why.FORM, ""));
    AccountCase now = learned.accountCase().orElseThrow();
    if (draft.missing(now, talk.words()).isEmpty()
        && current(now).filter(step -> step.action() == Step.Action.TICKET).isPresent()) {
      String step = current(now).orElseThrow().id();
      now = desk.change(learned, Edit.none().step(step, StepState.DONE), Why.STEP_DONE, step);
    }
    Talk after = talk.about(now);
    return Reply.sending(
        List.of(after.cardUpdate(card.of(now)), after.inCaseThread(draftParts(now, talk.words()))));
  }

  /** The ticket as it would be now, with the way to fill it in. */
  Reply showDraft(Talk talk) {
    AccountCase now = talk.accountCase().orElseThrow();
    List<Part> parts = new ArrayList<>(draftParts(now, talk.words()));
    if (now.question().isPresent()) {
      parts.add(0, talk.words().paragraph(Phrase.TICKET_NEEDS_TRIAGE));
    }
    return talk.answer(parts);
  }

  private List<Part> draftParts(AccountCase now, Words words) {
    List<String> missing = draft.missing(now, words);
    ButtonValue value = new ButtonValue(now.id().value(), now.version(), "");
    List<Part> parts = new ArrayList<>();
    parts.add(words.paragraph(Phrase.TICKET_READY));
    parts.add(new Literal(draft.text(now)));
    parts.add(
        missing.isEmpty()
            ? words.paragraph(Phrase.TICKET_COMPLETE)
            : words.paragraph(Phrase.TICKET_MISSING, "missing", bullets(missing)));
    parts.add(words.paragraph(Phrase.TICKET_WHERE));
    parts.add(
        new Buttons(
            List.of(
                words.primary(Button.TICKET_SENT, value, Phrase.BUTTON_TICKET_SENT),
                words.knob(Button.TICKET_FORM, value, Phrase.BUTTON_TICKET_FORM),
                new Knob(
                    Button.LINK,
                    ButtonValue.NONE,
                    words.say(Phrase.BUTTON_OPEN_SUPPORT),
                    Look.PLAIN,
                    SUPPORT))));
    return parts;
  }

  /** Where tickets go: the app's Support Center is reached from its start page. */
  private static final String SUPPORT = "https://app.mailjet.com/";

  private Reply sent(Talk talk, Request.Submission form) {
    Instant sentAt = sentAt(talk, form.fields().getOrDefault(Fact.TICKET_SENT.id(), ""));
    AccountCase before = talk.accountCase().orElseThrow();
    Edit edit =
        Edit.none()
            .learning(TicketForm.learned(form.fields(), talk.words()))
            .learning(Fact.TICKET_SENT, sentAt.toString())
            .status(Status.WAITING);
    Optional<Step> step =
        current(before)
            .filter(
                now ->
                    now.action() == Step.Action.TICKET_SENT || now.action() == Step.Action.TICKET);
    for (Step settled : ticketSteps(before, step)) {
      edit = edit.step(settled.id(), StepState.DONE);
    }
    AccountCase now = desk.change(talk, edit, Why.TICKET_SENT, "");
    List<Reminder> planned = reminders.plan(now, desk.cause(now).lasts(), talk.words().zone());
    Talk after = talk.about(now);
    return Reply.sending(
        List.of(
            after.cardUpdate(card.of(now)),
            after.inCaseThread(list.plannedAfterTicket(now, planned, talk.words()))));
  }

  /** The steps of writing and sending the ticket are both done once it was sent. */
  private List<Step> ticketSteps(AccountCase before, Optional<Step> current) {
    return current.isEmpty()
        ? List.of()
        : desk.plan(before).steps().stream()
            .filter(
                step ->
                    step.action() == Step.Action.TICKET || step.action() == Step.Action.TICKET_SENT)
            .filter(step -> before.step(step.id()) == StepState.OPEN)
            .toList();
  }

  private Optional<Step> current(AccountCase now) {
    return desk.plan(now).current();
  }

  private Instant sentAt(Talk talk, String date) {
    LocalDate day = date.isBlank() ? today(talk) : LocalDate.parse(date.strip());
    return day.equals(today(talk))
        ? clock.instant()
        : day.atTime(LocalTime.of(9, 0)).atZone(talk.words().zone()).toInstant();
  }

  private LocalDate today(Talk talk) {
    return clock.instant().atZone(talk.words().zone()).toLocalDate();
  }

  static String bullets(List<String> items) {
    return "\n- " + String.join("\n- ", items);
  }
}
