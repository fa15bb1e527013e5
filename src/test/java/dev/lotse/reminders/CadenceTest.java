package dev.lotse.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.reminders.Cadence.Planned;
import dev.lotse.reminders.Reminder.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

  private static List<String> days(String plan, String from) {
    ZonedDateTime start = ZonedDateTime.parse(from);
    return Cadence.forPlan(Optional.of(plan).filter(known -> !known.equals("-")))
        .series(start.toInstant(), start.getZone(), WorkingHours.DEFAULT)
        .stream()
        .map(planned -> planned.dueAt().atZone(start.getZone()).toLocalDateTime().toString())
        .toList();
  }

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      paid | 2026-03-02T10:00+01:00[Europe/Berlin]    | 2026-03-03T10:00 2026-03-05T10:00 2026-03-09T10:00 2026-03-11T10:00 2026-03-13T10:00 2026-03-17T10:00
      -    | 2026-03-02T10:00+01:00[Europe/Berlin]    | 2026-03-03T10:00 2026-03-05T10:00 2026-03-09T10:00 2026-03-11T10:00 2026-03-13T10:00 2026-03-17T10:00
      free | 2026-03-02T10:00+01:00[Europe/Berlin]    | 2026-03-04T10:00 2026-03-09T10:00 2026-03-12T10:00 2026-03-17T10:00 2026-03-20T10:00 2026-03-25T10:00
      paid | 2026-03-06T20:00+01:00[Europe/Berlin]    | 2026-03-10T09:00 2026-03-12T09:00 2026-03-16T09:00 2026-03-18T09:00 2026-03-20T09:00 2026-03-24T09:00
      paid | 2026-03-26T16:30+01:00[Europe/Berlin]    | 2026-03-27T16:30 2026-03-31T16:30 2026-04-02T16:30 2026-04-06T16:30 2026-04-08T16:30 2026-04-10T16:30
      free | 2026-10-22T09:00+02:00[Europe/Berlin]    | 2026-10-26T09:00 2026-10-29T09:00 2026-11-03T09:00 2026-11-06T09:00 2026-11-11T09:00 2026-11-16T09:00
      paid | 2026-03-05T12:00-05:00[America/New_York] | 2026-03-06T12:00 2026-03-10T12:00 2026-03-12T12:00 2026-03-16T12:00 2026-03-18T12:00 2026-03-20T12:00
      paid | 2026-10-30T17:59-04:00[America/New_York] | 2026-11-02T17:59 2026-11-04T17:59 2026-11-06T17:59 2026-11-10T17:59 2026-11-12T17:59 2026-11-16T17:59
      paid | 2026-12-30T10:00+01:00[Europe/Berlin]    | 2026-12-31T10:00 2027-01-04T10:00 2027-01-06T10:00 2027-01-08T10:00 2027-01-12T10:00 2027-01-14T10:00
      """)
  void theSeriesFollowsThePlanAndTheWorkingDaysOfTheZone(String plan, String from, String due) {
    assertThat(days(plan, from)).isEqualTo(Arrays.asList(due.split(" ")));
  }

  @Test
  void fiveFollowUpsAreFollowedByOneClosingQuestionAndThenSilence() {
    List<Planned> series =
        Cadence.forPlan(Optional.empty())
            .series(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("UTC"), WorkingHours.DEFAULT);

    assertThat(series)
        .extracting(Planned::kind)
        .containsExactly(
            Kind.FOLLOW_UP,
            Kind.FOLLOW_UP,
            Kind.FOLLOW_UP,
            Kind.FOLLOW_UP,
            Kind.FOLLOW_UP,
            Kind.CLOSING_QUESTION);
    assertThat(series).extracting(Planned::number).containsExactly(1, 2, 3, 4, 5, 1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
      2026-03-02T10:00+01:00[Europe/Berlin],    2026-03-09T10:00+01:00[Europe/Berlin]
      2026-03-02T03:00+01:00[Europe/Berlin],    2026-03-09T09:00+01:00[Europe/Berlin]
      2026-03-07T10:00+01:00[Europe/Berlin],    2026-03-16T09:00+01:00[Europe/Berlin]
      2026-03-27T10:00+01:00[Europe/Berlin],    2026-04-03T11:00+02:00[Europe/Berlin]
      2026-10-30T10:00-04:00[America/New_York], 2026-11-06T09:00-05:00[America/New_York]
      """)
  void aLimitWithATermIsLookedAtWhenItEndsWithinWorkingHours(String began, String looked) {
    ZonedDateTime start = ZonedDateTime.parse(began);

    Optional<Planned> check =
        Cadence.limitCheck(
            start.toInstant(),
            Duration.ofDays(7),
            start.toInstant(),
            start.getZone(),
            WorkingHours.DEFAULT);

    assertThat(check)
        .contains(new Planned(Kind.LIMIT_CHECK, 1, ZonedDateTime.parse(looked).toInstant()));
  }

  @Test
  void aLimitThatHasEndedIsNotLookedAt() {
    Instant began = Instant.parse("2026-03-02T09:00:00Z");
    Instant end = began.plus(Duration.ofDays(7));
    ZoneId utc = ZoneId.of("UTC");
    WorkingHours hours = new WorkingHours(LocalTime.of(8, 0), LocalTime.of(18, 0));

    assertThat(Cadence.limitCheck(began, Duration.ofDays(7), end, utc, hours)).isEmpty();
    assertThat(Cadence.limitCheck(began, Duration.ofDays(7), end.minusSeconds(1), utc, hours))
        .isPresent();
  }
}
