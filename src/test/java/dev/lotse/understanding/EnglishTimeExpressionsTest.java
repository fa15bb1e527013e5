package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What English expressions mean, said on Wednesday, 25 November 2026 at 10:00 in New York. */
class EnglishTimeExpressionsTest {

  private static final String NOW = "2026-11-25T10:00:00-05:00[America/New_York]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      tomorrow                          | 2026-11-26T09:00 usual
      New Year's Eve at 8pm             | 2026-12-31T20:00 exact
      on New Year’s Eve                 | 2026-12-31T09:00 usual
      Christmas Eve at 10am             | 2026-12-24T10:00 exact
      on Christmas Day                  | 2026-12-25T09:00 usual
      New Year's Day at 9am             | 2027-01-01T09:00 exact
      tomorrow shortly after nine       | 2026-11-26T09:05 exact
      tomorrow at just before half past ten | 2026-11-26T10:25 exact
      tomorrow 9:00                     | 2026-11-26T09:00 exact
      tomorrow at 9                     | 2026-11-26T09:00 exact
      tomorrow 9                        | 2026-11-26T09:00 exact
      tomorrow at 9am                   | 2026-11-26T09:00 exact
      tomorrow at 9 a.m.                | 2026-11-26T09:00 exact
      tomorrow at 3                     | 2026-11-26T15:00 exact
      tomorrow at 5:30                  | 2026-11-26T17:30 exact
      tomorrow at 05:30                 | 2026-11-26T05:30 exact
      tomorrow at 5 am                  | 2026-11-26T05:00 exact
      tomorrow at half past eight       | 2026-11-26T08:30 exact
      tomorrow at quarter past nine     | 2026-11-26T09:15 exact
      tomorrow at a quarter to ten      | 2026-11-26T09:45 exact
      tomorrow morning                  | 2026-11-26T09:00 usual
      tomorrow afternoon                | 2026-11-26T15:00 usual
      tomorrow evening at 8             | 2026-11-26T20:00 exact
      tomorrow at noon                  | 2026-11-26T12:00 exact
      the day after tomorrow            | 2026-11-27T09:00 usual
      the day after tomorrow at 10      | 2026-11-27T10:00 exact
      today at 5pm                      | 2026-11-25T17:00 exact
      today at 5                        | 2026-11-25T17:00 exact
      today at 8                        | past 2026-11-25T08:00
      today at 8am                      | past 2026-11-25T08:00
      this evening                      | 2026-11-25T18:00 usual
      tonight                           | 2026-11-25T18:00 usual
      tonight at 9                      | 2026-11-25T21:00 exact
      this afternoon                    | 2026-11-25T15:00 usual
      in the morning                    | 2026-11-26T09:00 usual
      end of day                        | 2026-11-25T17:00 usual
      by EOD                            | 2026-11-25T17:00 usual
      close of business                 | 2026-11-25T17:00 usual
      at 11                             | either 2026-11-25T11:00 or 2026-11-25T23:00
      at 11 o'clock                     | either 2026-11-25T11:00 or 2026-11-25T23:00
      at 5                              | 2026-11-25T17:00 exact
      at 8                              | 2026-11-25T20:00 exact
      at 8 am                           | 2026-11-26T08:00 exact
      8pm                               | 2026-11-25T20:00 exact
      at 10:30                          | 2026-11-25T10:30 exact
      at ten thirty                     | either 2026-11-25T10:30 or 2026-11-25T22:30
      at 14:45                          | 2026-11-25T14:45 exact
      12 pm                             | 2026-11-25T12:00 exact
      12 am                             | 2026-11-26T00:00 exact
      midnight                          | 2026-11-26T00:00 exact
      noon                              | 2026-11-25T12:00 exact
      ten past eleven                   | either 2026-11-25T11:10 or 2026-11-25T23:10
      twenty minutes to twelve          | 2026-11-25T11:40 exact
      in 30 seconds                     | 2026-11-25T10:00:30 exact
      in 5 minutes                      | 2026-11-25T10:05 exact
      in 45 mins                        | 2026-11-25T10:45 exact
      in half an hour                   | 2026-11-25T10:30 exact
      in a quarter of an hour           | 2026-11-25T10:15 exact
      in an hour                        | 2026-11-25T11:00 exact
      in an hour and a half             | 2026-11-25T11:30 exact
      in one and a half hours           | 2026-11-25T11:30 exact
      in 1.5 hours                      | 2026-11-25T11:30 exact
      in two hours                      | 2026-11-25T12:00 exact
      in 2 hours and 30 minutes         | 2026-11-25T12:30 exact
      in 2h 30m                         | 2026-11-25T12:30 exact
      in a couple of hours              | 2026-11-25T12:00 exact
      in a few days                     | 2026-11-28T10:00 exact
      in three days                     | 2026-11-28T10:00 exact
      three days from now               | 2026-11-28T10:00 exact
      in 3 days at 9                    | 2026-11-28T09:00 exact
      in 3 working days                 | 2026-11-30T10:00 exact
      in 2 business days                | 2026-11-27T10:00 exact
      in twenty-one days                | 2026-12-16T10:00 exact
      in a week                         | 2026-12-02T10:00 exact
      in two weeks                      | 2026-12-09T10:00 exact
      in a fortnight                    | 2026-12-09T10:00 exact
      a week from tomorrow              | 2026-12-03T09:00 usual
      a week from Monday                | 2026-12-07T09:00 usual
      in a month                        | 2026-12-25T10:00 exact
      30 minutes                        | 2026-11-25T10:30 exact
      Friday                            | 2026-11-27T09:00 usual
      on Friday at 2pm                  | 2026-11-27T14:00 exact
      Friday 14:30                      | 2026-11-27T14:30 exact
      Friday afternoon                  | 2026-11-27T15:00 usual
      Monday morning at 8               | 2026-11-30T08:00 exact
      on Wednesday                      | 2026-12-02T09:00 usual
      next Monday 10am                  | 2026-11-30T10:00 exact
      next Friday                       | 2026-12-04T09:00 usual
      this Friday                       | 2026-11-27T09:00 usual
      next week                         | 2026-11-30T09:00 usual
      next week on Tuesday              | 2026-12-01T09:00 usual
      Tuesday next week at 3pm          | 2026-12-01T15:00 exact
      the week after next               | 2026-12-07T09:00 usual
      next month                        | 2026-12-01T09:00 usual
      at the weekend                    | 2026-11-28T09:00 usual
      this weekend                      | 2026-11-28T09:00 usual
      end of the week                   | 2026-11-27T09:00 usual
      beginning of next week            | 2026-11-30T09:00 usual
      end of the month                  | 2026-11-30T09:00 usual
      end of next month                 | 2026-12-31T09:00 usual
      mid December                      | 2026-12-15T09:00 usual
      Dec 24                            | 2026-12-24T09:00 usual
      Dec 24th at 6pm                   | 2026-12-24T18:00 exact
      December 24th, 2026, 6:30 pm      | 2026-12-24T18:30 exact
      24 December                       | 2026-12-24T09:00 usual
      the 24th of December              | 2026-12-24T09:00 usual
      on the 30th                       | 2026-11-30T09:00 usual
      on 12/24                          | 2026-12-24T09:00 usual
      12/24/2026                        | 2026-12-24T09:00 usual
      on 3/12                           | 2027-03-12T09:00 usual
      2026-12-24                        | 2026-12-24T09:00 usual
      2026-12-24 16:00                  | 2026-12-24T16:00 exact
      the first of December at 3pm      | 2026-12-01T15:00 exact
      on the second of January          | 2027-01-02T09:00 usual
      last day of the month             | 2026-11-30T09:00 usual
      March 3                           | 2027-03-03T09:00 usual
      Feb 29                            | 2028-02-29T09:00 usual
      yesterday                         | past 2026-11-24T09:00
      two hours ago                     | past 2026-11-25T08:00
      last Monday                       | past 2026-11-23T09:00
      Dec 24, 2025                      | past 2025-12-24T09:00
      """)
  void anExpressionByItselfNamesAMoment(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      Please remind me tomorrow at 9 about the ticket                     | 2026-11-26T09:00 exact
      remind me in 30 seconds to check the sender                         | 2026-11-25T10:00:30 exact
      Can you ping me in half an hour?                                    | 2026-11-25T10:30 exact
      Ask me again in 3 working days, please.                             | 2026-11-30T10:00 exact
      let's look at this next Monday 10am with the team                   | 2026-11-30T10:00 exact
      remind me tomorrow about the ticket at 9                            | 2026-11-26T09:00 exact
      I'll check back at the end of the month                             | 2026-11-30T09:00 usual
      Good morning, please write to me at quarter past eleven             | either 2026-11-25T11:15 or 2026-11-25T23:15
      We have been locked for 3 days, remind me tomorrow                  | 2026-11-26T09:00 usual
      Nothing came yesterday. Remind me tomorrow at 8:30.                 | 2026-11-26T08:30 exact
      We got 401 errors, try again at 2pm                                 | 2026-11-25T14:00 exact
      send-0008 again in two hours, thanks                                | 2026-11-25T12:00 exact
      could you remind us on Dec 24th at 10 in the morning                | 2026-12-24T10:00 exact
      I wrote two days ago; remind me on Friday at 3 in the afternoon     | 2026-11-27T15:00 exact
      Remind the team at 9 tomorrow                                       | 2026-11-26T09:00 exact
      I am away until Monday                                              | 2026-11-30T09:00 usual
      """)
  void anExpressionIsFoundWithinASentence(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      in 99999999999 days
      in 99999 years
      Feb 30
      February 30 at 9
      on 13/45
      at 25:00
      13 pm
      Feb 29, 2027
      Good morning
      Why is our account locked?
      error 429 again
      at 99 percent
      we are locked since 3 days
      I may do so
      the second time this happened
      it was at 3 messages per hour
      version 3.12 is out
      10.0.0.1 and 2001:db8::1
      """)
  void whatNamesNoMomentIsNone(String text) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo("none");
  }
}
