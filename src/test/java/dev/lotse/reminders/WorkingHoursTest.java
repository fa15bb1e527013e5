package dev.lotse.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

  private static final WorkingHours HOURS = WorkingHours.DEFAULT;

  private static ZonedDateTime at(String text) {
    return ZonedDateTime.parse(text);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      textBlock =
          """
      2026-03-02T09:00+01:00[Europe/Berlin],    2026-03-02T09:00+01:00[Europe/Berlin]
      2026-03-02T17:59:59+01:00[Europe/Berlin], 2026-03-02T17:59:59+01:00[Europe/Berlin]
      2026-03-02T18:00+01:00[Europe/Berlin],    2026-03-03T09:00+01:00[Europe/Berlin]
      2026-03-02T08:59:59+01:00[Europe/Berlin], 2026-03-02T09:00+01:00[Europe/Berlin]
      2026-03-02T00:00+01:00[Europe/Berlin],    2026-03-02T09:00+01:00[Europe/Berlin]
      2026-03-06T18:00+01:00[Europe/Berlin],    2026-03-09T09:00+01:00[Europe/Berlin]
      2026-03-07T12:00+01:00[Europe/Berlin],    2026-03-09T09:00+01:00[Europe/Berlin]
      2026-03-08T23:59+01:00[Europe/Berlin],    2026-03-09T09:00+01:00[Europe/Berlin]
      2026-03-28T12:00+01:00[Europe/Berlin],    2026-03-30T09:00+02:00[Europe/Berlin]
      2026-10-24T12:00+02:00[Europe/Berlin],    2026-10-26T09:00+01:00[Europe/Berlin]
      2026-03-07T12:00-05:00[America/New_York], 2026-03-09T09:00-04:00[America/New_York]
      2026-10-31T12:00-04:00[America/New_York], 2026-11-02T09:00-05:00[America/New_York]
      2026-02-28T12:00+01:00[Europe/Berlin],    2026-03-02T09:00+01:00[Europe/Berlin]
      2028-02-28T18:00+01:00[Europe/Berlin],    2028-02-29T09:00+01:00[Europe/Berlin]
      2026-12-31T18:00+01:00[Europe/Berlin],    2027-01-01T09:00+01:00[Europe/Berlin]
      """)
  void aTimeOutsideWorkingHoursMovesToTheirNextStart(String time, String fitting) {
    assertThat(HOURS.fit(at(time))).isEqualTo(at(fitting));
  }

  @ParameterizedTest(name = "{0} + {1} → {2}")
  @CsvSource(
      textBlock =
          """
      2026-03-02T10:15+01:00[Europe/Berlin],    1, 2026-03-03T10:15+01:00[Europe/Berlin]
      2026-03-05T10:15+01:00[Europe/Berlin],    1, 2026-03-06T10:15+01:00[Europe/Berlin]
      2026-03-06T10:15+01:00[Europe/Berlin],    1, 2026-03-09T10:15+01:00[Europe/Berlin]
      2026-03-06T10:15+01:00[Europe/Berlin],    2, 2026-03-10T10:15+01:00[Europe/Berlin]
      2026-03-07T10:15+01:00[Europe/Berlin],    1, 2026-03-09T10:15+01:00[Europe/Berlin]
      2026-03-02T22:00+01:00[Europe/Berlin],    1, 2026-03-04T09:00+01:00[Europe/Berlin]
      2026-03-02T06:00+01:00[Europe/Berlin],    1, 2026-03-03T09:00+01:00[Europe/Berlin]
      2026-03-27T10:15+01:00[Europe/Berlin],    1, 2026-03-30T10:15+02:00[Europe/Berlin]
      2026-10-23T10:15+02:00[Europe/Berlin],    1, 2026-10-26T10:15+01:00[Europe/Berlin]
      2026-03-06T10:15-05:00[America/New_York], 1, 2026-03-09T10:15-04:00[America/New_York]
      2026-10-30T10:15-04:00[America/New_York], 1, 2026-11-02T10:15-05:00[America/New_York]
      2026-12-31T10:15+01:00[Europe/Berlin],    1, 2027-01-01T10:15+01:00[Europe/Berlin]
      2027-01-29T10:15+01:00[Europe/Berlin],    1, 2027-02-01T10:15+01:00[Europe/Berlin]
      2026-03-06T19:00+01:00[Europe/Berlin],    0, 2026-03-09T09:00+01:00[Europe/Berlin]
      """)
  void workingDaysAreCountedByTheCalendarOfTheZone(String time, int days, String later) {
    assertThat(HOURS.plusWorkingDays(at(time), days)).isEqualTo(at(later));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      textBlock =
          """
      2026-03-02T08:00+01:00[Europe/Berlin], 2026-03-03T09:00+01:00[Europe/Berlin]
      2026-03-02T23:00+01:00[Europe/Berlin], 2026-03-03T09:00+01:00[Europe/Berlin]
      2026-03-06T10:00+01:00[Europe/Berlin], 2026-03-09T09:00+01:00[Europe/Berlin]
      2026-03-27T10:00+01:00[Europe/Berlin], 2026-03-30T09:00+02:00[Europe/Berlin]
      2026-12-31T10:00+01:00[Europe/Berlin], 2027-01-01T09:00+01:00[Europe/Berlin]
      """)
  void theNextWorkingDayStartsAtItsFirstWorkingMinute(String time, String next) {
    assertThat(HOURS.nextWorkingDay(at(time))).isEqualTo(at(next));
  }

  @Test
  void aStartThatAGapSwallowsMovesBehindTheGap() {
    WorkingHours everyNight = new WorkingHours(LocalTime.of(0, 30), LocalTime.of(1, 0));

    assertThat(everyNight.fit(at("2026-03-28T12:00+02:00[Asia/Beirut]")))
        .isEqualTo(at("2026-03-30T00:30+03:00[Asia/Beirut]"));
    assertThat(everyNight.fit(at("2024-04-25T12:00+02:00[Africa/Cairo]")))
        .isEqualTo(at("2024-04-26T01:30+03:00[Africa/Cairo]"));
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingHours(LocalTime.of(9, 0), LocalTime.of(9, 0)))
        .withMessageStartingWith("to:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingHours(LocalTime.of(18, 0), LocalTime.of(9, 0)));
  }
}
