package dev.lotse.understanding;

import java.time.YearMonth;
import java.util.Optional;

/** A day of a month without its name: "am 24.", "on the 24th of next month", "zum Ersten". */
final class DayOfMonthRule implements TimeRule {

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    Optional<Numbered> numbered = inDigits(words, index).or(() -> inWords(words, index));
    if (numbered.isEmpty()) {
      return Optional.empty();
    }
    int end = numbered.get().end;
    boolean link = words.is(end, "of", "des", "im", "in");
    if (!link && ClockRule.countsThings(words, end)) {
      return Optional.empty();
    }
    Optional<Months> named =
        link || Which.NEXT.isNamed(words.at(end)) || Which.COMING.isNamed(words.at(end))
            ? Months.at(words, link ? end + 1 : end, now.today())
            : Optional.empty();
    YearMonth first = named.map(Months::month).orElse(YearMonth.from(now.today()));
    return Optional.of(
        next(index, named.map(Months::end).orElse(end), numbered.get().day, first, now));
  }

  /** The first such day of that month or one after it that is still to come. */
  private static TimePart next(int from, int to, int day, YearMonth month, Now now) {
    for (int ahead = 0; ahead < 3 && day > 0; ahead++) {
      YearMonth candidate = month.plusMonths(ahead);
      if (candidate.isValidDay(day) && !candidate.atDay(day).isBefore(now.today())) {
        return new TimePart.Day(from, to, candidate.atDay(day), false);
      }
    }
    return new TimePart.Impossible(from, to);
  }

  private static Optional<Numbered> inDigits(TimeWords words, int index) {
    boolean german =
        words.is(index - 1, "am", "zum", "bis", "den", "dem", "vom")
            && words.at(index).matches("\\d{1,2}\\.");
    boolean english =
        words.is(index - 1, "the")
            && words.is(index + 1, "st", "nd", "rd", "th")
            && words.at(index).matches("\\d{1,2}");
    return german || english
        ? Optional.of(
            new Numbered(
                Integer.parseInt(words.at(index).replace(".", "")), index + (english ? 2 : 1)))
        : Optional.empty();
  }

  /** "am Zwanzigsten um 9", but not "am ersten Server": nothing that it counts may follow. */
  private static Optional<Numbered> inWords(TimeWords words, int index) {
    boolean announced =
        words.is(index - 1, "am", "zum")
            || Which.NEXT.isNamed(words.at(index - 1)) && words.is(index - 2, "zum", "am")
            || words.is(index - 1, "the") && words.is(index - 2, "on", "by", "until");
    NumberWords.Counted day = NumberWords.ordinalAt(words, index);
    boolean alone =
        words.at(day.end()).isEmpty()
            || words.is(day.end(), "um", "gegen", "at", "by", "bitte", "please", "of", "des");
    return announced && day.found() && alone && day.number() <= 31
        ? Optional.of(new Numbered(day.number(), day.end()))
        : Optional.empty();
  }

  private record Numbered(int day, int end) {}
}
