package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Heading;
import dev.lotse.conversation.Part.Knob;
import dev.lotse.conversation.Part.Note;
import dev.lotse.conversation.Part.Paragraph;
import dev.lotse.diagnosis.Question;
import dev.lotse.guide.Plan;
import dev.lotse.guide.Section;
import dev.lotse.guide.Step;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.Reminders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The case card: the one message that always shows where the case stands and what to do now.
 * Composed anew after each change and put in the place of the old one. Thread-safe.
 */
final class Card {

  private final Desk desk;
  private final Reminders reminders;

  Card(Desk desk, Reminders reminders) {
    this.desk = desk;
    this.reminders = reminders;
  }

  /** The card in the language of the case. */
  List<Part> of(AccountCase now) {
    return of(now, desk.words(now));
  }

  List<Part> of(AccountCase now, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(words.say(Phrase.CARD_TITLE)));
    if (!now.status().isActive()) {
      ended(now, words, parts);
    } else if (now.question().isPresent()) {
      question(now, words, parts);
    } else {
      guidance(now, words, parts);
    }
    return parts;
  }

  private void ended(AccountCase now, Words words, List<Part> parts) {
    parts.add(
        words.paragraph(
            now.status() == Status.CLOSED ? Phrase.CARD_CLOSED : Phrase.CARD_CLOSED_OTHERWISE));
    parts.add(
        new Buttons(List.of(words.knob(Button.REOPEN, value(now, ""), Phrase.BUTTON_REOPEN))));
  }

  private void question(AccountCase now, Words words, List<Part> parts) {
    status(now, words, parts);
    Question question = desk.asked(now).orElseThrow();
    Script.QuestionWords ask = desk.script().questionWords().get(question.id());
    parts.add(new Paragraph(words.of(ask.ask())));
    List<Knob> options =
        question.options().stream()
            .map(
                option ->
                    new Knob(
                        Button.TRIAGE,
                        value(now, question.id() + "/" + option.id()),
                        words.of(ask.labels().get(option.id())),
                        Part.Look.PLAIN,
                        ""))
            .toList();
    parts.add(new Buttons(options));
    boolean first = question.id().equals(desk.script().triage().start());
    parts.add(new Note(words.say(Phrase.ASK_INVITE)));
    if (!first) {
      parts.add(
          new Buttons(
              List.of(
                  words.knob(Button.TRIAGE_AGAIN, value(now, ""), Phrase.BUTTON_TRIAGE_AGAIN))));
    }
  }

  private void guidance(AccountCase now, Words words, List<Part> parts) {
    Plan plan = desk.plan(now);
    cause(now, words, plan, parts);
    status(now, words, parts);
    plan.current()
        .ifPresentOrElse(
            step -> step(now, words, plan, step, parts), () -> allDone(now, words, plan, parts));
    parts.add(new Note(overview(now, words, plan)));
  }

  private void cause(AccountCase now, Words words, Plan plan, List<Part> parts) {
    String cause = desk.cause(now).id();
    parts.add(words.paragraph(Phrase.CARD_CAUSE, "cause", words.cause(cause)));
    Script.CauseWords causeWords = desk.script().causeWords().get(cause);
    if (now.status() == Status.SENDING) {
      return;
    }
    if (now.status() != Status.OPEN || plan.before().isPresent()) {
      parts.add(new Note(words.say(Phrase.ENDS_NOTE, "ends", words.of(causeWords.ends()))));
    } else {
      parts.add(new Paragraph(words.of(causeWords.verdict())));
      parts.add(words.credit("understand", causeWords.credit()));
      parts.add(new Part.Rule());
    }
  }

  private void status(AccountCase now, Words words, List<Part> parts) {
    if (now.status() == Status.SENDING) {
      parts.add(words.paragraph(Phrase.CARD_SENDING));
    } else if (now.status() == Status.WAITING) {
      String sent =
          now.facts()
              .text(Fact.TICKET_SENT)
              .map(java.time.Instant::parse)
              .map(words::time)
              .orElse("–");
      parts.add(
          words.paragraph(
              Phrase.CARD_WAITING, "ticket", desk.ticketName(now, words), "date", sent));
      Optional<Reminder> next = reminders.planned(now.id()).stream().findFirst();
      parts.add(
          new Note(
              next.map(
                      reminder ->
                          words.say(Phrase.CARD_WAITING_NEXT, "date", words.time(reminder.dueAt())))
                  .orElseGet(() -> words.say(Phrase.CARD_WAITING_NO_REMINDER))));
    }
  }

  private void step(AccountCase now, Words words, Plan plan, Step step, List<Part> parts) {
    Section section = plan.sectionOf(step).orElseThrow();
    Script.StepWords say = desk.script().stepWords().get(step.id());
    parts.add(
        new Note(
            words.say(
                Phrase.CARD_PROGRESS,
                "number",
                plan.numberOf(section),
                "total",
                plan.sections().size(),
                "section",
                words.section(section.id()),
                "step",
                section.steps().indexOf(step) + 1,
                "steps",
                section.steps().size())));
    parts.add(
        new Paragraph(
            new Text(List.of(new Text.Span(words.of(say.title()).plain(), Text.Style.BOLD, "")))));
    parts.add(new Paragraph(words.of(say.what())));
    parts.add(words.paragraph(Phrase.CARD_WHERE, "where", words.of(say.where())));
    parts.add(words.paragraph(Phrase.CARD_DONE_WHEN, "done", words.of(say.done())));
    parts.add(new Buttons(knobs(now, words, plan, step)));
    parts.add(words.credit(section.id(), say.credit()));
  }

  private List<Knob> knobs(AccountCase now, Words words, Plan plan, Step step) {
    List<Knob> knobs = new ArrayList<>();
    ButtonValue value = value(now, step.id());
    switch (step.action()) {
      case TICKET -> knobs.add(words.primary(Button.TICKET_FORM, value, Phrase.BUTTON_TICKET_FORM));
      case TICKET_SENT ->
          knobs.add(words.primary(Button.TICKET_SENT, value, Phrase.BUTTON_TICKET_SENT));
      case REMINDERS -> knobs.add(words.knob(Button.REMINDERS, value, Phrase.BUTTON_REMINDERS));
      case SENDING_AGAIN ->
          knobs.add(words.primary(Button.SENDING_AGAIN, value, Phrase.BUTTON_SENDING_AGAIN));
      case NONE -> {}
    }
    switch (step.action()) {
      case NONE, REMINDERS -> knobs.add(words.primary(Button.DONE, value, Phrase.BUTTON_DONE));
      case TICKET -> knobs.add(words.knob(Button.DONE, value, Phrase.BUTTON_DONE));
      case TICKET_SENT, SENDING_AGAIN -> {}
    }
    knobs.add(words.knob(Button.SKIP, value, Phrase.BUTTON_SKIP));
    if (plan.before().isPresent()) {
      knobs.add(words.knob(Button.BACK, value, Phrase.BUTTON_BACK));
    } else if (now.status() == Status.OPEN) {
      knobs.add(words.knob(Button.TRIAGE_AGAIN, value(now, ""), Phrase.BUTTON_TRIAGE_AGAIN));
    }
    knobs.add(words.knob(Button.WHY, value, Phrase.BUTTON_WHY));
    knobs.add(words.knob(Button.ASK, value, Phrase.BUTTON_ASK));
    if (now.status() == Status.WAITING && step.action() != Step.Action.SENDING_AGAIN) {
      knobs.add(words.knob(Button.SENDING_AGAIN, value(now, ""), Phrase.BUTTON_SENDING_AGAIN));
    }
    return knobs;
  }

  private void allDone(AccountCase now, Words words, Plan plan, List<Part> parts) {
    boolean sending = now.status() == Status.SENDING;
    parts.add(words.paragraph(sending ? Phrase.CARD_ALL_DONE_SENDING : Phrase.CARD_ALL_DONE));
    List<Knob> knobs = new ArrayList<>();
    if (sending) {
      knobs.add(words.primary(Button.CLOSE, value(now, ""), Phrase.BUTTON_CLOSE));
    } else {
      knobs.add(words.primary(Button.SENDING_AGAIN, value(now, ""), Phrase.BUTTON_SENDING_AGAIN));
      knobs.add(words.knob(Button.TICKET_FORM, value(now, ""), Phrase.BUTTON_TICKET_FORM));
      knobs.add(words.knob(Button.TRIAGE_AGAIN, value(now, ""), Phrase.BUTTON_TRIAGE_AGAIN));
    }
    plan.before()
        .ifPresent(
            before -> knobs.add(words.knob(Button.BACK, value(now, ""), Phrase.BUTTON_BACK)));
    parts.add(new Buttons(knobs));
  }

  private Text overview(AccountCase now, Words words, Plan plan) {
    List<String> lines =
        plan.sections().stream().map(section -> line(now, words, plan, section).plain()).toList();
    return words.say(Phrase.CARD_OVERVIEW, "sections", String.join(" · ", lines));
  }

  private static Text line(AccountCase now, Words words, Plan plan, Section section) {
    long settled = plan.settled(section, now::step);
    Phrase phrase =
        settled == section.steps().size()
            ? Phrase.OVERVIEW_DONE
            : plan.currentSection().filter(section::equals).isPresent()
                ? Phrase.OVERVIEW_NOW
                : Phrase.OVERVIEW_OPEN;
    return words.say(
        phrase,
        "number",
        plan.numberOf(section),
        "section",
        words.section(section.id()),
        "done",
        settled,
        "steps",
        section.steps().size());
  }

  private static ButtonValue value(AccountCase now, String subject) {
    return new ButtonValue(now.id().value(), now.version(), subject);
  }
}
