package dev.lotse.understanding;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates: "24.12.", "2026-12-24", "Dec 24th", "24. Dezember 2026", "12/24", "24. 12.". */
final class DateRule implements TimeRule {

  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
  private static final Pattern DASHES = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(20\\d{2})");
  private static final Pattern DOTS =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}|\\d{2})?)?");
  private static final Pattern SLASHES =
      Pattern.compile("(\\d{1,2})[/](\\d{1,2})(?:[/](\\d{4}|\\d{2}))?");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.?");
  private static final Pattern YEAR = Pattern.compile("20\\d{2}");
  private static final int YEARS_TO_A_LEAP_YEAR = 8;

  @Override
  public Optional<TimePart> at(TimeWords words, int index, Now now) {
    String word = words.at(index);
    Matcher iso = ISO.matcher(word);
    if (iso.matches()) {
      return Optional.of(
          date(index, index + 1, new Fields(iso.group(3), iso.group(2), iso.group(1)), now));
    }
    Matcher dashes = DASHES.matcher(word);
    if (dashes.matches()) {
      Fields fields = new Fields(dashes.group(1), dashes.group(2), dashes.group(3));
      return Optional.of(date(index, index + 1, fields, now));
    }
    Matcher dots = DOTS.matcher(word);
    if (dots.matches() && isDate(words, index)) {
      boolean yearFollows = dots.group(3) == null && YEAR.matcher(words.at(index + 1)).matches();
      String year = yearFollows ? words.at(index + 1) : dots.group(3);
      return Optional.of(
          date(
              index,
              yearFollows ? index + 2 : index + 1,
              new Fields(dots.group(1), dots.group(2), year),
              now));
    }
    Matcher slashes = SLASHES.matcher(word);
    if (slashes.matches() && isDate(words, index, slashes)) {
      return Optional.of(slashed(index, slashes, now));
    }
    return withMonthName(words, index, now).or(() -> inTwoNumbers(words, index, now));
  }

  /** "24/12" can be nothing else, "8/3" must be announced or have a clock time after it. */
  private static boolean isDate(TimeWords words, int index, Matcher slashes) {
    int first = Integer.parseInt(slashes.group(1));
    int second = Integer.parseInt(slashes.group(2));
    boolean dayAndMonth = first > 12 && first <= 31 && second > 7 && second <= 12;
    boolean clock =
        words.is(index + 1, "at", "um")
            || words.at(index + 1).matches("\\d{1,2}:\\d{2}")
            || words.is(index + 2, "am", "pm", "uhr");
    return slashes.group(3) != null || isAnnounced(words, index) || dayAndMonth || clock;
  }

  /** "20. 8. 2026", "am dritten achten": day and month apart. */
  private static Optional<TimePart> inTwoNumbers(TimeWords words, int index, Now now) {
    boolean dots =
        words.at(index).matches("\\d{1,2}\\.") && words.at(index + 1).matches("\\d{1,2}\\.");
    boolean announced = words.is(index - 1, "am", "den", "dem", "zum", "vom", "bis");
    OptionalInt day = NumberWords.ofOrdinal(words.at(index));
    OptionalInt month = NumberWords.ofOrdinal(words.at(index + 1));
    if (!dots && !(announced && day.isPresent() && month.isPresent())) {
      return Optional.empty();
    }
    boolean year = YEAR.matcher(words.at(index + 2)).matches();
    Fields fields =
        new Fields(
            dots ? words.at(index).replace(".", "") : String.valueOf(day.getAsInt()),
            dots ? words.at(index + 1).replace(".", "") : String.valueOf(month.getAsInt()),
            year ? words.at(index + 2) : null);
    return Optional.of(date(index, index + (year ? 3 : 2), fields, now));
  }

  /**
   * "24.12." is a date, "9.30" one only after "am" and the like, as it may be a clock time or a
   * version.
   */
  private static boolean isDate(TimeWords words, int index) {
    String word = words.at(index);
    return word.chars().filter(sign -> sign == '.').count() == 2
        || isAnnounced(words, index) && !words.is(index + 1, "uhr", "am", "pm");
  }

  private static boolean isAnnounced(TimeWords words, int index) {
    return words.is(
            index - 1, "am", "on", "den", "dem", "der", "vom", "zum", "bis", "by", "until", "date",
            "datum")
        || Weekdays.of(words.at(index - 1)).isPresent();
  }

  private static TimePart slashed(int index, Matcher date, Now now) {
    int first = Integer.parseInt(date.group(1));
    int second = Integer.parseInt(date.group(2));
    boolean german = now.language().filter(Language.DE::equals).isPresent();
    boolean dayFirst = first > 12 || german && second <= 12;
    return date(
        index,
        index + 1,
        new Fields(date.group(dayFirst ? 1 : 2), date.group(dayFirst ? 2 : 1), date.group(3)),
        now);
  }

  private static Optional<TimePart> withMonthName(TimeWords words, int index, Now now) {
    Optional<Month> first = MonthNames.of(words.at(index));
    int article = words.is(index, "the") ? index + 1 : index;
    int day = first.isPresent() ? index + 1 : article;
    int number = first.isPresent() && words.is(day, "the") ? day + 1 : day;
    Numbered numbered = day(words, number);
    if (numbered == null) {
      return Optional.empty();
    }
    int next = words.is(numbered.end, "of") ? numbered.end + 1 : numbered.end;
    Optional<Month> month = first.isPresent() ? first : MonthNames.of(words.at(next));
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int end = first.isPresent() ? numbered.end : next + 1;
    boolean year = YEAR.matcher(words.at(end)).matches();
    Fields fields =
        new Fields(
            numbered.day, String.valueOf(month.get().getValue()), year ? words.at(end) : null);
    return Optional.of(date(index, year ? end + 1 : end, fields, now));
  }

  private static @Nullable Numbered day(TimeWords words, int index) {
    Matcher day = DAY.matcher(words.at(index));
    if (!day.matches()) {
      NumberWords.Counted ordinal = NumberWords.ordinalAt(words, index);
      return ordinal.found() ? new Numbered(String.valueOf(ordinal.number()), ordinal.end()) : null;
    }
    return new Numbered(
        day.group(1), words.is(index + 1, "st", "nd", "rd", "th") ? index + 2 : index + 1);
  }

  private static TimePart date(int from, int to, Fields fields, Now now) {
    int day = Integer.parseInt(fields.day);
    int month = Integer.parseInt(fields.month);
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
      return new TimePart.Impossible(from, to);
    }
    if (fields.year != null) {
      int year = Integer.parseInt(fields.year) + (fields.year.length() == 2 ? 2000 : 0);
      return MonthDay.of(month, day).isValidYear(year)
          ? new TimePart.Day(from, to, LocalDate.of(year, month, day), false)
          : new TimePart.Impossible(from, to);
    }
    return new TimePart.Day(from, to, next(MonthDay.of(month, day), now.today()), false);
  }

  /** The next such day, the present one included. */
  static LocalDate next(MonthDay day, LocalDate today) {
    for (int year = today.getYear(); year <= today.getYear() + YEARS_TO_A_LEAP_YEAR; year++) {
      if (day.isValidYear(year) && !day.atYear(year).isBefore(today)) {
        return day.atYear(year);
      }
    }
    throw new IllegalStateException(
        "day: " + day + " (expected one that comes within " + YEARS_TO_A_LEAP_YEAR + " years)");
  }

  private record Fields(String day, String month, @Nullable String year) {}

  private record Numbered(String day, int end) {}
}
