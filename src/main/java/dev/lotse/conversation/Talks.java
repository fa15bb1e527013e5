package dev.lotse.conversation;

import dev.lotse.conversation.Part.Buttons;
import dev.lotse.reminders.Reminders;
import dev.lotse.understanding.Heard;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Hands each request to the talk that answers it. Thread-safe. */
final class Talks {

  /** What anybody may press on a card; the rest is for the case's owner. */
  private static final Set<Button> FOR_EVERYBODY =
      Set.of(
          Button.WHY,
          Button.ASK,
          Button.TOPIC,
          Button.START,
          Button.LINK,
          Button.FORGET,
          Button.KEEP);

  private static final Set<Button> WITHOUT_CASE =
      Set.of(Button.TOPIC, Button.START, Button.LINK, Button.FORGET, Button.KEEP);

  private final Desk desk;
  private final Commands commands;
  private final CaseTalk caseTalk;
  private final RecordTalk recordTalk;
  private final GuideTalk guideTalk;
  private final AnswerTalk answerTalk;
  private final TicketTalk ticketTalk;
  private final ReminderTalk reminderTalk;
  private final MessageTalk messageTalk;

  Talks(Desk desk, Reminders reminders, People people, AnswerTalk answerTalk, InstantSource clock) {
    this.desk = desk;
    Card card = new Card(desk, reminders);
    ReminderList list = new ReminderList(desk);
    this.commands = new Commands(desk.script().commands());
    this.caseTalk = new CaseTalk(desk, card, reminders);
    this.recordTalk = new RecordTalk(desk, card, reminders, people);
    this.guideTalk = new GuideTalk(desk, card);
    this.answerTalk = answerTalk;
    this.ticketTalk = new TicketTalk(desk, card, reminders, list, clock);
    this.reminderTalk = new ReminderTalk(desk, card, reminders, list, clock);
    this.messageTalk =
        new MessageTalk(
            commands,
            new Sentences(desk.script(), reminderTalk::namesTime),
            answerTalk,
            caseTalk,
            this::command);
  }

  ReminderTalk reminderTalk() {
    return reminderTalk;
  }

  /** Reads a message ahead of answering it; anything else is nothing heard. */
  Heard hear(Request request) {
    return request.input() instanceof Request.Message message
        ? answerTalk.hear(message.text())
        : Heard.NOTHING;
  }

  /** Who changes something on the bot's home page sees the change there too. */
  Reply withHome(Talk talk) {
    Reply reply = reply(talk);
    boolean changed =
        talk.isOutsideConversations()
            && !(talk.request().input() instanceof Request.HomeOpened)
            && !reply.messages().isEmpty();
    return changed
        ? reply.and(caseTalk.home(talk.about(desk.cases().active(talk.person()))).messages())
        : reply;
  }

  private Reply reply(Talk talk) {
    Request.Input input = talk.request().input();
    if (input instanceof Request.Command command) {
      return command(talk, command.text().strip());
    }
    if (input instanceof Request.Message message) {
      return messageTalk.reply(talk, message.text());
    }
    if (input instanceof Request.Press press) {
      return press(talk, press);
    }
    if (input instanceof Request.Submission form) {
      return submission(talk, form);
    }
    return caseTalk.home(talk);
  }

  /** A form that comes back after its case was ended or deleted changes nothing. */
  private Reply submission(Talk talk, Request.Submission form) {
    boolean active = talk.accountCase().filter(now -> now.status().isActive()).isPresent();
    if (talk.isOwner() && active) {
      return ticketTalk.submitted(talk, form);
    }
    if (!form.finished()) {
      return Reply.NOTHING;
    }
    return talk.isOwner() ? guideTalk.stale(talk) : offerCase(talk, Phrase.CASE_GONE);
  }

  private Reply command(Talk talk, String text) {
    if (Secrets.isIn(text)) {
      return MessageTalk.secret(talk);
    }
    if (text.isEmpty()) {
      return caseTalk.start(talk);
    }
    return commands
        .parse(text)
        .map(parsed -> command(talk, parsed))
        .orElseGet(() -> unknownCommand(talk, text));
  }

