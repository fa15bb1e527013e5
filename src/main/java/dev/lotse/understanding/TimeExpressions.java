package dev.lotse.understanding;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the moment a German or English text names: "übermorgen um halb neun", "in 3 Werktagen",
 * "next Monday 10am". Where only a day is named the moment is nine o'clock. A local time that a
 * change to summer time skips moves forward by what is skipped; one that occurs twice is the first.
 * Immutable, safe for use by any number of threads.
 */
public final class TimeExpressions {

  private static final List<TimeRule> RULES =
      List.of(
          new AmountRule(),
          new DateRule(),
          new ClockRule(),
          new DayRule(),
          new OfDayRule(),
          new BareHourRule());

  /**
   * The moment the text names, seen from now, in the zone of now.
   *
   * @param text a whole message; the expression may stand anywhere in it
   * @param now the present moment in the zone of the person
   * @param language the language of the text, if known; both are always tried, it only decides
   *     between two readings
   */
  public TimeReading read(String text, ZonedDateTime now, Optional<Language> language) {
    TimeWords words = new TimeWords(text);
    Now seenFrom = new Now(now, language);
    List<TimePart> parts = parts(words, seenFrom);
    if (parts.isEmpty()) {
      return new TimeReading.None();
    }
    if (belongTogether(parts)) {
      return assemble(words, parts, seenFrom);
    }
    TimeReading best = new TimeReading.None();
    for (List<TimePart> group : groups(words, parts)) {
      TimeReading reading = assemble(words, group, seenFrom);
      best = rank(reading) > rank(best) ? reading : best;
    }
    return best;
  }

  private static List<TimePart> parts(TimeWords words, Now now) {
    List<TimePart> parts = new ArrayList<>();
    for (int index = 0; index < words.size(); ) {
      int at = index;
      Optional<TimePart> part =
          RULES.stream().flatMap(rule -> rule.at(words, at, now).stream()).findFirst();
      part.ifPresent(parts::add);
      index = part.map(TimePart::to).orElse(index + 1);
    }
    return parts;
  }

  /**
   * Parts apart from each other still name one moment if none is of the same kind as another:
   * "tomorrow about the ticket at 9".
   */
  private static boolean belongTogether(List<TimePart> parts) {
    long kinds = parts.stream().map(Object::getClass).distinct().count();
    return kinds == parts.size() && parts.stream().filter(TimePart::isDay).count() <= 1;
  }

  private static List<List<TimePart>> groups(TimeWords words, List<TimePart> parts) {
    List<List<TimePart>> groups = new ArrayList<>();
    for (TimePart part : parts) {
      List<TimePart> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      boolean linked =
          !last.isEmpty()
              && words.linked(last.get(last.size() - 1).to(), part.from())
              && last.stream().noneMatch(other -> other.getClass() == part.getClass());
      if (linked) {
        last.add(part);
      } else {
        groups.add(new ArrayList<>(List.of(part)));
      }
    }
    return groups;
  }

  private static TimeReading assemble(TimeWords words, List<TimePart> parts, Now now) {
    return new TimeAssembly(parts, now, matched(words, parts)).reading();
  }

  private static String matched(TimeWords words, List<TimePart> parts) {
    List<String> stretches = new ArrayList<>();
    int from = parts.get(0).from();
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i + 1 == parts.size();
      if (last || !words.linked(parts.get(i).to(), parts.get(i + 1).from())) {
        stretches.add(words.written(from, parts.get(i).to()));
        from = last ? from : parts.get(i + 1).from();
      }
    }
    return String.join(" ", stretches);
  }

  private static int rank(TimeReading reading) {
    if (reading instanceof TimeReading.At) {
      return 3;
    }
    return reading instanceof TimeReading.Ambiguous
        ? 2
        : reading instanceof TimeReading.Past ? 1 : 0;
  }
}
