package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Status;
import dev.lotse.cases.StepState;
import dev.lotse.cases.Why;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Heading;
import dev.lotse.conversation.Part.Paragraph;
import dev.lotse.guide.Step;
import dev.lotse.reminders.Reminders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens, shows and ends a case. Thread-safe. */
final class CaseTalk {

  private final Desk desk;
  private final Card card;
  private final Reminders reminders;

  CaseTalk(Desk desk, Card card, Reminders reminders) {
    this.desk = desk;
    this.card = card;
    this.reminders = reminders;
  }

  /**
   * The command without words: resumes the active case, offers the one that ended lately, or opens
   * one.
   */
  Reply start(Talk talk) {
    Optional<AccountCase> ended =
        own(talk).isEmpty() ? desk.cases().reopenable(talk.person()) : Optional.empty();
    return ended.map(last -> offerReopening(talk, last)).orElseGet(() -> startAnyway(talk));
  }

  private Reply offerReopening(Talk talk, AccountCase last) {
    Words words = talk.words();
    return talk.answer(
        List.of(
            words.paragraph(Phrase.CASE_ENDED_BEFORE, "date", words.time(last.changedAt())),
            new Buttons(
                List.of(
                    words.primary(Button.START, ButtonValue.NONE, Phrase.BUTTON_NEW_CASE),
                    words.knob(
                        Button.REOPEN,
                        new ButtonValue(last.id().value(), last.version(), ""),
                        Phrase.BUTTON_REOPEN)))));
  }

  /** The speaker's own active case, even in the thread of somebody else's. */
  private Optional<AccountCase> own(Talk talk) {
    return desk.cases().active(talk.person());
  }

  /** Resumes the active case or opens one. */
  Reply startAnyway(Talk talk) {
    boolean resumed = own(talk).isPresent();
    AccountCase now = own(talk).orElseGet(() -> desk.open(talk));
    Phrase said =
        !resumed
            ? Phrase.CASE_OPENED
            : talk.place().direct() ? Phrase.CASE_RESUMED_HERE : Phrase.CASE_RESUMED;
    Outgoing shown = talk.about(now).cardToDirect(card.of(now));
    boolean pressedInDirect =
        talk.place().direct() && !(talk.request().input() instanceof Request.Command);
    return pressedInDirect
        ? Reply.sending(List.of(shown))
        : talk.answer(List.of(talk.words().paragraph(said)), shown);
  }

  /** The card in this channel, where colleagues can ask too. */
  Reply here(Talk talk) {
    Words words = talk.words();
    if (talk.place().direct()) {
      return talk.answer(List.of(words.paragraph(Phrase.HERE_IS_PRIVATE)));
    }
    AccountCase now = own(talk).orElseGet(() -> desk.open(talk));
    Talk opened = talk.about(now);
    Outgoing howTo =
        opened.direct(new Outgoing.Post(List.of(words.paragraph(Phrase.HERE_NOT_ALLOWED))));
    Outgoing shown =
        new Outgoing(
            Talk.lane(talk.person()),
            new Outgoing.InPlace(talk.person(), new Place(talk.place().channel(), "", false)),
            new Outgoing.Card(now.id(), card.of(now)),
            Optional.of(now.id()),
            "",
            Optional.of(howTo));
    return talk.answer(List.of(words.paragraph(Phrase.CARD_POSTED_HERE)), shown);
  }

  /** The card's content, for the speaker only. */
  Reply status(Talk talk) {
    List<Part> parts = card.of(talk.accountCase().orElseThrow(), talk.words());
    return talk.answer(parts);
  }

  /** The card again as a new message. */
  Reply showCard(Talk talk) {
    return Reply.sending(List.of(talk.cardToDirect(card.of(talk.accountCase().orElseThrow()))));
  }

  /** The next step in words. */
  Reply next(Talk talk) {
    AccountCase now = talk.accountCase().orElseThrow();
    Optional<Step> step = now.question().isPresent() ? Optional.empty() : desk.plan(now).current();
    if (now.question().isPresent()) {
      return status(talk);
    }
    return step.map(found -> talk.answer(stepParts(talk.words(), found)))
        .orElseGet(() -> talk.answer(allDoneParts(talk.words(), now)));
  }

