package dev.lotse;

import dev.lotse.content.Sentence;
import dev.lotse.conversation.Answer;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.Confusion;
import dev.lotse.understanding.Cost;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Language;
import dev.lotse.understanding.Refusals;
import dev.lotse.understanding.Sample;
import dev.lotse.understanding.Scorecard;
import dev.lotse.understanding.Trial;
import dev.lotse.understanding.Trials;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How well the content teaches what it should. Shares are from 0 to 1.
 *
 * @param crossValidation by language: examples, each tried without having been learnt
 * @param tests by language: the authors' test sentences, with all examples learnt
 * @param outOfScope examples of intents that are not ours, each tried without having been learnt
 * @param outOfScopeUntaught the same with none of these intents learnt at all
 * @param cost of learning everything, and of matching the tests
 */
record ContentReport(
    int intents,
    int examples,
    Map<String, Scorecard> crossValidation,
    Map<String, Scorecard> tests,
    Refusals outOfScope,
    Refusals outOfScopeUntaught,
    Cost cost,
    List<Confusion> confusions)
    implements EvaluateCommand.Report {

  static final int CONFUSIONS = 20;
  private static final int PARTS = 5;

  static ContentReport of(Path folder, Script script) {
    Map<String, String> sections =
        script.answers().values().stream().collect(Collectors.toMap(Answer::id, Answer::section));
    List<Sample> written = samples(folder, Sentence.Kind.TESTS);
    Cost.Of learnt =
        Cost.measured(
            () -> IntentMatcher.train(script.intents()),
            written.stream().map(Sample::text).toList());
    List<Sample> examples = samples(folder, Sentence.Kind.EXAMPLES);
    List<Trial> all = Trials.crossValidated(examples, PARTS);
    List<Trial> ours = all.stream().filter(trial -> !trial.sample().outOfScope()).toList();
    List<Trial> tests =
        Trials.of(learnt.matcher(), written).stream()
            .filter(trial -> !trial.sample().outOfScope())
            .toList();
    return new ContentReport(
        script.intents().size(),
        examples.size(),
        byLanguage(ours, sections),
        byLanguage(tests, sections),
        Refusals.of(ours, all.stream().filter(trial -> trial.sample().outOfScope()).toList()),
        untaught(examples, ours),
        learnt.cost(),
        Confusion.most(ours, CONFUSIONS));
  }

  private static List<Sample> samples(Path folder, Sentence.Kind kind) {
    return Sentence.read(folder, kind).stream().map(Sentence::sample).toList();
  }

  private static Refusals untaught(List<Sample> examples, List<Trial> ours) {
    IntentMatcher matcher =
        IntentMatcher.train(
            Trials.intents(examples.stream().filter(Predicate.not(Sample::outOfScope)).toList()));
    return Refusals.of(
        ours, Trials.of(matcher, examples.stream().filter(Sample::outOfScope).toList()));
  }

  private static Map<String, Scorecard> byLanguage(
      List<Trial> trials, Map<String, String> sections) {
    Map<String, Scorecard> cards = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      cards.put(
          language.tag(),
          Scorecard.of(
              trials.stream()
                  .filter(trial -> trial.sample().group().equals(language.tag()))
                  .toList(),
              sections));
    }
    return cards;
  }

  @Override
  public String written() {
    StringBuilder lines = new StringBuilder();
    lines.append(String.format(Locale.ROOT, "%d intents, %d examples%n", intents, examples));
    crossValidation.forEach(
        (language, card) -> lines.append(card("cross-validation", language, card)));
    tests.forEach((language, card) -> lines.append(card("tests", language, card)));
    return lines
        .append(ReportLines.refusals("out of scope", outOfScope))
        .append(ReportLines.refusals("out of scope, none taught", outOfScopeUntaught))
        .append(ReportLines.cost(cost))
        .append(ReportLines.confusions(confusions))
        .toString();
  }

  private static String card(String what, String language, Scorecard card) {
    return String.format(
            Locale.ROOT,
            "%s, %s (%d): intent %.2f %%, section %.2f %%, intent with one edit per message %.2f %%%n  ",
            what,
            language,
            card.messages(),
            100 * card.intent(),
            100 * card.section(),
            100 * card.intentEdited())
        + ReportLines.decisions(card);
  }
}
