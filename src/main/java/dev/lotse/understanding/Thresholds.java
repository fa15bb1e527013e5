package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Where to draw the lines between answering, asking back and not knowing, read off how the examples
 * would have been matched had they not been learnt.
 *
 * @param known with less certainty of the best intent than this nothing is explained
 * @param sure with less certainty than this one rather asks back; not below known
 * @param margin two scores closer than this are too close to choose
 */
record Thresholds(double known, double sure, double margin) {

  /** The share of rightly matched messages that may be taken for unknown. */
  private static final double LOST = 0.02;

  /** The share of answers that may be wrong before one rather asks back. */
  private static final double WRONG = 0.04;

  /** The share of right answers asked about at most, for want of certainty or of a margin. */
  private static final double UNSURE = 0.25;

  private static final double TOO_CLOSE = 0.1;

  /** With fewer rightly matched examples than this the quantiles say nothing. */
  private static final int FEWEST = 20;

  private static final Thresholds WHEN_FEW = new Thresholds(0.3, 0.4, 0.05);

  /**
   * @param matches how each example would have been matched, had it not been learnt
   */
  static Thresholds from(Match[] matches) {
    double[] right =
        Arrays.stream(matches)
            .filter(Match::right)
            .mapToDouble(Match::certainty)
            .sorted()
            .toArray();
    if (right.length < FEWEST) {
      return WHEN_FEW;
    }
    double known = right[(int) (LOST * right.length)];
    double sure = line(above(matches, Match::certainty, known), Match::certainty, UNSURE);
    double margin = line(above(matches, Match::certainty, sure), Match::margin, TOO_CLOSE);
    return new Thresholds(known, Math.max(known, sure), margin);
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeDouble(known);
    out.writeDouble(sure);
    out.writeDouble(margin);
  }

  static Thresholds read(ModelInput in) throws IOException {
    return new Thresholds(in.fraction(-1, 1), in.fraction(-1, 1), in.fraction(0, 10));
  }

  private static Match[] above(Match[] matches, ToDoubleFunction<Match> measure, double least) {
    return Arrays.stream(matches)
        .filter(match -> measure.applyAsDouble(match) >= least)
        .sorted(Comparator.comparingDouble(measure))
        .toArray(Match[]::new);
  }

  /**
   * The lowest line above which few enough answers are wrong, unless that would ask about too many
   * right ones.
   */
  private static double line(Match[] matches, ToDoubleFunction<Match> measure, double most) {
    Match[] rising = above(matches, measure, Double.NEGATIVE_INFINITY);
    long right = Arrays.stream(rising).filter(Match::right).count();
    long wrong = rising.length - right;
    double mayBeAsked = most * right;
    long asked = 0;
    for (Match match : rising) {
      if (wrong <= WRONG * (wrong + right - asked) || asked > mayBeAsked) {
        return measure.applyAsDouble(match);
      }
      asked += match.right ? 1 : 0;
      wrong -= match.right ? 0 : 1;
    }
    return 0;
  }

  /**
   * How one example would have been matched.
   *
   * @param certainty of the best intent
   * @param margin from the best to the second
   * @param right whether the best intent is the example's own
   */
  record Match(double certainty, double margin, boolean right) {

    static Match of(Reading reading, int intent) {
      float[] scores = reading.scores();
      int best = -1;
      double second = 0;
      for (int c = 0; c < scores.length; c++) {
        if (best < 0 || scores[c] > scores[best]) {
          second = best < 0 ? 0 : scores[best];
          best = c;
        } else {
          second = Math.max(second, scores[c]);
        }
      }
      return new Match(reading.certainty(scores[best]), scores[best] - second, best == intent);
    }
  }
}
