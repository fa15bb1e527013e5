package dev.lotse.conversation;

import dev.lotse.understanding.Language;
import dev.lotse.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Tells what a message asks for: a command, typed or in a sentence, the last answer in another
 * language, or an answer. Thread-safe.
 */
final class MessageTalk {

  private final Commands commands;
  private final Sentences sentences;
  private final AnswerTalk answerTalk;
  private final CaseTalk caseTalk;
  private final BiFunction<Talk, Commands.Parsed, Reply> commandTalk;

  /**
   * @param commandTalk carries out a command
   */
  MessageTalk(
      Commands commands,
      Sentences sentences,
      AnswerTalk answerTalk,
      CaseTalk caseTalk,
      BiFunction<Talk, Commands.Parsed, Reply> commandTalk) {
    this.commands = commands;
    this.sentences = sentences;
    this.answerTalk = answerTalk;
    this.caseTalk = caseTalk;
    this.commandTalk = commandTalk;
  }

  /** Answers a message. */
  Reply reply(Talk talk, String text) {
    if (Secrets.isIn(text)) {
      return secret(talk);
    }
    if (text.isBlank()) {
      return talk.answer(List.of(talk.words().paragraph(Phrase.EMPTY_MESSAGE)));
    }
    Optional<Commands.Parsed> typed =
        commands.parseMessage(text, rest -> sentences.namesTime(talk, rest));
    Talk spoken = answerTalk.inLanguageOf(talk, text);
    Optional<Commands.Parsed> bidden = typed.or(() -> bidden(spoken, text));
    if (bidden.isPresent() && (talk.accountCase().isEmpty() || talk.isOwner())) {
      boolean bareWord = typed.filter(command -> command.rest().isBlank()).isPresent();
      return commandTalk
          .apply(bareWord ? talk : spoken, bidden.get())
          .noting(Exchange.command(text, bidden.get().command()));
    }
    Optional<Language> other = answerTalk.sameAgainIn(spoken, text);
    if (other.isPresent()) {
      return answerTalk.again(spoken.in(spoken.words().in(other.get())), text);
    }
    Understanding understood = answerTalk.understand(spoken);
    return act(spoken, text, understood)
        .map(done -> done.noting(answerTalk.recall().exchange(spoken, text, understood)))
        .orElseGet(() -> answerTalk.answer(spoken, text, understood));
  }

  /** A reminder asked for in a sentence, or the time of one asked for before without a time. */
  private Optional<Commands.Parsed> bidden(Talk talk, String text) {
    return sentences
        .reminder(talk, text)
        .or(
            () ->
                answerTalk.recall().lastAction(talk) == Answer.Action.REMIND
                    ? sentences.time(talk, text)
                    : Optional.empty());
  }

  /** What an intent does instead of answering; what changes something only when it is told to. */
  private Optional<Reply> act(Talk talk, String text, Understanding understood) {
    Answer.Action action = answerTalk.actionOf(understood);
    if (action == Answer.Action.EXPLAIN) {
      return Optional.of(answerTalk.explain(talk));
    }
    if (action == Answer.Action.LANGUAGE) {
      return Sentences.bids(text)
          ? Sentences.language(text).map(named -> carryOut(talk, Subcommand.LANGUAGE, named.tag()))
          : Optional.empty();
    }
    if (!talk.isOwner()) {
      return Optional.empty();
    }
    return switch (action) {
      case STATUS -> Optional.of(carryOut(talk, Subcommand.STATUS, ""));
      case HELP -> Optional.of(carryOut(talk, Subcommand.HELP, ""));
      case NEXT -> Optional.of(carryOut(talk, Subcommand.NEXT, ""));
      case REMINDERS -> Optional.of(carryOut(talk, Subcommand.REMINDERS, ""));
      case HISTORY -> Optional.of(carryOut(talk, Subcommand.HISTORY, ""));
      case SENDING_AGAIN -> ifBidden(text, () -> caseTalk.sendingAgain(talk, ""));
      case UNDO -> ifBidden(text, () -> carryOut(talk, Subcommand.UNDO, ""));
      case CLOSE -> ifBidden(text, () -> carryOut(talk, Subcommand.CLOSE, ""));
      case TICKET, NONE, THANKS, GREETING, REMIND, LANGUAGE, EXPLAIN -> Optional.empty();
    };
  }

  private static Optional<Reply> ifBidden(String text, Supplier<Reply> deed) {
    return Sentences.bids(text) ? Optional.of(deed.get()) : Optional.empty();
  }

  private Reply carryOut(Talk talk, Subcommand command, String rest) {
    return commandTalk.apply(talk, new Commands.Parsed(command, rest));
  }

  /** What is said to a key or password: it is neither stored nor repeated. */
  static Reply secret(Talk talk) {
    return talk.answer(List.of(talk.words().paragraph(Phrase.SECRET_SEEN)));
  }
}
