package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Fact;
import dev.lotse.cases.StepState;
import dev.lotse.cases.Why;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Paragraph;
import dev.lotse.diagnosis.Question;
import dev.lotse.guide.Step;
import java.util.List;
import java.util.Optional;

/** Leads through triage and guide: what the buttons of the card do. Thread-safe. */
final class GuideTalk {

  /**
   * Before a cause id in the subject of a triage button: take this cause without further questions.
   */
  static final String TAKE_CAUSE = "is/";

  private final Desk desk;
  private final Card card;

  GuideTalk(Desk desk, Card card) {
    this.desk = desk;
    this.card = card;
  }

  /** An answer to the triage question being asked, or a cause taken at once. */
  Reply triage(Talk talk, String subject) {
    if (subject.startsWith(TAKE_CAUSE)) {
      return takeCause(talk, subject);
    }
    String[] answer = subject.split("/", 2);
    AccountCase now = talk.accountCase().orElseThrow();
    Optional<Question.Option> option =
        desk.asked(now)
            .filter(question -> question.id().equals(answer[0]))
            .flatMap(question -> question.option(answer[answer.length - 1]));
    if (option.isEmpty()) {
      return stale(talk);
    }
    Edit learned = Edit.none().learning(option.get().learns());
    return changed(
        talk,
        option.get().next().map(learned::asking).orElseGet(learned::askingNothing),
        Why.TRIAGE,
        subject);
  }

  private Reply takeCause(Talk talk, String subject) {
    String cause = subject.substring(TAKE_CAUSE.length());
    if (desk.script().causes().find(cause).isEmpty()) {
      return stale(talk);
    }
    Edit edit = Edit.none().learning(Fact.CAUSE, cause).askingNothing();
    Reply updated = changed(talk, edit, Why.TRIAGE, subject);
    return Reply.sending(
        List.of(
            updated.messages().get(0),
            talk.inCaseThread(
                List.of(
                    talk.words()
                        .paragraph(Phrase.CAUSE_TAKEN, "cause", talk.words().cause(cause))))));
  }

  Reply triageAgain(Talk talk) {
    return changed(talk, Edit.none().asking(desk.script().triage().start()), Why.TRIAGE_AGAIN, "");
  }

  Reply done(Talk talk, String stepId) {
    return settle(talk, stepId, StepState.DONE, Why.STEP_DONE);
  }

  Reply skip(Talk talk, String stepId) {
    return settle(talk, stepId, StepState.SKIPPED, Why.STEP_SKIPPED);
  }

  private Reply settle(Talk talk, String stepId, StepState state, Why why) {
    Optional<Step> step =
        desk.plan(talk.accountCase().orElseThrow())
            .current()
            .filter(now -> now.id().equals(stepId));
    if (step.isEmpty()) {
      return stale(talk);
    }
    Edit edit = Edit.none().step(stepId, state);
    return changed(
        talk, state == StepState.DONE ? edit.learning(step.get().learns()) : edit, why, stepId);
  }

  /** Opens the step before the one the button was drawn for. */
  Reply back(Talk talk, String stepId) {
    var plan = desk.plan(talk.accountCase().orElseThrow());
    if (!plan.current().map(Step::id).orElse("").equals(stepId) || plan.before().isEmpty()) {
      return stale(talk);
    }
    String before = plan.before().get().id();
    return changed(talk, Edit.none().step(before, StepState.OPEN), Why.STEP_BACK, before);
  }

  Reply why(Talk talk, String stepId) {
    Script.StepWords say = desk.script().stepWords().get(stepId);
    if (say == null) {
      return stale(talk);
    }
    Words words = talk.words();
    String section =
        desk.script().guide().sections().stream()
            .filter(found -> found.steps().stream().anyMatch(step -> step.id().equals(stepId)))
            .findFirst()
            .orElseThrow()
            .id();
    return Reply.sending(
        List.of(
            talk.inCaseThread(
                List.of(
                    words.paragraph(Phrase.WHY_TITLE, "step", words.step(stepId)),
                    new Paragraph(words.of(say.why())),
                    words.credit(section, say.credit())))));
  }

  /** Invites to ask, with the first topics of the section as a start. */
  Reply ask(Talk talk) {
    Words words = talk.words();
    String section =
        desk.plan(talk.accountCase().orElseThrow())
            .currentSection()
            .map(found -> found.id())
            .orElse("general");
    List<Part.Knob> topics =
        desk.script().intents().stream()
            .filter(intent -> intent.section().equals(section) && !intent.outOfScope())
            .limit(3)
            .map(intent -> words.topic(intent.id()))
            .toList();
    Paragraph invite = words.paragraph(Phrase.ASK_INVITE);
    return Reply.sending(
        List.of(
            talk.inCaseThread(
                topics.isEmpty() ? List.of(invite) : List.of(invite, new Buttons(topics)))));
  }

  /** An old button: says kindly that things have moved on, and shows where they are. */
  Reply stale(Talk talk) {
    AccountCase now = talk.accountCase().orElseThrow();
    return talk.answer(
        List.of(talk.words().paragraph(Phrase.STALE_BUTTON)), talk.cardUpdate(card.of(now)));
  }

  private Reply changed(Talk talk, Edit edit, Why why, String subject) {
    AccountCase now = desk.change(talk, edit, why, subject);
    return Reply.sending(List.of(talk.about(now).cardUpdate(card.of(now))));
  }
}
