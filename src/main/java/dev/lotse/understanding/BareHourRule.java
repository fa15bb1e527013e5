package dev.lotse.understanding;

import java.time.LocalTime;
import java.util.Optional;

/** An hour right after a day, without anything that says so: "tomorrow 9", "Freitag 14". */
final class BareHourRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean afterDay =
        words.is(index - 1, "heute", "morgen", "ubermorgen", "today", "tomorrow")
            || Weekdays.of(words.at(index - 1)).isPresent()
            || Daytime.named(words.at(index - 1)).isPresent();
    boolean last = words.at(index + 1).isEmpty() || words.is(index + 1, "bitte", "please");
    if (!afterDay
        || !last
        || !words.at(index).matches("\\d{1,2}")
        || Integer.parseInt(words.at(index)) > 23) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(words.at(index));
    TimePart.Dial dial =
        hour > 12 || hour == 0
            ? TimePart.Dial.FULL
            : now.english() ? TimePart.Dial.ENGLISH_TWELVE : TimePart.Dial.GERMAN_TWELVE;
    return Optional.of(new TimePart.Clock(index, index + 1, LocalTime.of(hour, 0), dial, false));
  }
}
