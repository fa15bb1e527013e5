package dev.lotse.conversation;

import dev.lotse.cases.Person;
import dev.lotse.understanding.Decision;
import dev.lotse.understanding.Understanding;
import java.util.Optional;

/** What was said last with the same person at the same place. Thread-safe. */
final class Recall {

  private final Desk desk;
  private final Exchanges exchanges;

  Recall(Desk desk, Exchanges exchanges) {
    this.desk = desk;
    this.exchanges = exchanges;
  }

  Optional<Exchange> last(Talk talk) {
    return exchanges.last(talk.person(), talk.place());
  }

  Optional<Answer> lastTopic(Talk talk) {
    return last(talk).flatMap(Exchange::topic).map(desk.script().answers()::get);
  }

  /** What the last message asked to be done. */
  Answer.Action lastAction(Talk talk) {
    return last(talk)
        .filter(before -> before.decision().equals(Optional.of(Decision.ANSWER)))
        .flatMap(Exchange::intent)
        .map(desk.script().answers()::get)
        .map(Answer::action)
        .orElse(Answer.Action.NONE);
  }

  void forget(Person person) {
    exchanges.forget(person);
  }

  /** How this message is taken, for the next one. */
  Exchange exchange(Talk talk, String text, Understanding understood) {
    boolean answered = understood.decision() == Decision.ANSWER;
    boolean missed = !answered && understood.intent().filter(this::isOutOfScope).isEmpty();
    Optional<Exchange> before = last(talk);
    return new Exchange(
        text,
        Optional.of(understood.decision()),
        understood.intent(),
        (answered ? understood.intent().filter(this::isTopic) : Optional.<String>empty())
            .or(() -> before.flatMap(Exchange::topic)),
        Optional.empty(),
        missed ? before.map(Exchange::misses).orElse(0) + 1 : 0);
  }

  /** Thanks and greetings don't make one forget what the talk is about. */
  private boolean isTopic(String intent) {
    Answer answer = desk.script().answers().get(intent);
    return answer != null && !isCourtesy(answer);
  }

  private boolean isOutOfScope(String intent) {
    Answer answer = desk.script().answers().get(intent);
    return answer != null && answer.outOfScope();
  }

  static boolean isCourtesy(Answer answer) {
    return answer.action() == Answer.Action.THANKS || answer.action() == Answer.Action.GREETING;
  }
}