  private Reply command(Talk talk, Commands.Parsed parsed) {
    if (Commands.needsCase(parsed.command()) && !talk.isOwner()) {
      return offerCase(talk, Phrase.CASE_NONE);
    }
    return switch (parsed.command()) {
      case HELP -> caseTalk.help(talk);
      case STATUS -> caseTalk.status(talk);
      case NEXT -> caseTalk.next(talk);
      case TICKET -> ticketTalk.showDraft(talk);
      case REMIND ->
          commands.isStop(parsed.rest())
              ? reminderTalk.stop(talk)
              : reminderTalk.remind(talk, parsed.rest());
      case REMINDERS ->
          commands.isStop(parsed.rest()) ? reminderTalk.stop(talk) : reminderTalk.show(talk);
      case STOP -> reminderTalk.stop(talk);
      case LANGUAGE -> recordTalk.language(talk, parsed.rest());
      case HISTORY -> recordTalk.history(talk);
      case UNDO -> recordTalk.undo(talk);
      case EXPORT -> recordTalk.export(talk);
      case FORGET -> recordTalk.confirmForgetting(talk);
      case CLOSE -> caseTalk.close(talk);
      case HERE -> caseTalk.here(talk);
    };
  }

  private Reply unknownCommand(Talk talk, String text) {
    return talk.answer(
        List.of(
            talk.words()
                .paragraph(
                    Phrase.COMMAND_UNKNOWN,
                    "command",
                    text.length() > 60
                        ? text.substring(
                                0,
                                text.offsetByCodePoints(
                                    0, Math.min(50, text.codePointCount(0, text.length()))))
                            + "…"
                        : text),
            talk.words().paragraph(Phrase.HELP)));
  }

  private Reply press(Talk talk, Request.Press press) {
    if (talk.accountCase().isEmpty() && !WITHOUT_CASE.contains(press.button())) {
      return offerCase(talk, Phrase.CASE_GONE);
    }
    boolean others = talk.accountCase().isPresent() && !talk.isOwner();
    if (others && !FOR_EVERYBODY.contains(press.button())) {
      return talk.answer(List.of(talk.words().paragraph(Phrase.CASE_OF_SOMEBODY_ELSE)));
    }
    boolean ended = talk.accountCase().filter(now -> !now.status().isActive()).isPresent();
    if (ended && press.button() != Button.REOPEN && !FOR_EVERYBODY.contains(press.button())) {
      return guideTalk.stale(talk);
    }
    return pressed(talk, press, press.value().subject());
  }

  private Reply pressed(Talk talk, Request.Press press, String subject) {
    return switch (press.button()) {
      case START -> caseTalk.startAnyway(talk);
      case SHOW_CARD -> caseTalk.showCard(talk);
      case TRIAGE -> guideTalk.triage(talk, subject);
      case TRIAGE_AGAIN -> guideTalk.triageAgain(talk);
      case DONE -> guideTalk.done(talk, subject);
      case SKIP -> guideTalk.skip(talk, subject);
      case BACK -> guideTalk.back(talk, subject);
      case WHY -> guideTalk.why(talk, subject);
      case ASK -> guideTalk.ask(talk);
      case TOPIC -> answerTalk.topicChosen(talk, subject);
      case TICKET_FORM -> ticketTalk.openTicketForm(talk, subject);
      case TICKET_SENT -> ticketTalk.openSentForm(talk, subject);
      case REMINDERS -> reminderTalk.show(talk);
      case REMINDERS_STOP -> reminderTalk.stop(talk);
      case SUPPORT_ANSWERED -> reminderTalk.supportAnswered(talk);
      case SUPPORT_ASKS -> reminderTalk.supportAsks(talk);
      case SUPPORT_REJECTS -> reminderTalk.supportRejects(talk);
      case NOT_YET -> reminderTalk.notYet(talk);
      case SNOOZE -> reminderTalk.snooze(talk, subject, press.choice());
      case SENDING_AGAIN -> caseTalk.sendingAgain(talk, subject);
      case CLOSE -> caseTalk.close(talk);
      case REOPEN -> caseTalk.reopen(talk);
      case FORGET -> {
        answerTalk.recall().forget(talk.person());
        yield recordTalk.forget(talk);
      }
      case KEEP -> recordTalk.keep(talk);
      case LINK -> Reply.NOTHING;
    };
  }

  private static Reply offerCase(Talk talk, Phrase why) {
    return talk.answer(
        List.of(
            talk.words().paragraph(why),
            new Buttons(
                List.of(
                    talk.words().primary(Button.START, ButtonValue.NONE, Phrase.BUTTON_START)))));
  }
}
