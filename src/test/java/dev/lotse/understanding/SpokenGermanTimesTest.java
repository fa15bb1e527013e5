package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type in German, said on Wednesday, 15 July 2026 at 10:00 in Berlin. */
class SpokenGermanTimesTest {

  private static final String NOW = "2026-07-15T10:00:00+02:00[Europe/Berlin]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          erinnere mich um halb neun an das Ticket                | 2026-07-16T08:30 exact
          erinnere mich um halb elf                               | 2026-07-15T10:30 exact
          um halb 3 bitte melden                                  | 2026-07-15T14:30 exact
          viertel nach drei anrufen                               | 2026-07-15T15:15 exact
          um Viertel vor vier                                     | 2026-07-15T15:45 exact
          um viertel elf                                          | 2026-07-15T10:15 exact
          um zehn vor drei                                        | 2026-07-15T14:50 exact
          um fünf vor zwölf                                       | 2026-07-15T11:55 exact
          zwanzig nach elf                                        | 2026-07-15T11:20 exact
          um fünf nach halb drei                                  | 2026-07-15T14:35 exact
          5 vor halb 12                                           | 2026-07-15T11:25 exact
          15 Uhr 45 bitte                                         | 2026-07-15T15:45 exact
          um 16:00h                                               | 2026-07-15T16:00 exact
          14 uhr                                                  | 2026-07-15T14:00 exact
          um vierzehn Uhr                                         | 2026-07-15T14:00 exact
          um 3 in der Nacht                                       | 2026-07-16T03:00 exact
          nach der Arbeit                                         | 2026-07-15T18:00 usual
          um 24 Uhr                                               | 2026-07-16T00:00 exact
          um 0:30 Uhr                                             | 2026-07-16T00:30 exact
          um eins                                                 | 2026-07-15T13:00 exact
          um ein Uhr                                              | 2026-07-16T01:00 exact
          so gegen 15 Uhr                                         | 2026-07-15T15:00 exact
          ab 14 Uhr                                               | 2026-07-15T14:00 exact
          spätestens um 17 Uhr                                    | 2026-07-15T17:00 exact
          zum nächsten Ersten                                     | 2026-08-01T09:00 usual
          in der nächsten Stunde                                  | 2026-07-15T11:00 exact
          am Diensatg um 9                                        | 2026-07-21T09:00 exact
          von 14 bis 16 Uhr                                       | 2026-07-15T14:00 exact
          Weck mich um sechs                                      | 2026-07-15T18:00 exact
          erinner mich ma um 4                                    | 2026-07-15T16:00 exact
          zehn Minuten nach drei                                  | 2026-07-15T15:10 exact
          um 16h                                                  | 2026-07-15T16:00 exact
          fünfzehn Uhr dreißig                                    | 2026-07-15T15:30 exact
          Bitte erinnere mich um viertel nach zwei an den Rückruf | 2026-07-15T14:15 exact
          Kannst du mich um Viertel vor fünf daran erinnern?      | 2026-07-15T16:45 exact
          Ich will um dreiviertel drei nochmal ran                | 2026-07-15T14:45 exact
          in der Nacht                                            | 2026-07-15T22:00 usual
          kurz vor halb drei                                      | 2026-07-15T14:25 exact
          13:45                                                   | 2026-07-15T13:45 exact
          9 Uhr 5                                                 | 2026-07-16T09:05 exact
          um 18 Uhr 5                                             | 2026-07-15T18:05 exact
          um elf Uhr nachts                                       | 2026-07-15T23:00 exact
          täglich um 8                                            | 2026-07-16T08:00 exact
          Erinnere mich um 5 vor 3                                | 2026-07-15T14:55 exact
          um fünf vor dreiviertel drei                            | 2026-07-15T14:40 exact
          """)
  void clockTimesAreRead(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          morgen um halb 8 nochmal prüfen                              | 2026-07-16T07:30 exact
          morgen um drei viertel neun                                  | 2026-07-16T08:45 exact
          heute 16h30                                                  | 2026-07-15T16:30 exact
          heut abend um 7                                              | 2026-07-15T19:00 exact
          heute nachmittag um halb vier                                | 2026-07-15T15:30 exact
          morgen Vormittag                                             | 2026-07-16T10:00 usual
          morgen Abend                                                 | 2026-07-16T18:00 usual
          Uebermorgen um 14 Uhr 30                                     | 2026-07-17T14:30 exact
          nach der Mittagspause                                        | 2026-07-15T13:00 usual
          zur Mittagszeit                                              | 2026-07-15T12:00 usual
          morgen am späten Vormittag                                   | 2026-07-16T11:00 usual
          heute spätabends                                             | 2026-07-15T21:00 usual
          nach Feierabend                                              | 2026-07-15T18:00 usual
          abends                                                       | 2026-07-15T18:00 usual
          nächsten Montag                                              | 2026-07-20T09:00 usual
          diesen Freitag um 10                                         | 2026-07-17T10:00 exact
          Dienstag früh um 8                                           | 2026-07-21T08:00 exact
          Sonntag abend                                                | 2026-07-19T18:00 usual
          Mo, 9 Uhr                                                    | 2026-07-20T09:00 exact
          übernächsten Dienstag                                        | 2026-07-28T09:00 usual
          nächster Arbeitstag um 8 Uhr                                 | 2026-07-16T08:00 exact
          morgen zwischen 9 und 10                                     | 2026-07-16T09:00 exact
          Denk bitte dran, am Montag um Viertel nach acht nachzufragen | 2026-07-20T08:15 exact
          bis Freitag um 12 Uhr                                        | 2026-07-17T12:00 exact
          heute um 17                                                  | 2026-07-15T17:00 exact
          morgen so um 10 rum                                          | 2026-07-16T10:00 exact
          Mo um 9                                                      | 2026-07-20T09:00 exact
          nächsten Mittwoch                                            | 2026-07-22T09:00 usual
          Freitag Mittag um halb eins                                  | 2026-07-17T12:30 exact
          Sag mir morgen um halb zwölf Bescheid                        | 2026-07-16T11:30 exact
          am Freitagnachmittag um halb drei                            | 2026-07-17T14:30 exact
          Sonntagabend um acht                                         | 2026-07-19T20:00 exact
          nächster Dienstag, 11 Uhr                                    | 2026-07-21T11:00 exact
          gegen Abend                                                  | 2026-07-15T18:00 usual
          am Mittag                                                    | 2026-07-15T12:00 usual
          morgen Nacht um 2                                            | 2026-07-17T02:00 exact
          gleich nach dem Mittagessen                                  | 2026-07-15T13:00 usual
          in der Mittagspause                                          | 2026-07-15T12:00 usual
          gleich morgen um 8                                           | 2026-07-16T08:00 exact
          übermorgen abend um halb neun                                | 2026-07-17T20:30 exact
          morgen zur gleichen Zeit                                     | 2026-07-16T10:00 exact
          um elf abends                                                | 2026-07-15T23:00 exact
          jeden Tag um 9                                               | 2026-07-16T09:00 exact
          erinnere mich next Monday um halb zehn                       | 2026-07-20T09:30 exact
          um halb 10 am Montag                                         | 2026-07-20T09:30 exact
          """)
  void daysAndTimesOfDayAreRead(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          morgen um Mitternacht                                 | 2026-07-17T00:00 exact
          am Ende des Tages                                     | 2026-07-15T17:00 usual
          kommenden Freitag                                     | 2026-07-17T09:00 usual
          übernächste Woche Dienstag                            | 2026-07-28T09:00 usual
          Dienstag übernächster Woche um 9                      | 2026-07-28T09:00 exact
          am Donnerstag nächster Woche                          | 2026-07-23T09:00 usual
          Mitte nächster Woche um 10                            | 2026-07-22T10:00 exact
          gegen Ende der Woche                                  | 2026-07-17T09:00 usual
          bis Ende der Woche                                    | 2026-07-17T09:00 usual
          am Wochenende um 11                                   | 2026-07-18T11:00 exact
          kommendes Wochenende                                  | 2026-07-18T09:00 usual
          nach dem Wochenende                                   | 2026-07-20T09:00 usual
          vor dem Wochenende                                    | 2026-07-17T09:00 usual
          diese Woche Freitag                                   | 2026-07-17T09:00 usual
          kommenden Monat                                       | 2026-08-01T09:00 usual
          Ende nächsten Monats                                  | 2026-08-31T09:00 usual
          Mitte nächsten Monats                                 | 2026-08-15T09:00 usual
          am Monatsletzten                                      | 2026-07-31T09:00 usual
          zum Monatsanfang                                      | 2026-08-01T09:00 usual
          am ersten Tag des nächsten Monats                     | 2026-08-01T09:00 usual
          am 5. nächsten Monats                                 | 2026-08-05T09:00 usual
          Anfang August                                         | 2026-08-01T09:00 usual
          zum Jahresende                                        | 2026-12-31T09:00 usual
          Ende des Jahres                                       | 2026-12-31T09:00 usual
          in 3 Tagen um Mitternacht                             | 2026-07-19T00:00 exact
          am Dienstag der nächsten Woche um elf                 | 2026-07-21T11:00 exact
          am 20. nächsten Monats um 9                           | 2026-08-20T09:00 exact
          Ende kommender Woche                                  | 2026-07-24T09:00 usual
          Erinnere mich am kommenden Montag um neun Uhr dreißig | 2026-07-20T09:30 exact
          Mitte September                                       | 2026-09-15T09:00 usual
          zu Beginn der nächsten Woche                          | 2026-07-20T09:00 usual
          zu Beginn des nächsten Monats                         | 2026-08-01T09:00 usual
          zum Ende der Woche                                    | 2026-07-17T09:00 usual
          in der Mitte des Monats                               | 2026-07-15T11:00 usual
          am Anfang der Woche                                   | 2026-07-20T09:00 usual
          zum Quartalsende                                      | 2026-09-30T09:00 usual
          am Monatsanfang                                       | 2026-08-01T09:00 usual
          am Wochenende früh                                    | 2026-07-18T09:00 usual
          am Wochenende um zehn                                 | 2026-07-18T10:00 exact
          eine Woche später                                     | 2026-07-22T10:00 exact
          in der übernächsten Woche                             | 2026-07-27T09:00 usual
          übernächstes Wochenende                               | 2026-07-25T09:00 usual
          Dienstag in der nächsten Woche                        | 2026-07-21T09:00 usual
          nächste Woche um dieselbe Zeit                        | 2026-07-20T10:00 exact
          am letzten Werktag des Monats                         | 2026-07-31T09:00 usual
          """)
  void weeksMonthsAndTheirPartsAreDays(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          um 15.45 Uhr                       | 2026-07-15T15:45 exact
          zum 1.                             | 2026-08-01T09:00 usual
          am 20. um 14 Uhr                   | 2026-07-20T14:00 exact
          im August                          | 2026-08-01T09:00 usual
          im September                       | 2026-09-01T09:00 usual
          am 3. August um 14 Uhr             | 2026-08-03T14:00 exact
          3.8. 14:30                         | 2026-08-03T14:30 exact
          3.8., 14:30 Uhr                    | 2026-08-03T14:30 exact
          am 3.8 um 10                       | 2026-08-03T10:00 exact
          03.08.26 14:00                     | 2026-08-03T14:00 exact
          2026-08-03 14:00                   | 2026-08-03T14:00 exact
          2026-08-03T14:00                   | 2026-08-03T14:00 exact
          am ersten August                   | 2026-08-01T09:00 usual
          am dritten August um halb neun     | 2026-08-03T08:30 exact
          am einundzwanzigsten August        | 2026-08-21T09:00 usual
          Montag, 3. August, 9 Uhr           | 2026-08-03T09:00 exact
          Montag 3.8. um 9                   | 2026-08-03T09:00 exact
          am Montag, dem 20.7., um 16 Uhr    | 2026-07-20T16:00 exact
          am 24. Dez um 18 Uhr               | 2026-12-24T18:00 exact
          1. Weihnachtstag                   | 2026-12-25T09:00 usual
          an Weihnachten                     | 2026-12-25T09:00 usual
          am letzten Freitag im Juli         | 2026-07-31T09:00 usual
          am ersten Montag im August um 10   | 2026-08-03T10:00 exact
          am Freitag, den 24., um 10 Uhr     | 2026-07-24T10:00 exact
          am 1.8. um 9                       | 2026-08-01T09:00 exact
          am 15. September                   | 2026-09-15T09:00 usual
          am 15. um 11                       | 2026-07-15T11:00 exact
          am 31. Juli um halb neun           | 2026-07-31T08:30 exact
          den 3. August                      | 2026-08-03T09:00 usual
          zum 15. August                     | 2026-08-15T09:00 usual
          bis spätestens 20.7. um 12         | 2026-07-20T12:00 exact
          am siebten August um 9 Uhr         | 2026-08-07T09:00 exact
          am 7.8. morgens                    | 2026-08-07T09:00 usual
          14.30 Uhr                          | 2026-07-15T14:30 exact
          heute 14.30                        | 2026-07-15T14:30 exact
          Mo 20.7. 9:00                      | 2026-07-20T09:00 exact
          Mittwoch, 22. Juli 2026, 16:00 Uhr | 2026-07-22T16:00 exact
          22.07.2026, 16:00                  | 2026-07-22T16:00 exact
          22-07-2026 16:00                   | 2026-07-22T16:00 exact
          am 22.7 16 Uhr                     | 2026-07-22T16:00 exact
          22. Juli, 16h                      | 2026-07-22T16:00 exact
          21.12.                             | 2026-12-21T09:00 usual
          am zweiten Weihnachtsfeiertag      | 2026-12-26T09:00 usual
          am ersten Weihnachtsfeiertag       | 2026-12-25T09:00 usual
          Ostermontag                        | 2027-03-29T09:00 usual
          """)
  void datesAreRead(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          morgen in der Früh                         | 2026-07-16T09:00 usual
          Montag in acht Tagen                       | 2026-07-27T09:00 usual
          heute in einer Woche um 15 Uhr             | 2026-07-22T15:00 exact
          morgen in zwei Wochen                      | 2026-07-30T09:00 usual
          in vierzehn Tagen                          | 2026-07-29T10:00 exact
          in 2 Wochen am Montag                      | 2026-07-27T09:00 usual
          in einer Woche um 9                        | 2026-07-22T09:00 exact
          in einem Vierteljahr                       | 2026-10-15T10:00 exact
          in eineinhalb Stunden                      | 2026-07-15T11:30 exact
          in 2,5 Stunden                             | 2026-07-15T12:30 exact
          in 1½ Stunden                              | 2026-07-15T11:30 exact
          in einer viertel Stunde                    | 2026-07-15T10:15 exact
          in 'ner Stunde                             | 2026-07-15T11:00 exact
          in einer knappen Stunde                    | 2026-07-15T11:00 exact
          in einer Stunde und 20 Minuten             | 2026-07-15T11:20 exact
          in 1h20                                    | 2026-07-15T11:20 exact
          in 90 Min                                  | 2026-07-15T11:30 exact
          in 5 Min.                                  | 2026-07-15T10:05 exact
          in fünfundvierzig Minuten                  | 2026-07-15T10:45 exact
          in wenigen Minuten                         | 2026-07-15T10:03 exact
          in drei, vier Tagen                        | 2026-07-18T10:00 exact
          in 2 bis 3 Stunden                         | 2026-07-15T12:00 exact
          in ungefähr zwei Stunden                   | 2026-07-15T12:00 exact
          in ca. 20 Minuten                          | 2026-07-15T10:20 exact
          in fast einer Stunde                       | 2026-07-15T11:00 exact
          nach 3 Tagen                               | 2026-07-18T10:00 exact
          innerhalb von 2 Stunden                    | 2026-07-15T12:00 exact
          in 3 Werktagen um 9                        | 2026-07-20T09:00 exact
          in 5 Bankarbeitstagen                      | 2026-07-22T10:00 exact
          In zwei Stunden, also um 12                | 2026-07-15T12:00 exact
          meld dich in ner halben Stunde             | 2026-07-15T10:30 exact
          in einer Stunde                            | 2026-07-15T11:00 exact
          eine Stunde nach Mitternacht               | 2026-07-16T01:00 exact
          zwei Tage vor dem 31. Juli                 | 2026-07-29T09:00 usual
          am Tag nach Montag                         | 2026-07-21T09:00 usual
          übermorgen in der Früh um 8                | 2026-07-17T08:00 exact
          erinner mich in drei Wochen nochmal        | 2026-08-05T10:00 exact
          frag in ner halben Stunde nach             | 2026-07-15T10:30 exact
          in zweieinhalb Wochen                      | 2026-08-01T10:00 exact
          in 1 Std. 30 Min.                          | 2026-07-15T11:30 exact
          in zwei Tagen um 10                        | 2026-07-17T10:00 exact
          heute in einem Monat                       | 2026-08-15T09:00 usual
          Montag in zwei Wochen                      | 2026-08-03T09:00 usual
          von heute an in einer Woche                | 2026-07-22T09:00 usual
          erinnere mich an SPF und DKIM in 4 Stunden | 2026-07-15T14:00 exact
          """)
  void distancesAreCounted(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          morgen um halbneun            | 2026-07-16T08:30 exact
          erinnere mich morgn um 10     | 2026-07-16T10:00 exact
          erinnere mich am mitwoch um 9 | 2026-07-22T09:00 exact
          am donerstag um 9             | 2026-07-16T09:00 exact
          am freitga um 9               | 2026-07-17T09:00 exact
          übermogen um 9                | 2026-07-17T09:00 exact
          uebermorgen frueh             | 2026-07-17T09:00 usual
          ubermorgen um 9               | 2026-07-17T09:00 exact
          naechste woche montag         | 2026-07-20T09:00 usual
          ERINNERE MICH MORGEN UM 9     | 2026-07-16T09:00 exact
          bitte morgen nachmitag um 4   | 2026-07-16T16:00 exact
          """)
  void mistypedWordsAreStillRead(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          heute um halb fünf Rechnung prüfen                                    | 2026-07-15T16:30 exact
          Erinnere mich an Ticket 12345 morgen um 9                             | 2026-07-16T09:00 exact
          Ticket 12345 bitte übermorgen um 10 prüfen                            | 2026-07-17T10:00 exact
          13000 Mails hängen, erinnere mich in 2 Stunden                        | 2026-07-15T12:00 exact
          wegen 401 morgen um 11 nochmal                                        | 2026-07-16T11:00 exact
          mj-0001 morgen um halb zwei prüfen                                    | 2026-07-16T13:30 exact
          Die Rechnung über 99,95 Euro morgen um 8 zahlen                       | 2026-07-16T08:00 exact
          nicht heute sondern morgen um 10                                      | 2026-07-16T10:00 exact
          nicht morgen, sondern am Freitag um 11                                | 2026-07-17T11:00 exact
          heute nicht, aber morgen um 10                                        | 2026-07-16T10:00 exact
          lieber Freitag statt Donnerstag                                       | 2026-07-17T09:00 usual
          Heute kam die Sperre, erinnere mich morgen um 10                      | 2026-07-16T10:00 exact
          Die Frist endet am 31.7., erinnere mich am 29.7. um 9                 | 2026-07-29T09:00 exact
          Erinnere mich am Donnerstag, dass am Freitag um 14 Uhr der Termin ist          | 2026-07-16T09:00 usual
          seit Montag gesperrt, erinnere mich am Donnerstag                     | 2026-07-16T09:00 usual
          vorgestern gesperrt worden, frag mich in 3 Tagen                      | 2026-07-18T10:00 exact
          der Fehler 550 kommt, erinnere mich um 15:30                          | 2026-07-15T15:30 exact
          vergiss nicht, morgen um 11 anzurufen                                 | 2026-07-16T11:00 exact
          erinnere mich nicht am Montag sondern am Dienstag um 9                | 2026-07-21T09:00 exact
          statt heute lieber morgen um 9                                        | 2026-07-16T09:00 exact
          Wir hatten gestern um 15 Uhr einen Ausfall, erinnere mich morgen um 9 | 2026-07-16T09:00 exact
          Seit gestern kommen 550 Fehler, erinnere mich Freitag um 8            | 2026-07-17T08:00 exact
          Ich warte seit 5 Tagen auf Ticket 998877, erinnere mich in 2 Tagen    | 2026-07-17T10:00 exact
          Sperre seit 12.7., bitte am 17.7. nachhaken                           | 2026-07-17T09:00 usual
          Konto 4711 um 15 Uhr prüfen                                           | 2026-07-15T15:00 exact
          Erinnere mich daran, die 25 Domains um 16 Uhr zu prüfen               | 2026-07-15T16:00 exact
          Erinnere mich am Freitag an die 3 Domains                             | 2026-07-17T09:00 usual
          Erinnere mich: Rechnung 2026-0815 morgen um 10 bezahlen               | 2026-07-16T10:00 exact
          mich am Donnerstag, dass am Freitag um 14 Uhr der Termin ist          | 2026-07-16T09:00 usual
          """)
  void theMomentMeantIsChosenAmongOthers(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Mittwoch in einer Woche | either 2026-07-22T09:00 or 2026-07-29T09:00
          diese Woche noch        | past 2026-07-13T09:00
          morgen um 9 oder um 10  | either 2026-07-16T09:00 or 2026-07-16T10:00
          am Montag oder Dienstag | either 2026-07-20T09:00 or 2026-07-21T09:00
          """)
  void whatIsInDoubtIsAskedAbout(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          später                                   | none
          irgendwann                               | none
          demnächst                                | none
          bald                                     | none
          danach                                   | none
          wir mögen das nicht                      | none
          Die Leute haben Sorgen                   | none
          ich habe 3 Fragen                        | none
          Das ist Ticket 12345                     | none
          401 Unauthorized                         | none
          es waren 13000 Mails                     | none
          mj-0001 ist offen                        | none
          24/7 erreichbar                          | none
          Port 587 und 465                         | none
          am Ende hat es geklappt                  | none
          es geht um zwei Konten                   | none
          am 30.2. um 9                            | none
          1. Punkt: Konto gesperrt                 | none
          zum ersten Mal gesperrt                  | none
          Die Montage dauert lange                 | none
          um drei Ecken                            | none
          in Ordnung                               | none
          halb so wild                             | none
          2 Stunden nach dem Versand nachsehen     | none
          im Juli                                  | none
          Das Konto ist seit Montag gesperrt       | none
          Unser Newsletter geht immer montags raus | none
          in Bälde                                 | none
          beim nächsten Mal                        | none
          am selben Tag                            | none
          """)
  void whatNamesNoMomentIsNone(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }
}
