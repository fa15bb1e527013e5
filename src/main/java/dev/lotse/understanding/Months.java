package dev.lotse.understanding;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month that is named: "August", "next month", "des Monats".
 *
 * @param month the month
 * @param next the one meant instead where nothing of it is left
 * @param end the place after it
 */
record Months(YearMonth month, YearMonth next, int end) {

  /** The month that begins at that place, seen from that day. */
  static Optional<Months> at(TimeWords words, int index, LocalDate today) {
    Optional<Which> which = Which.of(words.at(index));
    Optional<Which> second =
        which.isPresent() ? Which.of(words.at(index + 1)) : Optional.<Which>empty();
    int name = index + (which.isPresent() ? 1 : 0) + (second.isPresent() ? 1 : 0);
    Optional<Month> named = MonthNames.of(words.at(name));
    if (named.isPresent()) {
      YearMonth month = YearMonth.of(today.getYear(), named.get());
      return Optional.of(new Months(month, month.plusYears(1), name + 1));
    }
    if (!words.is(name, "monat", "monats", "month")) {
      return Optional.empty();
    }
    YearMonth month =
        YearMonth.from(today)
            .plusMonths(second.or(() -> which).map(found -> found.ahead).orElse(0));
    return Optional.of(new Months(month, month.plusMonths(1), name + 1));
  }
}
