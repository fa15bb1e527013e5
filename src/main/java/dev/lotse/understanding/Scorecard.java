package dev.lotse.understanding;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How well messages were understood. Shares are from 0 to 1; the five ways a message can end add up
 * to 1. Immutable.
 *
 * @param messages how many
 * @param intent share whose likeliest intent is the right one, sure or not
 * @param section share whose likeliest intent is of the right section
 * @param intentEdited like intent, with one random edit in every message
 * @param answeredRight share answered, and rightly
 * @param answeredWrong share answered with the wrong intent
 * @param askedWithRight share asked back about, the right intent among the choices
 * @param askedWithoutRight share asked back about, the right intent not among the choices
 * @param unknown share not understood
 */
public record Scorecard(
    int messages,
    double intent,
    double section,
    double intentEdited,
    double answeredRight,
    double answeredWrong,
    double askedWithRight,
    double askedWithoutRight,
    double unknown) {

  /**
   * @param sections the section of every label
   */
  public static Scorecard of(List<Trial> trials, Map<String, String> sections) {
    Predicate<Trial> answered = trial -> trial.clean().decision() == Decision.ANSWER;
    Predicate<Trial> asked = trial -> trial.clean().decision() == Decision.CLARIFY;
    return new Scorecard(
        trials.size(),
        share(trials, Trial::isRight),
        share(
            trials,
            trial ->
                trial
                    .likeliest()
                    .map(sections::get)
                    .filter(trial.sample().section()::equals)
                    .isPresent()),
        share(trials, Trial::isRightEdited),
        share(trials, answered.and(Trial::isRight)),
        share(trials, answered.and(Predicate.not(Trial::isRight))),
        share(trials, asked.and(Trial::isOffered)),
        share(trials, asked.and(Predicate.not(Trial::isOffered))),
        share(trials, trial -> trial.clean().decision() == Decision.UNKNOWN));
  }

  static double share(List<Trial> trials, Predicate<Trial> of) {
    return trials.isEmpty() ? 0 : (double) trials.stream().filter(of).count() / trials.size();
  }
}
