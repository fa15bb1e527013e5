package dev.lotse;

import dev.lotse.understanding.Confusion;
import dev.lotse.understanding.Cost;
import dev.lotse.understanding.Refusals;
import dev.lotse.understanding.Scorecard;
import java.util.List;
import java.util.Locale;

/** Lines that reports share, for a terminal. */
final class ReportLines {

  private ReportLines() {}

  static String decisions(Scorecard card) {
    return String.format(
        Locale.ROOT,
        "answered rightly %.1f %%, wrongly %.1f %%; asked back with the right choice %.1f %%, without %.1f %%; unknown %.1f %%%n",
        100 * card.answeredRight(),
        100 * card.answeredWrong(),
        100 * card.askedWithRight(),
        100 * card.askedWithoutRight(),
        100 * card.unknown());
  }

  static String refusals(String what, Refusals refusals) {
    return String.format(
        Locale.ROOT,
        "%s (%d): unknown %.1f %%, asked back %.1f %%, answered %.1f %%, with %.1f %% of the others refused%n"
            + "  caught %.1f %% at 5 %% of the others refused, %.1f %% at 5 points of accuracy lost%n",
        what,
        refusals.messages(),
        100 * refusals.unknown(),
        100 * refusals.asked(),
        100 * refusals.answered(),
        100 * refusals.inScopeRefused(),
        100 * refusals.caughtAt5Refused(),
        100 * refusals.caughtAt5Lost());
  }

  static String cost(Cost cost) {
    return String.format(
        Locale.ROOT,
        "per message, warm: p50 %.0f µs, p99 %.0f µs; training %d ms, matcher %.1f MB%n",
        cost.p50Micros(),
        cost.p99Micros(),
        cost.trainingMillis(),
        cost.matcherMegabytes());
  }

  static String confusions(List<Confusion> confusions) {
    StringBuilder lines = new StringBuilder("most frequent confusions:");
    confusions.forEach(
        confusion ->
            lines.append(
                String.format(
                    Locale.ROOT,
                    "%n  %3d  %s taken for %s: %s",
                    confusion.times(),
                    confusion.expected(),
                    confusion.taken(),
                    confusion.example())));
    return lines.toString();
  }
}
