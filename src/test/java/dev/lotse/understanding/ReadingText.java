package dev.lotse.understanding;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a reading as a line of a table: {@code 2026-11-26T09:00 exact}, {@code past …}, {@code
 * either … or …}, {@code none}.
 */
final class ReadingText {

  private ReadingText() {}

  static String of(String text, String now, Language language) {
    return of(new TimeExpressions().read(text, ZonedDateTime.parse(now), Optional.of(language)));
  }

  static String of(TimeReading reading) {
    if (reading instanceof TimeReading.At at) {
      return at.when().toLocalDateTime() + (at.exactTime() ? " exact" : " usual");
    }
    if (reading instanceof TimeReading.Past past) {
      return "past " + past.when().toLocalDateTime();
    }
    if (reading instanceof TimeReading.Ambiguous ambiguous) {
      return "either "
          + ambiguous.candidates().stream()
              .map(when -> when.toLocalDateTime().toString())
              .collect(Collectors.joining(" or "));
    }
    return "none";
  }
}
