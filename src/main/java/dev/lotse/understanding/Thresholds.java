package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Where to draw the lines between answering, asking back and not knowing, read off the scores that
 * the examples would get had they not been learnt.
 *
 * @param known with less certainty of the best intent than this nothing is explained
 * @param margin two scores closer than this are too close to choose
 */
record Thresholds(double known, double margin) {

  /** The share of rightly matched messages that may be taken for unknown. */
  private static final double LOST = 0.05;

  /**
   * The share of answers that may be wrong before one rather asks back, and the share of right ones
   * asked about at most.
   */
  private static final double WRONG = 0.05;

  private static final double ASKED = 0.15;

  /** With fewer rightly matched examples than this the quantiles say nothing. */
  private static final int FEWEST = 20;

  private static final Thresholds WHEN_FEW = new Thresholds(0.4, 0.05);

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
    Match[] answered =
        Arrays.stream(matches).filter(match -> match.certainty >= known).toArray(Match[]::new);
    return new Thresholds(known, marginOf(answered));
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeDouble(known);
    out.writeDouble(margin);
  }

  static Thresholds read(ModelInput in) throws IOException {
    return new Thresholds(in.fraction(-1, 1), in.fraction(0, 2));
  }

  /**
   * The smallest margin at which few enough answers are wrong, unless that would ask about too many
   * right ones.
   */
  private static double marginOf(Match[] answered) {
    Arrays.sort(answered, (a, b) -> Double.compare(a.margin, b.margin));
    long right = Arrays.stream(answered).filter(Match::right).count();
    long wrong = answered.length - right;
    double mayBeAsked = ASKED * right;
    long asked = 0;
    for (Match match : answered) {
      if (wrong <= WRONG * (wrong + right - asked) || asked > mayBeAsked) {
        return match.margin;
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
