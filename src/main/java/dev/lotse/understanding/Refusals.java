package dev.lotse.understanding;

import java.util.List;

/**
 * How messages that the bot has no answer to are kept from being answered. Shares are from 0 to 1.
 * Immutable.
 *
 * @param messages how many out-of-scope messages
 * @param unknown share of them not understood, as they should be
 * @param asked share of them asked back about
 * @param answered share of them answered
 * @param inScopeRefused share of the in-scope messages not understood
 * @param caughtAt5Refused share of them caught by the confidence that refuses 5 % of the in-scope
 *     messages
 * @param caughtAt5Lost share of them caught by the confidence that costs 5 points of in-scope
 *     accuracy
 */
public record Refusals(
    int messages,
    double unknown,
    double asked,
    double answered,
    double inScopeRefused,
    double caughtAt5Refused,
    double caughtAt5Lost) {

  private static final double REFUSED = 0.05;

  public static Refusals of(List<Trial> inScope, List<Trial> outOfScope) {
    int refused = (int) (REFUSED * inScope.size());
    return new Refusals(
        outOfScope.size(),
        Scorecard.share(outOfScope, trial -> trial.clean().decision() == Decision.UNKNOWN),
        Scorecard.share(outOfScope, trial -> trial.clean().decision() == Decision.CLARIFY),
        Scorecard.share(outOfScope, trial -> trial.clean().decision() == Decision.ANSWER),
        Scorecard.share(inScope, trial -> trial.clean().decision() == Decision.UNKNOWN),
        caught(outOfScope, inScope, refused),
        caught(outOfScope, inScope.stream().filter(Trial::isRight).toList(), refused));
  }

  /** The share below the lowest confidence that is above that many of the others. */
  private static double caught(List<Trial> outOfScope, List<Trial> others, int refused) {
    double[] confidences = others.stream().mapToDouble(Refusals::confidence).sorted().toArray();
    double least = refused < confidences.length ? confidences[refused] : 1;
    return Scorecard.share(outOfScope, trial -> confidence(trial) < least);
  }

  /** That it is one of ours: none if it was recognised as something else. */
  private static double confidence(Trial trial) {
    Understanding found = trial.clean();
    boolean somethingElse = found.decision() == Decision.UNKNOWN && found.intent().isPresent();
    return somethingElse ? 0 : found.confidence();
  }
}
