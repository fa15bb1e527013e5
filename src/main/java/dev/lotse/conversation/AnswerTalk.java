package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Knob;
import dev.lotse.conversation.Part.Note;
import dev.lotse.conversation.Part.Paragraph;
import dev.lotse.understanding.Candidate;
import dev.lotse.understanding.Context;
import dev.lotse.understanding.Decision;
import dev.lotse.understanding.Heard;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Language;
import dev.lotse.understanding.LanguageDetector;
import dev.lotse.understanding.LanguageNames;
import dev.lotse.understanding.Understanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers questions from the intents, or says honestly that it can't. Thread-safe. */
final class AnswerTalk {

  /** How many topics are offered as buttons. */
  private static final int TOPICS = 3;

  /** After how many messages in a row that were not understood other ways are offered. */
  private static final int MISSES = 2;

  /** How many words a wish for another language has at most. */
  private static final int SHORT_WISH = 6;

  /** JSON, log lines, headers: mostly English, whoever pastes them. */
  private static final Pattern PASTED =
      Pattern.compile("[{}=_\\\\]|\\b\\d{3}\\s+\\d\\.\\d\\.\\d|\"\\w+\"\\s*:");

  private final Desk desk;
  private final IntentMatcher matcher;
  private final Recall recall;
  private final Learning learning;
  private final WhyTalk whyTalk;
  private final LanguageDetector languages = new LanguageDetector();

  AnswerTalk(Desk desk, IntentMatcher matcher, Exchanges exchanges) {
    this.desk = desk;
    this.recall = new Recall(desk, exchanges);
    this.matcher = matcher;
    this.learning = new Learning(desk);
    this.whyTalk = new WhyTalk(desk, matcher, recall);
  }

  /** What was said before. */
  Recall recall() {
    return recall;
  }

  /** The words that decided the answer before. */
  Reply explain(Talk talk) {
    return whyTalk.explain(talk);
  }

  Heard hear(String text) {
    return matcher.hear(text);
  }

  /** What the message means for this case. */
  Understanding understand(Talk talk) {
    Optional<String> section =
        talk.accountCase()
            .filter(now -> now.status().isActive() && now.question().isEmpty())
            .flatMap(now -> desk.plan(now).currentSection())
            .map(found -> found.id());
    Optional<Answer> before = recall.lastTopic(talk);
    return matcher.match(
        talk.heard(),
        new Context(
            section,
            before.map(Answer::id),
            before
                .filter(answer -> !answer.section().equals("general"))
                .map(answer -> talk.words().of(answer.title()).plain())
                .orElse(""),
            before.map(Answer::followups).orElse(List.of())));
  }

  /** The language that "und auf Deutsch?" wants the last answer in. */
  Optional<Language> sameAgainIn(Talk talk, String text) {
    return text.strip().split("\\s+").length <= SHORT_WISH && recall.lastTopic(talk).isPresent()
        ? LanguageNames.in(text).filter(named -> LanguageNames.isWishOnly(text))
        : Optional.empty();
  }

  /** The last answer in the language of this talk. */
  Reply again(Talk talk, String text) {
    String intent = recall.lastTopic(talk).orElseThrow().id();
    return Reply.sending(List.of(talk.here(topic(talk, intent)))).noting(Exchange.chosen(intent));
  }

  /** The action that an understood message asks for. */
  Answer.Action actionOf(Understanding understood) {
    return understood.decision() == Decision.ANSWER
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
    Exchange taken = recall.exchange(talk, text, understood);
    List<Part> parts =
        new ArrayList<>(taken.misses() >= MISSES ? stuck(talk) : parts(talk, understood));
    learning.suggestCause(talk, text, understood).ifPresent(parts::addAll);
    return Reply.sending(List.of(learning.note(talk, text, understood).here(parts))).noting(taken);
  }

  private List<Part> parts(Talk talk, Understanding understood) {
    return switch (understood.decision()) {
      case ANSWER -> topic(talk, understood.intent().orElseThrow());
      case CLARIFY -> clarify(talk, understood);
      case UNKNOWN -> unknown(talk, understood);
    };
  }

  /** After {@value #MISSES} misses in a row asking again helps nobody. */
  private List<Part> stuck(Talk talk) {
    Words words = talk.words();
    boolean guided = talk.isOwner() && talk.accountCase().orElseThrow().status().isActive();
    List<Knob> ways = new ArrayList<>();
    if (guided) {
      AccountCase now = talk.accountCase().orElseThrow();
      ButtonValue value = new ButtonValue(now.id().value(), now.version(), "");
      ways.add(words.primary(Button.SHOW_CARD, value, Phrase.BUTTON_SHOW_CARD));
      ways.add(words.knob(Button.TICKET_FORM, value, Phrase.BUTTON_TICKET_FORM));
    } else {
      ways.add(words.primary(Button.START, ButtonValue.NONE, Phrase.BUTTON_START));
    }
    return List.of(
        words.paragraph(guided ? Phrase.STUCK_IN_CASE : Phrase.STUCK),
        words.paragraph(Phrase.UNKNOWN_ROUTE),
        new Buttons(ways));
  }

  /** A topic chosen by its button. */
  Reply topicChosen(Talk talk, String intentId) {
    Answer answer = desk.script().answers().get(intentId);
    List<Part> parts =
        answer == null ? List.of(talk.words().paragraph(Phrase.TOPIC_GONE)) : topic(talk, intentId);
    if (talk.place().isThread() || talk.place().direct()) {
      return noted(Reply.sending(List.of(talk.here(parts))), answer);
    }
    return noted(
        talk.accountCase().isPresent()
            ? Reply.sending(List.of(talk.inCaseThread(parts)))
            : talk.answer(parts),
        answer);
  }

  private static Reply noted(Reply reply, @Nullable Answer chosen) {
    return chosen == null ? reply : reply.noting(Exchange.chosen(chosen.id()));
  }

  private List<Part> topic(Talk talk, String intentId) {
    Words words = talk.words();
    Answer answer = desk.script().answers().get(intentId);
    List<Part> parts = new ArrayList<>();
    parts.add(new Paragraph(words.of(answer.replyFor(talk.accountCase()))));
    if (Recall.isCourtesy(answer)) {
      return parts;
    }
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

  /** The nearest topics; what is about the bot itself comes last when nothing was understood. */
  private List<Knob> topics(Talk talk, Understanding understood) {
    boolean unknown = understood.decision() == Decision.UNKNOWN;
    return understood.candidates().stream()
        .map(Candidate::intent)
        .map(desk.script().answers()::get)
        .filter(Predicate.not(Answer::outOfScope))
        .sorted(Comparator.comparing(answer -> unknown && answer.section().equals("general")))
        .limit(TOPICS)
        .map(answer -> talk.words().topic(answer.id()))
        .toList();
  }
}