  private static List<Part> allDoneParts(Words words, AccountCase now) {
    return List.of(
        words.paragraph(Phrase.STEP_ALL_DONE),
        new Buttons(
            List.of(
                words.primary(
                    Button.SHOW_CARD,
                    new ButtonValue(now.id().value(), now.version(), ""),
                    Phrase.BUTTON_SHOW_CARD))));
  }

  private List<Part> stepParts(Words words, Step step) {
    Script.StepWords say = desk.script().stepWords().get(step.id());
    return List.of(
        new Heading(words.of(say.title())),
        new Paragraph(words.of(say.what())),
        words.paragraph(Phrase.CARD_WHERE, "where", words.of(say.where())),
        words.paragraph(Phrase.CARD_DONE_WHEN, "done", words.of(say.done())));
  }

  /** Mail goes out again: follow-ups end, prevention begins. */
  Reply sendingAgain(Talk talk, String stepId) {
    AccountCase before = talk.accountCase().orElseThrow();
    Edit edit = Edit.none().status(Status.SENDING).askingNothing();
    boolean isStep =
        desk.plan(before)
            .current()
            .filter(step -> step.id().equals(stepId) && step.action() == Step.Action.SENDING_AGAIN)
            .isPresent();
    AccountCase now =
        desk.change(talk, isStep ? edit.step(stepId, StepState.DONE) : edit, Why.SENDING_AGAIN, "");
    reminders.reconsider(now);
    Talk after = talk.about(now);
    Phrase said =
        desk.plan(now).current().isPresent()
            ? Phrase.SENDING_AGAIN_ANSWER
            : Phrase.SENDING_AGAIN_ANSWER_DONE;
    return talk.answer(List.of(talk.words().paragraph(said)), after.cardUpdate(card.of(now)));
  }

  Reply close(Talk talk) {
    AccountCase before = talk.accountCase().orElseThrow();
    Status end = before.status() == Status.SENDING ? Status.CLOSED : Status.CLOSED_OTHERWISE;
    AccountCase now = desk.change(talk, Edit.none().status(end), Why.CLOSED, end.id());
    reminders.reconsider(now);
    return talk.answer(
        List.of(talk.words().paragraph(Phrase.CLOSED_NOW)),
        talk.about(now).cardUpdate(card.of(now)));
  }

  Reply reopen(Talk talk) {
    Words words = talk.words();
    Optional<AccountCase> active = own(talk);
    if (active.isPresent()) {
      return talk.answer(List.of(words.paragraph(Phrase.REOPEN_HAS_OTHER)));
    }
    Optional<AccountCase> last =
        desk.cases()
            .reopenable(talk.person())
            .filter(ended -> ended.id().equals(talk.accountCase().orElseThrow().id()));
    if (last.isEmpty()) {
      return talk.answer(List.of(words.paragraph(Phrase.REOPEN_TOO_LATE)));
    }
    AccountCase now = desk.cases().reopen(last.get(), talk.person());
    if (now.status() == Status.WAITING) {
      reminders.plan(now, desk.cause(now).lasts(), words.zone());
    }
    return talk.answer(
        List.of(words.paragraph(Phrase.REOPENED_NOW)), talk.about(now).cardToDirect(card.of(now)));
  }

  Reply help(Talk talk) {
    return talk.answer(List.of(talk.words().paragraph(Phrase.HELP)));
  }

  /** The home page: the card, or how to begin; and the commands. */
  Reply home(Talk talk) {
    Words words = talk.words();
    List<Part> parts = new ArrayList<>();
    talk.accountCase()
        .ifPresentOrElse(
            now -> parts.addAll(card.of(now, words)),
            () -> {
              parts.add(new Heading(words.say(Phrase.HOME_TITLE)));
              parts.add(words.paragraph(Phrase.HOME_WELCOME));
              parts.add(
                  new Buttons(
                      List.of(words.primary(Button.START, ButtonValue.NONE, Phrase.BUTTON_START))));
            });
    parts.add(new Part.Rule());
    parts.add(words.paragraph(Phrase.HOME_COMMANDS));
    return Reply.sending(List.of(talk.direct(new Outgoing.Home(parts))));
  }
}
