package dev.lotse.understanding;

import dev.lotse.understanding.TimePart.Dial;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The present time of another day: "same time tomorrow", "morgen um diese Zeit". */
final class SameTimeRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean same =
        words.is(index, "same", "this", "diese", "dieselbe", "gleichen", "selben", "gleiche")
            && words.is(index + 1, "time", "zeit", "uhrzeit");
    if (same && Which.NEXT.isNamed(words.at(index + 2)) && words.is(index + 3, "week", "woche")) {
      return Optional.of(new TimePart.Distance(index, index + 4, TimeUnits.WEEK, false));
    }
    return same && (isDay(words, index + 2) || isDay(words, before(words, index)))
        ? Optional.of(
            new TimePart.Clock(
                index,
                index + 2,
                now.moment().toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                Dial.FULL,
                false))
        : Optional.empty();
  }

  private static int before(TimeWords words, int index) {
    int at = index - 1;
    while (words.is(at, "um", "zur", "at", "the", "die")) {
      at--;
    }
    return at;
  }

  private static boolean isDay(TimeWords words, int at) {
    return NearDayRule.isDay(words, at) || words.is(at, "next", "on", "woche", "week");
  }
}
