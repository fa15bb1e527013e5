package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type in English, said on Wednesday, 15 July 2026 at 10:00 in Berlin. */
class SpokenEnglishTimesTest {

  private static final String NOW = "2026-07-15T10:00:00+02:00[Europe/Berlin]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          remind me at half past eight about the ticket | 2026-07-15T20:30 exact
          at half past two please                       | 2026-07-15T14:30 exact
          at 2:30                                       | 2026-07-15T14:30 exact
          ten to three                                  | 2026-07-15T14:50 exact
          five past three                               | 2026-07-15T15:05 exact
          at twenty to five                             | 2026-07-15T16:40 exact
          at twenty-five past three                     | 2026-07-15T15:25 exact
          ten minutes past four                         | 2026-07-15T16:10 exact
          at three forty-five                           | 2026-07-15T15:45 exact
          at three fifteen                              | 2026-07-15T15:15 exact
          at four oh five pm                            | 2026-07-15T16:05 exact
          at 3 o'clock                                  | 2026-07-15T15:00 exact
          at 5ish                                       | 2026-07-15T17:00 exact
          5ish                                          | 2026-07-15T17:00 exact
          around 4                                      | 2026-07-15T16:00 exact
          around 4ish                                   | 2026-07-15T16:00 exact
          about 3pm                                     | 2026-07-15T15:00 exact
          at 3 p.m.                                     | 2026-07-15T15:00 exact
          at 3 pm sharp                                 | 2026-07-15T15:00 exact
          at 3PM                                        | 2026-07-15T15:00 exact
          at 330pm                                      | 2026-07-15T15:30 exact
          at 1500 hours                                 | 2026-07-15T15:00 exact
          at 15:00                                      | 2026-07-15T15:00 exact
          at 15h                                        | 2026-07-15T15:00 exact
          tmrw 9am                                      | 2026-07-16T09:00 exact
          tmr at 9                                      | 2026-07-16T09:00 exact
          between 2 and 3pm                             | 2026-07-15T14:00 exact
          from 2pm to 4pm                               | 2026-07-15T14:00 exact
          2-3pm                                         | 2026-07-15T14:00 exact
          wake me up at six                             | 2026-07-15T18:00 exact
          no later than 5pm                             | 2026-07-15T17:00 exact
          at five to six                                | 2026-07-15T17:55 exact
          at twelve                                     | 2026-07-15T12:00 exact
          remind me at half five                        | 2026-07-15T17:30 exact
          15 Sep 2026 3pm                               | 2026-09-15T15:00 exact
          just before three                             | 2026-07-15T14:55 exact
          shortly before 3pm                            | 2026-07-15T14:55 exact
          13:45                                         | 2026-07-15T13:45 exact
          at 1:45pm                                     | 2026-07-15T13:45 exact
          at 13:45:30                                   | 2026-07-15T13:45:30 exact
          at eleven pm                                  | 2026-07-15T23:00 exact
          at six o'clock                                | 2026-07-15T18:00 exact
          daily at 8am                                  | 2026-07-16T08:00 exact
          Wed at 4pm                                    | 2026-07-22T16:00 exact
          two hours before 5pm                          | 2026-07-15T15:00 exact
          """)
  void clockTimesAreRead(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tomorrow at half past 8                | 2026-07-16T08:30 exact
          at ten thirty tomorrow                 | 2026-07-16T10:30 exact
          3:30pm today                           | 2026-07-15T15:30 exact
          at 0900 tomorrow                       | 2026-07-16T09:00 exact
          at 9 in the morning                    | 2026-07-16T09:00 exact
          tomorrow evening at half past seven    | 2026-07-16T19:30 exact
          at midday                              | 2026-07-15T12:00 exact
          after lunch                            | 2026-07-15T13:00 usual
          before noon                            | 2026-07-15T12:00 exact
          early afternoon                        | 2026-07-15T14:00 usual
          this evening at 7                      | 2026-07-15T19:00 exact
          after work                             | 2026-07-15T18:00 usual
          EOD                                    | 2026-07-15T17:00 usual
          by COB Thursday                        | 2026-07-16T17:00 usual
          coming Friday                          | 2026-07-17T09:00 usual
          Fri at noon                            | 2026-07-17T12:00 exact
          Sat at 11am                            | 2026-07-18T11:00 exact
          Monday morning                         | 2026-07-20T09:00 usual
          first thing tomorrow                   | 2026-07-16T09:00 usual
          Monday next                            | 2026-07-20T09:00 usual
          next working day at 9am                | 2026-07-16T09:00 exact
          tomorrow between 9 and 10              | 2026-07-16T09:00 exact
          let's talk Thursday at 4               | 2026-07-16T16:00 exact
          until Friday at 12                     | 2026-07-17T12:00 exact
          today 17:00                            | 2026-07-15T17:00 exact
          don't forget to call tomorrow at 11    | 2026-07-16T11:00 exact
          next Wednesday                         | 2026-07-22T09:00 usual
          at 12:30 tomorrow                      | 2026-07-16T12:30 exact
          tell me tomorrow at half past eleven   | 2026-07-16T11:30 exact
          Friday morning at eight thirty         | 2026-07-17T08:30 exact
          Monday noon                            | 2026-07-20T12:00 exact
          Saturday at ten am                     | 2026-07-18T10:00 exact
          around lunchtime                       | 2026-07-15T12:00 usual
          at midnight tomorrow                   | 2026-07-17T00:00 exact
          right after work                       | 2026-07-15T18:00 usual
          after dinner                           | 2026-07-15T18:00 usual
          at the end of the workday              | 2026-07-15T17:00 usual
          same time tomorrow                     | 2026-07-16T10:00 exact
          at six in the morning                  | 2026-07-16T06:00 exact
          at nine tonight                        | 2026-07-15T21:00 exact
          at ten tomorrow morning                | 2026-07-16T10:00 exact
          at 2 on Friday                         | 2026-07-17T14:00 exact
          at quarter past nine on Monday morning | 2026-07-20T09:15 exact
          this Saturday at noon                  | 2026-07-18T12:00 exact
          by tomorrow evening                    | 2026-07-16T18:00 usual
          """)
  void daysAndTimesOfDayAreRead(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          quarter to nine tomorrow                | 2026-07-16T08:45 exact
          tomorrow at a quarter past three        | 2026-07-16T15:15 exact
          by end of day tomorrow                  | 2026-07-16T17:00 usual
          EOW                                     | 2026-07-17T09:00 usual
          EOM                                     | 2026-07-31T09:00 usual
          Tuesday of next week                    | 2026-07-21T09:00 usual
          sometime next week                      | 2026-07-20T09:00 usual
          mid next week                           | 2026-07-22T09:00 usual
          mid-week                                | 2026-07-15T11:00 usual
          end of next week                        | 2026-07-24T09:00 usual
          start of next week                      | 2026-07-20T09:00 usual
          on the weekend                          | 2026-07-18T09:00 usual
          next weekend                            | 2026-07-25T09:00 usual
          after the weekend                       | 2026-07-20T09:00 usual
          early next month                        | 2026-08-01T09:00 usual
          at the end of next month                | 2026-08-31T09:00 usual
          end of month                            | 2026-07-31T09:00 usual
          the last day of the month               | 2026-07-31T09:00 usual
          the first of next month                 | 2026-08-01T09:00 usual
          first day of next month                 | 2026-08-01T09:00 usual
          last Friday of the month                | 2026-07-31T09:00 usual
          at month end                            | 2026-07-31T09:00 usual
          mid August                              | 2026-08-15T09:00 usual
          mid-August                              | 2026-08-15T09:00 usual
          late August                             | 2026-08-31T09:00 usual
          end of the year                         | 2026-12-31T09:00 usual
          year end                                | 2026-12-31T09:00 usual
          on weekdays at 9                        | 2026-07-16T09:00 exact
          ping me Monday at quarter past eight    | 2026-07-20T08:15 exact
          the second Tuesday of next month        | 2026-08-11T09:00 usual
          Can you remind me at a quarter to five? | 2026-07-15T16:45 exact
          end of August                           | 2026-08-31T09:00 usual
          mid September                           | 2026-09-15T09:00 usual
          at the start of October                 | 2026-10-01T09:00 usual
          at the beginning of next month          | 2026-08-01T09:00 usual
          in the middle of next week              | 2026-07-22T09:00 usual
          end of the quarter                      | 2026-09-30T09:00 usual
          by month's end                          | 2026-07-31T09:00 usual
          at the end of this week                 | 2026-07-17T09:00 usual
          the beginning of next year              | 2027-01-01T09:00 usual
          by end of play tomorrow                 | 2026-07-16T17:00 usual
          start of day tomorrow                   | 2026-07-16T09:00 usual
          the month after next                    | 2026-09-01T09:00 usual
          Tuesday the week after next             | 2026-07-28T09:00 usual
          this time next week                     | 2026-07-22T10:00 exact
          """)
  void weeksMonthsAndTheirPartsAreDays(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          at 3.30pm                           | 2026-07-15T15:30 exact
          first Monday in August              | 2026-08-03T09:00 usual
          in August                           | 2026-08-01T09:00 usual
          on the 24th                         | 2026-07-24T09:00 usual
          on the 24th at 3pm                  | 2026-07-24T15:00 exact
          on the twenty-fourth                | 2026-07-24T09:00 usual
          on the 3rd                          | 2026-08-03T09:00 usual
          December 24th                       | 2026-12-24T09:00 usual
          24th December at 6pm                | 2026-12-24T18:00 exact
          the 3rd of August at 2pm            | 2026-08-03T14:00 exact
          August 3rd at 2pm                   | 2026-08-03T14:00 exact
          Aug 3, 2:30pm                       | 2026-08-03T14:30 exact
          August third at two                 | 2026-08-03T14:00 exact
          Monday, August 3rd, at 9            | 2026-08-03T09:00 exact
          Mon Aug 3 9am                       | 2026-08-03T09:00 exact
          on 8/3 at 2pm                       | 2026-08-03T14:00 exact
          8/3/2026 2pm                        | 2026-08-03T14:00 exact
          24/12                               | 2026-12-24T09:00 usual
          on 24/12 at 10am                    | 2026-12-24T10:00 exact
          2026-08-03T14:00                    | 2026-08-03T14:00 exact
          2026/08/03 14:00                    | 2026-08-03T14:00 exact
          3 Aug 2026 14:00                    | 2026-08-03T14:00 exact
          on Christmas                        | 2026-12-25T09:00 usual
          Halloween                           | 2026-10-31T09:00 usual
          last Friday in July at 10am         | 2026-07-31T10:00 exact
          on the 1st of August at 9am         | 2026-08-01T09:00 exact
          September 15                        | 2026-09-15T09:00 usual
          July 31st at half past eight        | 2026-07-31T08:30 exact
          on 3 August                         | 2026-08-03T09:00 usual
          by July 20 at noon                  | 2026-07-20T12:00 exact
          on the seventh of August at 9am     | 2026-08-07T09:00 exact
          October 3 in the evening at seven   | 2026-10-03T19:00 exact
          last thing today                    | 2026-07-15T11:00 usual
          Monday, July 20, 9am                | 2026-07-20T09:00 exact
          Wednesday, July 22, 2026 at 4:00 PM | 2026-07-22T16:00 exact
          22nd of July, 4pm                   | 2026-07-22T16:00 exact
          July 22 @ 4pm                       | 2026-07-22T16:00 exact
          07/22/2026 4pm                      | 2026-07-22T16:00 exact
          2026-07-22 4pm                      | 2026-07-22T16:00 exact
          on Boxing Day                       | 2026-12-26T09:00 usual
          Easter Monday                       | 2027-03-29T09:00 usual
          last business day of the month      | 2026-07-31T09:00 usual
          the third Thursday in August        | 2026-08-20T09:00 usual
          the 3rd at 2                        | 2026-08-03T14:00 exact
          Friday the 24th at 10am             | 2026-07-24T10:00 exact
          """)
  void datesAreRead(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          quarter after three                  | 2026-07-15T15:15 exact
          day after tomorrow at 9              | 2026-07-17T09:00 exact
          two days from today                  | 2026-07-17T09:00 usual
          a week from today                    | 2026-07-22T09:00 usual
          today week                           | 2026-07-22T09:00 usual
          a week from Friday                   | 2026-07-24T09:00 usual
          two weeks from tomorrow              | 2026-07-30T09:00 usual
          Monday week at 9                     | 2026-07-27T09:00 exact
          in two weeks on Monday               | 2026-07-27T09:00 usual
          the week after next on Tuesday       | 2026-07-28T09:00 usual
          in a month's time                    | 2026-08-15T10:00 exact
          in half a year                       | 2027-01-15T10:00 exact
          in 1.5h                              | 2026-07-15T11:30 exact
          in half hour                         | 2026-07-15T10:30 exact
          half an hour from now                | 2026-07-15T10:30 exact
          in an hour or so                     | 2026-07-15T11:00 exact
          in approximately 20 minutes          | 2026-07-15T10:20 exact
          in ten minutes                       | 2026-07-15T10:10 exact
          in 10 min.                           | 2026-07-15T10:10 exact
          in 90 minutes                        | 2026-07-15T11:30 exact
          in 1h 30m                            | 2026-07-15T11:30 exact
          in forty five minutes                | 2026-07-15T10:45 exact
          in a couple of days                  | 2026-07-17T10:00 exact
          in two or three days                 | 2026-07-17T10:00 exact
          within 24 hours                      | 2026-07-16T10:00 exact
          one hour and twenty minutes from now | 2026-07-15T11:20 exact
          in three business days at 2pm        | 2026-07-20T14:00 exact
          an hour before EOD                   | 2026-07-15T16:00 exact
          two days before the end of the month | 2026-07-29T09:00 usual
          the day after Monday                 | 2026-07-21T09:00 usual
          in an hour's time                    | 2026-07-15T11:00 exact
          remind me in a week at 8am           | 2026-07-22T08:00 exact
          in an hour and a quarter             | 2026-07-15T11:15 exact
          in two and a half weeks              | 2026-08-01T10:00 exact
          in twenty minutes' time              | 2026-07-15T10:20 exact
          an hour later                        | 2026-07-15T11:00 exact
          Friday afternoon at half past two    | 2026-07-17T14:30 exact
          first thing on Monday                | 2026-07-20T09:00 usual
          in two days at 10                    | 2026-07-17T10:00 exact
          three days from tomorrow             | 2026-07-19T09:00 usual
          two weeks from today                 | 2026-07-29T09:00 usual
          a week after tomorrow                | 2026-07-23T09:00 usual
          at half past nine on Monday          | 2026-07-20T09:30 exact
          in a couple weeks                    | 2026-07-29T10:00 exact
          in a day or two                      | 2026-07-16T10:00 exact
          """)
  void distancesAreCounted(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tonite at 8               | 2026-07-15T20:00 exact
          remind me tommorow at 10  | 2026-07-16T10:00 exact
          tomorow at 10am           | 2026-07-16T10:00 exact
          tommorrow morning         | 2026-07-16T09:00 usual
          2morrow at 10             | 2026-07-16T10:00 exact
          on wensday at 9am         | 2026-07-22T09:00 exact
          on wedensday at 9am       | 2026-07-22T09:00 exact
          on thrusday at 10         | 2026-07-16T10:00 exact
          on thursady at 10am       | 2026-07-16T10:00 exact
          firday at 3pm             | 2026-07-17T15:00 exact
          next teusday              | 2026-07-21T09:00 usual
          on saturady               | 2026-07-18T09:00 usual
          REMIND ME TOMORROW AT 9AM | 2026-07-16T09:00 exact
          """)
  void mistypedWordsAreStillRead(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Remind me about ticket 12345 tomorrow at 9                      | 2026-07-16T09:00 exact
          ticket 12345 on Friday at 10am please                           | 2026-07-17T10:00 exact
          13000 mails stuck, remind me in 2 hours                         | 2026-07-15T12:00 exact
          check the 401 tomorrow at 11                                    | 2026-07-16T11:00 exact
          mj-0001 at half past one tomorrow                               | 2026-07-16T13:30 exact
          pay the $99.95 invoice tomorrow at 8                            | 2026-07-16T08:00 exact
          not today but tomorrow at 10                                    | 2026-07-16T10:00 exact
          not tomorrow, Friday at 11 please                               | 2026-07-17T11:00 exact
          Friday instead of Thursday                                      | 2026-07-17T09:00 usual
          rather Monday than Friday                                       | 2026-07-20T09:00 usual
          We got locked today, remind me tomorrow at 10                   | 2026-07-16T10:00 exact
          The deadline is July 31, remind me on July 29                   | 2026-07-29T09:00 usual
          Remind me on Thursday that the meeting is on Friday at 2pm      | 2026-07-16T09:00 usual
          locked since Monday, remind me on Thursday                      | 2026-07-16T09:00 usual
          it started two days ago, ask me in 3 days                       | 2026-07-18T10:00 exact
          error 550 again, remind me at 15:30                             | 2026-07-15T15:30 exact
          not on Monday but on Tuesday at 9am                             | 2026-07-21T09:00 exact
          instead of today, tomorrow at 9                                 | 2026-07-16T09:00 exact
          We had an outage yesterday at 3pm, remind me tomorrow at 9      | 2026-07-16T09:00 exact
          Since yesterday we get 550 errors, remind me on Friday at 8am   | 2026-07-17T08:00 exact
          I've been waiting 5 days for ticket 998877, remind me in 2 days | 2026-07-17T10:00 exact
          Locked since July 12, please follow up on July 17               | 2026-07-17T09:00 usual
          check account 4711 at 3pm                                       | 2026-07-15T15:00 exact
          remind me to check the 25 domains at 4pm                        | 2026-07-15T16:00 exact
          remind me on Friday about the 3 domains                         | 2026-07-17T09:00 usual
          pay invoice 2026-0815 tomorrow at 10                            | 2026-07-16T10:00 exact
          remind me to send 5 mails in 2 hours                            | 2026-07-15T12:00 exact
          I may be away, remind me in May                                 | 2027-05-01T09:00 usual
          """)
  void theMomentMeantIsChosenAmongOthers(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          remind me at half past ten | either 2026-07-15T10:30 or 2026-07-15T22:30
          on Wednesday week          | either 2026-07-22T09:00 or 2026-07-29T09:00
          later this week            | past 2026-07-13T09:00
          the Friday after next      | either 2026-07-24T09:00 or 2026-07-31T09:00
          tomorrow at 9 or 10        | either 2026-07-16T09:00 or 2026-07-16T10:00
          Monday or Tuesday          | either 2026-07-20T09:00 or 2026-07-21T09:00
          """)
  void whatIsInDoubtIsAskedAbout(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          later                              | none
          sometime                           | none
          soon                               | none
          afterwards                         | none
          we may need help                   | none
          I have 3 questions                 | none
          this is ticket 12345               | none
          401 Unauthorized                   | none
          there were 13000 mails             | none
          mj-0001 is open                    | none
          available 24/7                     | none
          ports 587 and 465                  | none
          in the end it worked               | none
          at 5 messages per second           | none
          at 25:70                           | none
          on Feb 30 at 9                     | none
          for the first time                 | none
          second attempt failed              | none
          a sundry list of things            | none
          I sat there in the sun             | none
          we do so every time                | none
          in order to fix it                 | none
          at first it worked                 | none
          one of the three senders           | none
          one in ten mails bounced           | none
          at one point it broke              | none
          between 2 and 3 percent bounced    | none
          2 hours after the launch           | none
          in July                            | none
          the account is locked since Monday | none
          20260722                           | none
          at some point                      | none
          next time it fails                 | none
          in the meantime                    | none
          in case it fails                   | none
          remind me mañana                   | none
          """)
  void whatNamesNoMomentIsNone(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.EN)).isEqualTo(expected);
  }
}
