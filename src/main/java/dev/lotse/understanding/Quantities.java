package dev.lotse.understanding;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counted units: "3 days", "anderthalb Stunden", "an hour and a half", "2-3 Wochen". */
final class Quantities {

  private static final Set<String> HALF =
      Set.of("half", "halbe", "halben", "halber", "halbes", "½");
  private static final Set<String> A_FEW =
      Set.of("paar", "few", "couple", "wenigen", "einigen", "several");
  private static final int FEW = 3;
  private static final Set<String> BEFORE_UNIT =
      Set.of(
          ("full ganzen ganze vollen weiteren weitere more kurzen guten gute guter gutes knappen"
                  + " knappe knapper good solid")
              .split(" "));
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}[.,]\\d{1,2}");
  private static final Pattern HOURS_AND_MINUTES = Pattern.compile("(\\d{1,2}):([0-5]\\d)");

  private Quantities() {}

  /** All that is counted from that place on: "2 hours and 30 minutes"; null if nothing is. */
  static @Nullable Found sum(TimeWords words, int index) {
    Found all = one(words, index);
    while (all != null) {
      int next = words.is(all.end, "und", "and", "plus") ? all.end + 1 : all.end;
      Optional<TimeAmount> unit = TimeUnits.of(words.at(all.end - 1));
      int part = words.is(next, "a") ? next + 1 : next;
      boolean andAPart =
          next > all.end
              && (part > next && words.is(part, "half", "quarter") || words.is(next, "halbe"));
      if (andAPart && unit.isPresent()) {
        double share = words.is(part, "quarter") ? 0.25 : 0.5;
        return new Found(all.amount.plus(unit.get().times(share)), part + 1);
      }
      Found more = one(words, next);
      if (more == null) {
        return all;
      }
      all = new Found(all.amount.plus(more.amount), more.end);
    }
    return null;
  }

  private static @Nullable Found one(TimeWords words, int index) {
    Found joined = joined(words, index);
    if (joined != null) {
      return joined;
    }
    Count count = withFraction(words, count(words, index));
    Found found = unit(words, count.end, count.number);
    return found == null ? range(words, count) : found;
  }

  /** "2-3 Tagen", "two or three days": the first of both. */
  private static @Nullable Found range(TimeWords words, Count first) {
    boolean linked = words.is(first.end, "-", "bis", "to", "or", "oder");
    Count second = count(words, linked ? first.end + 1 : first.end);
    Found found = unit(words, second.end, first.number);
    return linked || second.number == first.number + 1 ? found : null;
  }

  /** A number in digits or words, whole or not; -1 if there is none. */
  private static Count count(TimeWords words, int at) {
    String word = words.at(at);
    if (DECIMAL.matcher(word).matches()) {
      return new Count(Double.parseDouble(word.replace(',', '.')), at + 1);
    }
    if (word.equals("anderthalb")) {
      return new Count(1.5, at + 1);
    }
    if (word.endsWith("einhalb")) {
      return new Count(NumberWords.of(word.replaceFirst("einhalb$", "")).orElse(0) + 0.5, at + 1);
    }
    NumberWords.Counted counted = NumberWords.at(words, at);
    return counted.found() ? new Count(counted.number(), counted.end()) : new Count(-1, at);
  }

  /** What the words after a number make of it: "a few", "half an", "two and a half". */
  private static Count withFraction(TimeWords words, Count count) {
    int at = count.end;
    boolean one = count.number < 0 || count.number == 1;
    if (one && A_FEW.contains(words.at(at))) {
      return new Count(words.is(at, "couple") ? 2 : FEW, words.is(at + 1, "of") ? at + 2 : at + 1);
    }
    if (one && HALF.contains(words.at(at)) && !(count.number == 1 && words.is(at, "½"))) {
      return new Count(0.5, words.is(at + 1, "a", "an") ? at + 2 : at + 1);
    }
    if (words.is(at, "½", "1/2", "einhalb")) {
      return new Count(count.number + 0.5, at + 1);
    }
    boolean andAHalf = words.is(at, "and") && words.is(at + 1, "a") && words.is(at + 2, "half");
    return andAHalf ? new Count(count.number + 0.5, at + 3) : quarters(words, count);
  }

  /** "quarter of an", "three quarters of an", "viertel". */
  private static Count quarters(TimeWords words, Count count) {
    int at = count.end;
    double quarters = count.number < 0 ? 1 : count.number;
    boolean plausible = quarters >= 1 && quarters <= 3;
    if (plausible && words.is(at, "viertel")) {
      return new Count(quarters / 4, at + 1);
    }
    return plausible
            && words.is(at, "quarter", "quarters")
            && words.is(at + 1, "of")
            && words.is(at + 2, "an", "a")
        ? new Count(quarters / 4, at + 3)
        : count;
  }

  private static @Nullable Found unit(TimeWords words, int at, double count) {
    if (count < 0) {
      return null;
    }
    boolean business =
        words.is(at, "business", "working", "work", "week") && words.is(at + 1, "days", "day");
    if (business) {
      return new Found(TimeUnits.WORKING_DAY.times(count), at + 2);
    }
    int unitAt = BEFORE_UNIT.contains(words.at(at)) ? at + 1 : at;
    return TimeUnits.of(words.at(unitAt))
        .map(unit -> new Found(unit.times(count), unitAt + 1))
        .orElse(null);
  }

  /**
   * "Viertelstunde", "dreiviertelstunde", "fortnight": number and unit in one word, with or without
   * an article.
   */
  private static @Nullable Found joined(TimeWords words, int index) {
    int at = words.is(index, "einer", "eine", "einem", "a", "ner") ? index + 1 : index;
    if (words.is(at, "dreiviertel") && words.is(at + 1, "stunde")) {
      return new Found(TimeUnits.MINUTE.times(45), at + 2);
    }
    return switch (words.at(at)) {
      case "viertelstunde" -> new Found(TimeUnits.MINUTE.times(15), at + 1);
      case "halbstunde" -> new Found(TimeUnits.MINUTE.times(30), at + 1);
      case "dreiviertelstunde" -> new Found(TimeUnits.MINUTE.times(45), at + 1);
      case "fortnight" -> new Found(TimeUnits.WEEK.times(2), at + 1);
      case "vierteljahr" -> new Found(TimeUnits.MONTH.times(3), at + 1);
      case "halbjahr" -> new Found(TimeUnits.MONTH.times(6), at + 1);
      default -> null;
    };
  }

  /** "1:30 h", "1h30": hours and minutes with a colon, as after "in". */
  static @Nullable Found hoursAndMinutes(TimeWords words, int at) {
    Matcher found = HOURS_AND_MINUTES.matcher(words.at(at));
    if (!found.matches()) {
      return null;
    }
    TimeAmount amount =
        TimeUnits.HOUR
            .times(Integer.parseInt(found.group(1)))
            .plus(TimeUnits.MINUTE.times(Integer.parseInt(found.group(2))));
    boolean unit = TimeUnits.of(words.at(at + 1)).filter(TimeUnits.HOUR::equals).isPresent();
    return new Found(amount, unit ? at + 2 : at + 1);
  }

  private record Count(double number, int end) {}

  /**
   * What was counted.
   *
   * @param amount the amount
   * @param end the place after it
   */
  record Found(TimeAmount amount, int end) {}
}
