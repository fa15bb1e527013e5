package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {

  private final TimeExpressions expressions = new TimeExpressions();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2027-03-27T10:00+01:00[Europe/Berlin]     | morgen um 2:30 Uhr | 2027-03-28T03:30+02:00[Europe/Berlin]
      2026-10-24T10:00+02:00[Europe/Berlin]     | morgen um 2:30 Uhr | 2026-10-25T02:30+02:00[Europe/Berlin]
      2027-03-27T10:00+01:00[Europe/Berlin]     | in 24 Stunden      | 2027-03-28T11:00+02:00[Europe/Berlin]
      2027-03-27T10:00+01:00[Europe/Berlin]     | in einem Tag       | 2027-03-28T10:00+02:00[Europe/Berlin]
      2026-10-24T10:00+02:00[Europe/Berlin]     | in 24 Stunden      | 2026-10-25T09:00+01:00[Europe/Berlin]
      2026-10-24T10:00+02:00[Europe/Berlin]     | in 1 Woche         | 2026-10-31T10:00+01:00[Europe/Berlin]
      2027-03-28T01:59+01:00[Europe/Berlin]     | in 2 Minuten       | 2027-03-28T03:01+02:00[Europe/Berlin]
      2026-10-24T02:30+02:00[Europe/Berlin]     | in einem Tag       | 2026-10-25T02:30+02:00[Europe/Berlin]
      2027-03-13T10:00-05:00[America/New_York]  | tomorrow at 2:30am | 2027-03-14T03:30-04:00[America/New_York]
      2026-10-31T10:00-04:00[America/New_York]  | tomorrow at 1:30am | 2026-11-01T01:30-04:00[America/New_York]
      2026-10-31T10:00-04:00[America/New_York]  | in 24 hours        | 2026-11-01T09:00-05:00[America/New_York]
      2026-10-31T10:00-04:00[America/New_York]  | in a day           | 2026-11-01T10:00-05:00[America/New_York]
      2027-03-14T01:30-05:00[America/New_York]  | in 45 minutes      | 2027-03-14T03:15-04:00[America/New_York]
      """)
  void changesToAndFromSummerTimeAreRespected(
      ZonedDateTime now, String text, ZonedDateTime expected) {
    assertThat(expressions.read(text, now, Optional.empty()))
        .isInstanceOfSatisfying(
            TimeReading.At.class, at -> assertThat(at.when()).isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2027-01-31T10:00Z | in einem Monat       | 2027-02-28T10:00 exact
      2028-01-31T10:00Z | in a month           | 2028-02-29T10:00 exact
      2028-02-28T10:00Z | morgen               | 2028-02-29T09:00 usual
      2027-02-28T10:00Z | tomorrow             | 2027-03-01T09:00 usual
      2028-02-29T10:00Z | in einem Jahr        | 2029-02-28T10:00 exact
      2027-02-10T10:00Z | Ende des Monats      | 2027-02-28T09:00 usual
      2028-02-10T10:00Z | end of the month     | 2028-02-29T09:00 usual
      2027-04-10T10:00Z | am 31.               | 2027-05-31T09:00 usual
      2026-12-31T10:00Z | übermorgen           | 2027-01-02T09:00 usual
      2026-12-31T10:00Z | end of next month    | 2027-01-31T09:00 usual
      2026-11-27T16:00Z | in 1 Werktag         | 2026-11-30T16:00 exact
      2026-11-28T16:00Z | in 3 working days    | 2026-12-02T16:00 exact
      """)
  void monthsEndAndLeapYearsCome(String now, String text, String expected) {
    assertThat(ReadingText.of(expressions.read(text, ZonedDateTime.parse(now), Optional.empty())))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2026-11-25T03:00Z | EN | at 5             | either 2026-11-25T05:00 or 2026-11-25T17:00
      2026-11-25T03:00Z | DE | um 5             | either 2026-11-25T05:00 or 2026-11-25T17:00
      2026-11-25T03:00Z | EN | at 5 pm          | 2026-11-25T17:00 exact
      2026-11-25T03:00Z | DE | um 5 Uhr         | 2026-11-25T05:00 exact
      2026-11-25T03:00Z | EN | at 5 in the morning | 2026-11-25T05:00 exact
      2026-11-25T06:00Z | DE | um 8             | 2026-11-25T08:00 exact
      2026-11-25T06:00Z | EN | at 8             | either 2026-11-25T08:00 or 2026-11-25T20:00
      2026-11-25T18:00Z | EN | at 5             | 2026-11-26T17:00 exact
      2026-11-25T18:00Z | DE | heute um 8       | 2026-11-25T20:00 exact
      2026-11-25T18:00Z | DE | um 8             | 2026-11-25T20:00 exact
      2026-11-25T21:00Z | DE | um 8             | 2026-11-26T08:00 exact
      2026-11-25T23:30Z | DE | heute            | past 2026-11-25T09:00
      2026-11-25T19:30Z | DE | heute Abend      | 2026-11-25T20:00 usual
      2026-11-25T07:00Z | DE | heute            | 2026-11-25T09:00 usual
      2026-11-28T12:00Z | DE | am Wochenende    | 2026-11-28T13:00 usual
      2026-11-30T10:00Z | EN | Monday           | 2026-12-07T09:00 usual
      2026-11-29T10:00Z | EN | next Monday      | 2026-11-30T09:00 usual
      """)
  void theHourOfTheDayTellsWhatIsMeant(
      String now, Language language, String text, String expected) {
    assertThat(
            ReadingText.of(expressions.read(text, ZonedDateTime.parse(now), Optional.of(language))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      tomorrow at 9   | DE | 2026-11-26T09:00 exact
      morgen um 9     | EN | 2026-11-26T09:00 exact
      in 3 Tagen      | EN | 2026-11-28T10:00 exact
      on 3/12         | EN | 2027-03-12T09:00 usual
      on 3/12         | DE | 2026-12-03T09:00 usual
      """)
  void bothLanguagesAreReadAndTheLanguageOnlyBreaksTies(
      String text, Language language, String expected) {
    assertThat(ReadingText.of(text, "2026-11-25T10:00Z", language)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "🙂🙂",
        "....",
        "::::",
        "-1",
        "in",
        "um",
        "am",
        "at",
        "halb",
        "viertel nach",
        "in einer",
        "in 3",
        "next",
        "letzte",
        "99999999999999999999",
        "00:00:00:00",
        "1.2.3.4.5",
        "am 0.0.",
        "am 00.00.0000",
        "in 0 Tagen",
        "מחר בתשע",
        "غدا في الساعة ٩",
        "24.12.9999",
        "½",
        "um ½",
        "0 0 0",
        "in in in in",
        "Ende",
        "end of",
        "of of",
        "in 1,999 Stunden",
        "٣/٤/٢٠٢٦",
        "12/12/12/12",
        "2026-02-30",
        "am 32.",
        "Montag Dienstag Mittwoch"
      })
  void oddTextNeverFails(String text) {
    assertThatCode(
            () ->
                expressions.read(
                    text,
                    ZonedDateTime.of(2026, 11, 25, 10, 0, 0, 0, ZoneOffset.UTC),
                    Optional.empty()))
        .doesNotThrowAnyException();
  }

  @Test
  void noMixOfItsWordsMakesItFail() {
    String[] words =
        ("in um am at on the einer eine halb half viertel quarter dreiviertel drei past to nach vor of and und a 9 9:30 24.12. 31.2. 12/24 2026-02-29 0 24 25 "
                + "60 uhr am pm o'clock tag tagen days hours stunde week woche monat month ende end anfang mitte next nächste letzten last freitag monday weekend morgen tomorrow "
                + "heute abend morning night nachts mitternacht noon dezember feb ersten third th 3. ago her from now later 999999 viertelstunde fortnight ½ halbe jahr business "
                + "werktage eod tonight montagmorgen this day after silvester paar couple einhalb")
            .split(" ");
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      String text =
          IntStream.range(0, 2 + random.nextInt(6))
              .mapToObj(i -> words[random.nextInt(words.length)])
              .collect(Collectors.joining(" "));
      Optional<Language> language = Optional.of(Language.values()[random.nextInt(2)]);
      assertThatCode(
              () ->
                  expressions.read(
                      text, ZonedDateTime.parse("2028-02-29T10:00+01:00[Europe/Berlin]"), language))
          .as(text)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aVeryLongTextIsReadAtItsBeginning() {
    String text = "erinnere mich morgen um 9 " + "x 1 um in am 3. ".repeat(3_000);
    assertThat(expressions.read(text, ZonedDateTime.parse("2026-11-25T10:00Z"), Optional.empty()))
        .isNotInstanceOf(TimeReading.None.class);
  }
}
