package dev.lotse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lotse.understanding.Confusion;
import dev.lotse.understanding.Cost;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Refusals;
import dev.lotse.understanding.Sample;
import dev.lotse.understanding.Scorecard;
import dev.lotse.understanding.Trial;
import dev.lotse.understanding.Trials;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well labelled messages are understood. Shares are from 0 to 1.
 *
 * @param typoAccuracy accuracy with one random edit in every message
 * @param memoryMegabytes memory that the matcher holds
 * @param processMegabytes memory that the whole process has taken for its objects by then
 * @param oos null without out-of-scope messages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileReport(
    int labels,
    int trained,
    int tested,
    double accuracy,
    double typoAccuracy,
    double p50Micros,
    double p99Micros,
    long trainingMillis,
    double memoryMegabytes,
    double processMegabytes,
    Scorecard decisions,
    @Nullable Refusals oos,
    List<Confusion> confusions)
    implements EvaluateCommand.Report {

  static FileReport of(List<Sample> train, List<Sample> test, List<Sample> outOfScope) {
    Cost.Of measured =
        Cost.measured(
            () -> IntentMatcher.train(Trials.intents(train)),
            test.stream().map(Sample::text).toList());
    List<Trial> trials = Trials.of(measured.matcher(), test);
    Scorecard card =
        Scorecard.of(
            trials,
            train.stream()
                .collect(Collectors.toMap(Sample::label, Sample::section, (one, same) -> one)));
    Cost cost = measured.cost();
    return new FileReport(
        Trials.intents(train).size(),
        train.size(),
        test.size(),
        card.intent(),
        card.intentEdited(),
        cost.p50Micros(),
        cost.p99Micros(),
        cost.trainingMillis(),
        cost.matcherMegabytes(),
        Runtime.getRuntime().totalMemory() / (double) (1 << 20),
        card,
        outOfScope.isEmpty()
            ? null
            : Refusals.of(trials, Trials.of(measured.matcher(), outOfScope)),
        Confusion.most(trials, ContentReport.CONFUSIONS));
  }

  @Override
  public String written() {
    return String.format(
            Locale.ROOT,
            "%d messages of %d labels learnt, %d tried%n"
                + "accuracy                    %6.2f %%%n"
                + "  with one edit per message %6.2f %%%n"
                + "process %.0f MB%n",
            trained,
            labels,
            tested,
            100 * accuracy,
            100 * typoAccuracy,
            processMegabytes)
        + ReportLines.cost(new Cost(trainingMillis, p50Micros, p99Micros, memoryMegabytes))
        + ReportLines.decisions(decisions)
        + (oos == null ? "" : ReportLines.refusals("out of scope", oos))
        + ReportLines.confusions(confusions);
  }
}
