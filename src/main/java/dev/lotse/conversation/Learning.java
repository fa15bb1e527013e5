package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Why;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.diagnosis.Cause;
import dev.lotse.understanding.Decision;
import dev.lotse.understanding.Understanding;
import java.util.List;
import java.util.Optional;

/** What a message teaches the case of the person who wrote it. Thread-safe. */
final class Learning {

  /** How much of the person's own words is kept as their symptom. */
  private static final int WORDS_KEPT = 500;

  private final Desk desk;

  Learning(Desk desk) {
    this.desk = desk;
  }

  /** Offers a cause that the message names, as long as the owner's case has none. */
  Optional<List<Part>> suggestCause(Talk talk, String text, Understanding understood) {
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
                    .or(() -> taught(understood, Fact.CAUSE)))
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

  /**
   * Keeps the owner's own words while the kind of lock is being found out, and facts that the
   * question itself proves.
   */
  Talk note(Talk talk, String text, Understanding understood) {
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
        taught(understood, Fact.PLAN).filter(found -> !now.facts().knows(Fact.PLAN));
    edit = plan.isPresent() ? edit.learning(Fact.PLAN, plan.get()) : edit;
    return talk.about(desk.change(talk, edit, Why.LEARNED, understood.intent().orElse("")));
  }

  /** What an intent that is answered says of a fact. */
  private Optional<String> taught(Understanding understood, Fact fact) {
    return understood.decision() == Decision.ANSWER
        ? understood
            .intent()
            .map(desk.script().answers()::get)
            .map(Answer::learns)
            .filter(learns -> learns.containsKey(fact.id()))
            .map(learns -> learns.getString(fact.id()))
        : Optional.empty();
  }
}
