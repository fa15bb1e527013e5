package dev.lotse.understanding;

import dev.lotse.understanding.TimePart.Dial;
import java.time.LocalTime;
import java.util.Optional;

/** An hour right after a day, without anything that says so: "tomorrow 9", "Freitag 1430". */
final class BareHourRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    boolean afterDay =
        NearDayRule.isDay(words, index - 1) || Daytime.named(words.at(index - 1)).isPresent();
    boolean last =
        words.at(index + 1).isEmpty()
            || words.is(index + 1, "bitte", "please")
            || Daytime.named(words.at(index + 1)).isPresent();
    if (!afterDay) {
      return Optional.empty();
    }
    if (words.at(index).matches("([01]\\d|2[0-3])[0-5]\\d|([01]?\\d|2[0-3])\\.[0-5]\\d")) {
      return Optional.ofNullable(HourWords.at(words, index, Dial.FULL))
          .map(hour -> hour.part(index));
    }
    if (!last || !words.at(index).matches("\\d{1,2}") || Integer.parseInt(words.at(index)) > 23) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(words.at(index));
    Dial dial =
        hour > 12 || hour == 0
            ? Dial.FULL
            : now.english() ? Dial.ENGLISH_TWELVE : Dial.GERMAN_TWELVE;
    return Optional.of(new TimePart.Clock(index, index + 1, LocalTime.of(hour, 0), dial, false));
  }
}
