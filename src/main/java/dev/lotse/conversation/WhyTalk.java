package dev.lotse.conversation;

import dev.lotse.understanding.Decision;
import dev.lotse.understanding.IntentMatcher;
import java.util.List;
import java.util.Optional;

/** Tells which words decided an answer. Thread-safe. */
final class WhyTalk {

  private final Desk desk;
  private final IntentMatcher matcher;
  private final Recall recall;

  WhyTalk(Desk desk, IntentMatcher matcher, Recall recall) {
    this.desk = desk;
    this.matcher = matcher;
    this.recall = recall;
  }

  /** The words that decided the answer before; what the next message refers to stays the same. */
  Reply explain(Talk talk) {
    Words words = talk.words();
    Optional<Exchange> before = recall.last(talk);
    Part said =
        before
            .map(taken -> explained(words, taken))
            .orElseGet(() -> words.paragraph(Phrase.WHY_NOTHING));
    return talk.answer(List.of(said));
  }

  private Part explained(Words words, Exchange taken) {
    if (taken.command().isPresent()) {
      return words.paragraph(Phrase.WHY_COMMAND);
    }
    Optional<Answer> answer = taken.intent().map(desk.script().answers()::get);
    String decisive =
        String.join(
            ", ", taken.intent().map(id -> matcher.decisive(taken.said(), id)).orElse(List.of()));
    if (answer.isEmpty() || decisive.isEmpty()) {
      return words.paragraph(Phrase.WHY_NOTHING);
    }
    return taken.decision().equals(Optional.of(Decision.CLARIFY))
        ? words.paragraph(Phrase.WHY_UNSURE, "words", decisive)
        : words.paragraph(
            Phrase.WHY_ANSWER, "topic", words.of(answer.get().title()), "words", decisive);
  }
}
