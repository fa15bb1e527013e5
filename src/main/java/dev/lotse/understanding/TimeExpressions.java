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
          new DayOfMonthRule(),
          new ClockSpanRule(),
          new ClockRule(),
          new SameTimeRule(),
          new WeekdayOfMonthRule(),
          new NearDayRule(),
          new FeastRule(),
          new WeekdayRule(),
          new PartOfPeriodRule(),
          new PeriodRule(),
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
    return new Mentions(words, parts(words, seenFrom), seenFrom).reading();
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
}
