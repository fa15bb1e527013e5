package dev.lotse.understanding;

import java.time.DayOfWeek;
import java.util.Optional;

/** Days of the week: "Freitag", "next Monday", "übernächsten Dienstag", "the Friday after next". */
final class WeekdayRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean plain = dayOfWeek(words, index).isPresent();
    int at = plain ? index : index + 1;
    Optional<DayOfWeek> day = dayOfWeek(words, at);
    Optional<Which> which = plain ? Optional.empty() : Which.of(words.at(index));
    if (day.isEmpty() || !plain && which.isEmpty()) {
      return Optional.empty();
    }
    if (words.is(at + 1, "after") && words.is(at + 2, "next")) {
      return Optional.of(new TimePart.Weekday(index, at + 3, day.get(), 1, true));
    }
    boolean last = which.filter(Which.LAST::equals).isPresent();
    boolean afterNext = which.filter(Which.AFTER_NEXT::equals).isPresent();
    return Optional.of(
        new TimePart.Weekday(
            index, at + 1, day.get(), last ? -1 : afterNext ? 1 : 0, words.is(index, "next")));
  }

  private static Optional<DayOfWeek> dayOfWeek(TimeWords words, int index) {
    return Weekdays.of(words.at(index)).or(() -> Weekdays.shortened(words, index));
  }
}
