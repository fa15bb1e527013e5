package dev.lotse.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** One part of a time expression: a day, a clock time, a time of day, a distance from now. */
sealed interface TimePart {

  /** The place of its first word. */
  int from();

  /** The place after its last word. */
  int to();

  /** Whether it says on which day. */
  default boolean isDay() {
    return true;
  }

  /** The first part of that kind. */
  static <T extends TimePart> Optional<T> first(List<TimePart> parts, Class<T> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** A day. {@code today} tells "today" from a date that happens to be it. */
  record Day(int from, int to, LocalDate date, boolean today) implements TimePart {}

  /** A day of the week; {@code weeks} to add to the coming one, negative for the last one. */
  record Weekday(int from, int to, DayOfWeek day, int weeks, boolean nextCalendarWeek)
      implements TimePart {}

  /** A calendar week, by its Monday. */
  record Week(int from, int to, LocalDate monday) implements TimePart {}

  /** A distance from now, or if {@code anchored} from what follows: "two days before Friday". */
  record Distance(int from, int to, TimeAmount amount, boolean anchored) implements TimePart {
    @Override
    public boolean isDay() {
      return !anchored;
    }
  }

  /** A clock time; {@code endOfDay} is the midnight after the day. */
  record Clock(int from, int to, LocalTime time, Dial dial, boolean endOfDay) implements TimePart {
    @Override
    public boolean isDay() {
      return false;
    }
  }

  /** A time of day such as "evening". */
  record OfDay(int from, int to, Daytime daytime) implements TimePart {
    @Override
    public boolean isDay() {
      return false;
    }
  }

  /** Looks like a time but cannot be one, such as the 31st of February. */
  record Impossible(int from, int to) implements TimePart {}

  /** How a clock time was named. */
  enum Dial {
    /** In full: 24 hours, or with am, pm. */
    FULL,
    /** Twelve hours, in German: from 7 on meant as it stands unless it has gone by. */
    GERMAN_TWELVE,
    /** Twelve hours, in English: morning or evening. */
    ENGLISH_TWELVE
  }
}
