package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Why;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Knob;
import dev.lotse.conversation.Part.Note;
import dev.lotse.conversation.Part.Paragraph;
import dev.lotse.diagnosis.Cause;
import dev.lotse.understanding.Candidate;
import dev.lotse.understanding.Context;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.LanguageDetector;
import dev.lotse.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Answers questions from the intents, or says honestly that it can't. Thread-safe. */
final class AnswerTalk {

  /** How many topics are offered as buttons. */
  private static final int TOPICS = 3;

  /** How much of the person's own words is kept as their symptom. */
  private static final int WORDS_KEPT = 500;

  /** JSON, log lines, headers: mostly English, whoever pastes them. */
  private static final Pattern PASTED =
      Pattern.compile("[{}=_\\\\]|\\b\\d{3}\\s+\\d\\.\\d\\.\\d|\"\\w+\"\\s*:");

  private final Desk desk;
  private final IntentMatcher matcher;
  private final LanguageDetector languages = new LanguageDetector();

  AnswerTalk(Desk desk, IntentMatcher matcher) {
    this.desk = desk;
    this.matcher = matcher;
  }

  /** What a message means for this case. */
  Understanding understand(Talk talk, String text) {
    Optional<String> section =
        talk.accountCase()
            .filter(now -> now.status().isActive() && now.question().isEmpty())
            .flatMap(now -> desk.plan(now).currentSection())
            .map(found -> found.id());
    return matcher.match(text, new Context(section, Optional.empty()));
  }

  /** The action that an understood message asks for. */
  Answer.Action actionOf(Understanding understood) {
    return understood.decision() == dev.lotse.understanding.Decision.ANSWER
        ? understood
            .intent()
            .map(desk.script().answers()::get)
            .map(Answer::action)
            .orElse(Answer.Action.NONE)
        : Answer.Action.NONE;
  }

  /**
   * The talk in the language of the message, unless the person chose a language, or pasted what a
   * machine wrote, or the message does not tell.
   */
  Talk inLanguageOf(Talk talk, String text) {
    return talk.request().from().chosen() || PASTED.matcher(text).find()
        ? talk
        : languages.detect(text).map(found -> talk.in(talk.words().in(found))).orElse(talk);
  }

  Reply answer(Talk talk, String text, Understanding understood) {
    List<Part> parts =
        new ArrayList<>(
            switch (understood.decision()) {
              case ANSWER -> topic(talk, understood.intent().orElseThrow());
              case CLARIFY -> clarify(talk, understood);
              case UNKNOWN -> unknown(talk, understood);
            });
    suggestCause(talk, text, understood).ifPresent(parts::addAll);
    return Reply.sending(List.of(noteWords(talk, text, understood).here(parts)));
  }

  /** A topic chosen by its button. */
  Reply topicChosen(Talk talk, String intentId) {
    Answer answer = desk.script().answers().get(intentId);
    List<Part> parts =
        answer == null ? List.of(talk.words().paragraph(Phrase.TOPIC_GONE)) : topic(talk, intentId);
    if (talk.place().isThread() || talk.place().direct()) {
      return Reply.sending(List.of(talk.here(parts)));
    }
    return talk.accountCase().isPresent()
        ? Reply.sending(List.of(talk.inCaseThread(parts)))
        : talk.answer(parts);
  }

  private List<Part> topic(Talk talk, String intentId) {
    Words words = talk.words();
    Answer answer = desk.script().answers().get(intentId);
    List<Part> parts = new ArrayList<>();
    parts.add(new Paragraph(words.of(answer.replyFor(talk.accountCase()))));
    if (!answer.section().equals("general")) {
      parts.add(words.credit(answer.section(), answer.credit()));
    }
    List<Knob> next = new ArrayList<>(ticketKnob(talk, answer));
    next.addAll(answer.followups().stream().limit(TOPICS).map(words::topic).toList());
    if (talk.accountCase().isEmpty() && !answer.outOfScope()) {
      parts.add(new Note(words.say(Phrase.OFFER_CASE)));
      next.add(words.knob(Button.START, ButtonValue.NONE, Phrase.BUTTON_START));
    }
    if (!next.isEmpty()) {
      parts.add(new Buttons(next));
    }
    return parts;
  }

  private static List<Knob> ticketKnob(Talk talk, Answer answer) {
    return answer.action() != Answer.Action.TICKET || !talk.isOwner()
        ? List.of()
        : talk.accountCase().stream()
            .map(
                now ->
                    talk.words()
                        .primary(
                            Button.TICKET_FORM,
                            new ButtonValue(now.id().value(), now.version(), ""),
                            Phrase.BUTTON_TICKET_FORM))
            .toList();
  }

