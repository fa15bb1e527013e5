package dev.lotse.understanding;

import dev.lotse.understanding.Quantities.Found;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Distances: "in 3 days", "in einer halben Stunde", "vor 2 Stunden", "two weeks from Monday",
 * "Friday week".
 */
final class AmountRule implements TimeRule {

  private static final long HALF_AN_HOUR = 1_800;

  private static final Set<String> AHEAD =
      Set.of("in", "nach", "after", "binnen", "within", "innerhalb");

  /** Words before an amount that leave it as it is. */
  private static final Set<String> APPROXIMATELY =
      Set.of(
          ("von of etwa ca circa about around genau exactly just nur the den der next nachsten"
                  + " ungefahr rund fast knapp roughly approximately approx under almost nearly"
                  + " another weiteren ablauf spatestens fruhestens so")
              .split(" "));

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    if (isWeekAfterDay(words, index)) {
      int weeks = words.is(index, "fortnight") ? 2 : 1;
      return distance(index, index + 1, TimeUnits.WEEK.times(weeks), false);
    }
    boolean ahead = AHEAD.contains(words.at(index));
    int start = ahead || words.is(index, "vor") ? index + 1 : index;
    int after = start;
    while (APPROXIMATELY.contains(words.at(start))) {
      start++;
    }
    if (ahead && isHuge(words.at(start)) && TimeUnits.isUnit(words.at(start + 1))) {
      return Optional.of(new TimePart.Impossible(index, start + 2));
    }
    Found found = found(words, start, ahead, start > after);
    return found == null ? Optional.empty() : directed(words, index, ahead, found);
  }

  private static @Nullable Found found(TimeWords words, int at, boolean ahead, boolean article) {
    if (words.is(at, "day", "tag") && (isAnchor(words, at + 1) || isAfterAnchor(words, at + 1))) {
      return new Found(TimeUnits.DAY, at + 1);
    }
    if (ahead && article && words.is(at, "hour", "stunde", "minute")) {
      return new Found(TimeUnits.of(words.at(at)).orElseThrow(), at + 1);
    }
    boolean week =
        words.is(at, "acht")
            && words.is(at + 1, "tagen", "tage")
            && NearDayRule.isDay(words, at - 2);
    if (week) {
      return new Found(TimeUnits.WEEK, at + 2);
    }
    Found found = Quantities.sum(words, at);
    return found == null && ahead ? Quantities.hoursAndMinutes(words, at) : found;
  }

  /** What stands after the amount says from where it is counted. */
  private static Optional<TimePart> directed(
      TimeWords words, int index, boolean ahead, Found found) {
    int end = found.end();
    TimeAmount amount = found.amount();
    if (words.is(index, "vor")) {
      return distance(index, end, amount.negated(), false);
    }
    if (words.is(end, "ago", "her")) {
      return distance(index, end + 1, amount.negated(), false);
    }
    if (words.is(end, "from", "ab") && words.is(end + 1, "now", "jetzt")) {
      return distance(index, end + 2, amount, false);
    }
    if (words.is(end, "spater", "later", "hence")) {
      return distance(index, end + 1, amount, false);
    }
    if (!ahead && isAfterAnchor(words, end)) {
      boolean before = !words.is(end, "danach", "afterwards");
      return distance(index, end + 1, before ? amount.negated() : amount, true);
    }
    boolean from = words.is(end, "from") || words.is(end, "ab") && isNearDay(words, end + 1);
    if (from || !ahead && isAnchor(words, end)) {
      boolean clock = isMinutes(amount) && isHour(words, end + 1);
      boolean before = words.is(end, "vor", "before");
      return clock
          ? Optional.empty()
          : distance(index, end + 1, before ? amount.negated() : amount, true);
    }
    if (!ahead && amount.wholeWeeks() && (isNearDay(words, end) || isOnWeekday(words, end))) {
      return distance(index, end, amount, true);
    }
    boolean whole = index == 0 && end == words.size();
    return ahead || whole ? distance(index, end, amount, false) : Optional.empty();
  }

  private static boolean isAnchor(TimeWords words, int at) {
    return words.is(at, "from", "nach", "after", "vor", "before");
  }

  /** "eine Stunde vorher", "the day before": counted from what was named earlier. */
  static boolean isAfterAnchor(TimeWords words, int at) {
    boolean last = words.is(at, "before") && words.at(at + 1).isEmpty();
    return last
        || words.is(
            at, "vorher", "davor", "zuvor", "danach", "beforehand", "earlier", "afterwards");
  }

  /** Minutes people say before an hour: "zehn Minuten nach drei". */
  private static boolean isMinutes(TimeAmount amount) {
    return amount.onClock() && amount.seconds() < HALF_AN_HOUR;
  }

  private static boolean isHour(TimeWords words, int at) {
    return words.is(at, "halb", "half") || NumberWords.at(words, at).found();
  }

  private static boolean isOnWeekday(TimeWords words, int at) {
    return words.is(at, "on") && Weekdays.of(words.at(at + 1)).isPresent();
  }

  private static boolean isNearDay(TimeWords words, int at) {
    return words.is(at, "today", "tomorrow", "heute", "morgen");
  }

  /** "Friday week", "tomorrow fortnight". */
  private static boolean isWeekAfterDay(TimeWords words, int index) {
    boolean number = NumberWords.of(words.at(index + 1)).isPresent();
    return words.is(index, "week", "fortnight")
        && NearDayRule.isDay(words, index - 1)
        && !number
        && !words.is(index + 1, "after", "from", "days", "day");
  }

  private static boolean isHuge(String word) {
    return word.length() > 6 && word.chars().allMatch(Character::isDigit);
  }

  private static Optional<TimePart> distance(int from, int to, TimeAmount amount, boolean fromDay) {
    return Optional.of(
        amount.plausible()
            ? new TimePart.Distance(from, to, amount, fromDay)
            : new TimePart.Impossible(from, to));
  }
}
