package dev.lotse.understanding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Distances: "in 3 days", "in einer halben Stunde", "two weeks from now", "vor 2 Stunden". */
final class AmountRule implements TimeRule {

  private static final TimeAmount SECOND = new TimeAmount(0, 0, 0, 1);
  private static final TimeAmount MINUTE = new TimeAmount(0, 0, 0, 60);
  private static final TimeAmount HOUR = new TimeAmount(0, 0, 0, 3600);
  private static final TimeAmount DAY = new TimeAmount(0, 1, 0, 0);
  private static final TimeAmount WORKING_DAY = new TimeAmount(0, 0, 1, 0);
  private static final TimeAmount WEEK = new TimeAmount(0, 7, 0, 0);
  private static final TimeAmount MONTH = new TimeAmount(1, 0, 0, 0);
  private static final TimeAmount YEAR = new TimeAmount(12, 0, 0, 0);
  private static final Map<String, TimeAmount> UNITS = units();

  private static final Set<String> AHEAD =
      Set.of("in", "nach", "after", "binnen", "within", "innerhalb");
  private static final Set<String> HALF =
      Set.of("half", "halbe", "halben", "halber", "halbes", "½");
  private static final Set<String> ONE_AND_A_HALF = Set.of("anderthalb", "eineinhalb");
  private static final Set<String> A_FEW =
      Set.of("paar", "few", "couple", "wenigen", "einigen", "several");
  private static final int FEW = 3;
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}[.,]\\d{1,2}");

  /** Whether the word is a unit of time. */
  static boolean isUnit(String word) {
    return UNITS.containsKey(word);
  }

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean ahead = AHEAD.contains(words.at(index));
    boolean ago = words.is(index, "vor");
    int start = ahead || ago ? index + 1 : index;
    start +=
        words.is(
                start,
                "von",
                "etwa",
                "ca",
                "circa",
                "about",
                "around",
                "genau",
                "exactly",
                "just",
                "nur",
                "the",
                "den",
                "next",
                "nachsten")
            ? 1
            : 0;
    if (ahead && isHuge(words.at(start)) && isUnit(words.at(start + 1))) {
      return Optional.of(new TimePart.Impossible(index, start + 2));
    }
    Found found = sum(words, start);
    if (found == null) {
      return Optional.empty();
    }
    int end = found.end;
    boolean fromNow =
        words.is(end, "from") && words.is(end + 1, "now")
            || words.is(end, "ab") && words.is(end + 1, "jetzt");
    boolean later = words.is(end, "spater", "later", "hence");
    ago |= words.is(end, "ago", "her");
    boolean fromDay = words.is(end, "from", "nach", "after");
    boolean whole = index == 0 && end == words.size();
    if (!ahead && !ago && !fromNow && !later && !fromDay && !whole) {
      return Optional.empty();
    }
    end += fromNow ? 2 : later || words.is(end, "ago", "her") || fromDay ? 1 : 0;
    TimeAmount amount = ago ? found.amount.negated() : found.amount;
    return Optional.of(
        amount.plausible()
            ? new TimePart.Distance(index, end, amount, fromDay && !fromNow)
            : new TimePart.Impossible(index, end));
  }

  private static boolean isHuge(String word) {
    return word.length() > 6 && word.chars().allMatch(Character::isDigit);
  }

  private static @Nullable Found sum(TimeWords words, int index) {
    Found all = one(words, index);
    while (all != null) {
      int next = words.is(all.end, "und", "and", "plus") ? all.end + 1 : all.end;
      boolean andAHalf =
          next > all.end
              && isUnit(words.at(all.end - 1))
              && (words.is(next, "a") && words.is(next + 1, "half") || words.is(next, "halbe"));
      Found more = andAHalf ? null : one(words, next);
      if (andAHalf) {
        TimeAmount half = times(UNITS.get(words.at(all.end - 1)), 0.5);
        return new Found(all.amount.plus(half), words.is(next, "a") ? next + 2 : next + 1);
      }
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
    return unit(words, count.end, count.number);
  }

  /** A number in digits or words, whole or not; -1 if there is none. */
  private static Count count(TimeWords words, int at) {
    String word = words.at(at);
    if (DECIMAL.matcher(word).matches()) {
      return new Count(Double.parseDouble(word.replace(',', '.')), at + 1);
    }
    if (ONE_AND_A_HALF.contains(word)) {
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
    if (words.is(at, "quarter") && words.is(at + 1, "of") && words.is(at + 2, "an", "a")) {
      return new Count(0.25, at + 3);
    }
    if (words.is(at, "½")) {
      return new Count(count.number + 0.5, at + 1);
    }
    boolean andAHalf = words.is(at, "and") && words.is(at + 1, "a") && words.is(at + 2, "half");
    return andAHalf ? new Count(count.number + 0.5, at + 3) : count;
  }

  private static @Nullable Found unit(TimeWords words, int at, double count) {
    if (count < 0) {
      return null;
    }
    boolean business =
        words.is(at, "business", "working", "work", "week") && words.is(at + 1, "days", "day");
    if (business) {
      return new Found(times(WORKING_DAY, count), at + 2);
    }
    int unitAt =
        words.is(at, "full", "ganzen", "ganze", "vollen", "weiteren", "more", "kurzen")
            ? at + 1
            : at;
    TimeAmount unit = UNITS.get(words.at(unitAt));
    return unit == null ? null : new Found(times(unit, count), unitAt + 1);
  }

  /**
   * "Viertelstunde", "dreiviertelstunde", "fortnight": number and unit in one word, with or without
   * an article.
   */
  private static @Nullable Found joined(TimeWords words, int index) {
    int at = words.is(index, "einer", "eine", "a", "ner") ? index + 1 : index;
    long minutes =
        words.is(at, "viertelstunde")
            ? 15
            : words.is(at, "dreiviertelstunde") ? 45 : words.is(at, "halbstunde") ? 30 : 0;
    if (minutes > 0) {
      return new Found(times(MINUTE, minutes), at + 1);
    }
    if (words.is(at, "dreiviertel") && words.is(at + 1, "stunde")) {
      return new Found(times(MINUTE, 45), at + 2);
    }
    return words.is(at, "fortnight") ? new Found(times(WEEK, 2), at + 1) : null;
  }

  /**
   * Parts of a unit are counted in the next smaller one that has whole numbers: half a week is
   * three days, half a day twelve hours.
   */
  private static TimeAmount times(TimeAmount unit, double count) {
    long whole = (long) count;
    double part = count - whole;
    TimeAmount all =
        new TimeAmount(
            unit.months() * whole,
            unit.days() * whole,
            unit.workingDays() * whole,
            unit.seconds() * whole);
    return part == 0 ? all : all.plus(part(unit, part));
  }

  private static TimeAmount part(TimeAmount unit, double part) {
    if (unit.months() >= 12) {
      return new TimeAmount(Math.round(unit.months() * part), 0, 0, 0);
    }
    long days = unit.months() == 1 ? Math.round(30 * part) : (long) (unit.days() * part);
    boolean partOfADay = unit.days() == 1 || unit.workingDays() == 1;
    long seconds = Math.round((partOfADay ? 86_400 : unit.seconds()) * part);
    return new TimeAmount(0, partOfADay ? 0 : days, 0, seconds);
  }

  private static Map<String, TimeAmount> units() {
    Map<String, TimeAmount> units = new HashMap<>();
    put(units, SECOND, "s sek sec secs sekunde sekunden second seconds");
    put(units, MINUTE, "m min mins minute minuten minutes");
    put(units, HOUR, "h std hr hrs stunde stunden hour hours");
    put(units, DAY, "d tag tage tagen day days");
    put(
        units,
        WORKING_DAY,
        "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen workday workdays weekdays");
    put(units, WEEK, "w woche wochen week weeks");
    put(units, MONTH, "monat monate monaten monats month months");
    put(units, YEAR, "jahr jahre jahren year years");
    return Map.copyOf(units);
  }

  private static void put(Map<String, TimeAmount> units, TimeAmount unit, String names) {
    for (String name : names.split(" ")) {
      units.put(name, unit);
    }
  }

  private record Count(double number, int end) {}

  private record Found(TimeAmount amount, int end) {}
}