  private List<Part> clarify(Talk talk, Understanding understood) {
    return List.of(talk.words().paragraph(Phrase.CLARIFY), new Buttons(topics(talk, understood)));
  }

  private List<Part> unknown(Talk talk, Understanding understood) {
    Words words = talk.words();
    Optional<Answer> outOfScope =
        understood.intent().map(desk.script().answers()::get).filter(Answer::outOfScope);
    if (outOfScope.isPresent()) {
      return List.of(new Paragraph(words.of(outOfScope.get().reply())));
    }
    List<Knob> topics = topics(talk, understood);
    List<Part> parts = new ArrayList<>();
    parts.add(words.paragraph(Phrase.UNKNOWN_QUESTION));
    if (!topics.isEmpty()) {
      parts.add(new Buttons(topics));
    }
    parts.add(new Note(words.say(Phrase.UNKNOWN_ROUTE)));
    return parts;
  }

  private List<Knob> topics(Talk talk, Understanding understood) {
    return understood.candidates().stream()
        .map(Candidate::intent)
        .map(desk.script().answers()::get)
        .filter(Predicate.not(Answer::outOfScope))
        .limit(TOPICS)
        .map(answer -> talk.words().topic(answer.id()))
        .toList();
  }

  /** Offers a cause that the message names, as long as the owner's case has none. */
  private Optional<List<Part>> suggestCause(Talk talk, String text, Understanding understood) {
    Optional<AccountCase> open =
        talk.accountCase()
            .filter(
                now ->
                    talk.isOwner()
                        && now.status().isActive()
                        && desk.cause(now).kind() == Cause.Kind.UNKNOWN);
    return open.flatMap(
            now ->
                desk.script()
                    .causes()
                    .recognise(text)
                    .map(Cause::id)
                    .or(() -> learnedCause(understood)))
        .filter(
            cause -> !cause.equals(Cause.UNKNOWN) && !open.get().cause().equals(Optional.of(cause)))
        .map(
            cause ->
                List.of(
                    talk.words()
                        .paragraph(Phrase.LOOKS_LIKE_CAUSE, "cause", talk.words().cause(cause)),
                    new Buttons(
                        List.of(
                            talk.words()
                                .primary(
                                    Button.TRIAGE,
                                    new ButtonValue(
                                        open.get().id().value(),
                                        open.get().version(),
                                        GuideTalk.TAKE_CAUSE + cause),
                                    Phrase.BUTTON_TAKE_CAUSE)))));
  }

  private Optional<String> learnedCause(Understanding understood) {
    return understood.decision() == dev.lotse.understanding.Decision.ANSWER
        ? understood
            .intent()
            .map(desk.script().answers()::get)
            .map(Answer::learns)
            .filter(learns -> learns.containsKey(Fact.CAUSE.id()))
            .map(learns -> learns.getString(Fact.CAUSE.id()))
        : Optional.empty();
  }

  /**
   * Keeps the owner's own words while the kind of lock is being found out, and facts that the
   * question itself proves.
   */
  private Talk noteWords(Talk talk, String text, Understanding understood) {
    if (!talk.isOwner() || !talk.accountCase().orElseThrow().status().isActive()) {
      return talk;
    }
    AccountCase now = talk.accountCase().orElseThrow();
    Edit edit = Edit.none();
    if (now.question().isPresent() && !now.facts().knows(Fact.WORDS)) {
      edit =
          edit.learning(
              Fact.WORDS,
              text.substring(
                  0,
                  text.offsetByCodePoints(
                      0, Math.min(WORDS_KEPT, text.codePointCount(0, text.length())))));
    }
    Optional<String> plan =
        understood.decision() != dev.lotse.understanding.Decision.ANSWER
            ? Optional.empty()
            : understood
                .intent()
                .map(desk.script().answers()::get)
                .map(Answer::learns)
                .filter(
                    learns -> learns.containsKey(Fact.PLAN.id()) && !now.facts().knows(Fact.PLAN))
                .map(learns -> learns.getString(Fact.PLAN.id()));
    edit = plan.isPresent() ? edit.learning(Fact.PLAN, plan.get()) : edit;
    return talk.about(desk.change(talk, edit, Why.LEARNED, understood.intent().orElse("")));
  }
}
