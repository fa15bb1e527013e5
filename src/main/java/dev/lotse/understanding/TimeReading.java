package dev.lotse.understanding;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;

/** What a text says about a moment. */
public sealed interface TimeReading
    permits TimeReading.At, TimeReading.Past, TimeReading.Ambiguous, TimeReading.None {

  /**
   * The text names one moment to come.
   *
   * @param when the moment, in the zone of the person
   * @param exactTime whether a clock time or a duration was named; otherwise the hour is the usual
   *     one of the day
   * @param matched the words of the text that name the moment
   */
  record At(ZonedDateTime when, boolean exactTime, String matched) implements TimeReading {
    public At {
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(matched, "matched");
    }
  }

  /**
   * The text names a moment that has gone by.
   *
   * @param when the moment, in the zone of the person
   */
  record Past(ZonedDateTime when) implements TimeReading {
    public Past {
      Objects.requireNonNull(when, "when");
    }
  }

  /**
   * The text fits several moments to come and nothing tells which.
   *
   * @param candidates the moments, earliest first, at least two
   */
  record Ambiguous(List<ZonedDateTime> candidates) implements TimeReading {
    public Ambiguous {
      candidates = List.copyOf(candidates);
      if (candidates.size() < 2) {
        throw new IllegalArgumentException(
            "candidates: " + candidates.size() + " (expected at least 2)");
      }
    }
  }

  /** One of two or more readings: the moments to come among them, if they differ. */
  static TimeReading anyOf(List<TimeReading> readings) {
    List<ZonedDateTime> moments =
        readings.stream()
            .filter(At.class::isInstance)
            .map(reading -> ((At) reading).when())
            .distinct()
            .sorted()
            .toList();
    return moments.size() < 2 ? readings.get(0) : new Ambiguous(moments);
  }

  /** The text names no moment. */
  record None() implements TimeReading {}
}
