package dev.lotse.conversation;

import dev.lotse.diagnosis.Causes;
import dev.lotse.diagnosis.Triage;
import dev.lotse.guide.Guide;
import dev.lotse.understanding.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything written in {@code intents/}: the structure of causes, triage and guide, and all words.
 * Immutable.
 *
 * @param phrases what the bot says beside the rest; complete
 * @param causeWords by cause id; complete
 * @param questionWords by triage question id; complete
 * @param sectionNames by section id; complete, and {@code general}
 * @param stepWords by step id; complete
 * @param commands the words for each command, lower case
 * @param answers by intent id
 * @param intents what the matcher learns from
 * @param sources by source id
 */
public record Script(
    Causes causes,
    Triage triage,
    Guide guide,
    Map<Phrase, Wording> phrases,
    Map<String, CauseWords> causeWords,
    Map<String, QuestionWords> questionWords,
    Map<String, Wording> sectionNames,
    Map<String, StepWords> stepWords,
    Map<Subcommand, Set<String>> commands,
    Map<String, Answer> answers,
    List<Intent> intents,
    Map<String, Source> sources) {

  public Script {
    phrases = Map.copyOf(phrases);
    causeWords = Map.copyOf(causeWords);
    questionWords = Map.copyOf(questionWords);
    sectionNames = Map.copyOf(sectionNames);
    stepWords = Map.copyOf(stepWords);
    commands = Map.copyOf(commands);
    answers = Map.copyOf(answers);
    intents = List.copyOf(intents);
    sources = Map.copyOf(sources);
  }

  /**
   * What is said of a cause.
   *
   * @param verdict what it is, what to do first, how long it lasts
   * @param ends what lifts it
   */
  public record CauseWords(Wording name, Wording verdict, Wording ends, Credit credit) {}

  /**
   * A triage question.
   *
   * @param labels by option id
   */
  public record QuestionWords(Wording ask, Map<String, Wording> labels) {
    public QuestionWords {
      labels = Map.copyOf(labels);
    }
  }

  /** One step: what to do, where, why, and what counts as done. */
  public record StepWords(
      Wording title, Wording what, Wording where, Wording why, Wording done, Credit credit) {}

  /** A page that facts come from, or our own advice, which has no address. */
  public record Source(Wording title, Optional<Wording> url) {}
}
