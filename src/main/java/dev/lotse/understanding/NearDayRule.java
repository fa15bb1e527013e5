package dev.lotse.understanding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Days named by their distance from the present one: "heute", "übermorgen", "this evening". */
final class NearDayRule implements TimeRule {

  private static final Set<String> NAMES =
      Set.of("heute", "morgen", "ubermorgen", "today", "tomorrow");

  /** Whether that word is such a day or a day of the week. */
  static boolean isDay(TimeWords words, int at) {
    return NAMES.contains(words.at(at)) || Weekdays.of(words.at(at)).isPresent();
  }

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    return switch (words.at(index)) {
      case "heute", "today" -> day(index, now.today(), true);
      case "this", "diesen" ->
          Daytime.named(words.at(index + 1)).isPresent()
              ? day(index, now.today(), true)
              : Optional.empty();
      case "tomorrow", "tmrw", "tmr", "morrow" -> in(1, index, now);
      case "overmorrow", "ubermorgen" -> in(2, index, now);
      case "uberubermorgen" -> in(3, index, now);
      case "morgen" -> OfDayRule.isMorning(words, index) ? Optional.empty() : in(1, index, now);
      case "gestern", "yesterday" -> in(-1, index, now);
      case "vorgestern" -> in(-2, index, now);
      default -> workingDays(words, index, now);
    };
  }

  /** "werktags", "on weekdays": the next day people work. */
  private static Optional<TimePart> workingDays(TimeWords words, int index, Now now) {
    boolean weekdays = words.is(index, "weekdays") && words.is(index - 1, "on");
    return weekdays || words.is(index, "werktags", "wochentags")
        ? day(index, new TimeAmount(0, 0, 1, 0).after(now.today()), false)
        : Optional.empty();
  }

  private static Optional<TimePart> in(int days, int index, Now now) {
    return day(index, now.today().plusDays(days), false);
  }

  private static Optional<TimePart> day(int index, LocalDate date, boolean today) {
    return Optional.of(new TimePart.Day(index, index + 1, date, today));
  }
}
