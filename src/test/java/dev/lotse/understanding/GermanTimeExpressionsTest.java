package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What German expressions mean, said on Wednesday, 25 November 2026 at 10:00 in Berlin. */
class GermanTimeExpressionsTest {

  private static final String NOW = "2026-11-25T10:00:00+01:00[Europe/Berlin]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      morgen                                   | 2026-11-26T09:00 usual
      morgen um 9                              | 2026-11-26T09:00 exact
      morgen 9                                 | 2026-11-26T09:00 exact
      morgen 9 Uhr                             | 2026-11-26T09:00 exact
      morgen um 9:15                           | 2026-11-26T09:15 exact
      morgen um 9.15 Uhr                       | 2026-11-26T09:15 exact
      morgen um 9.15                           | 2026-11-26T09:15 exact
      morgen um neun                           | 2026-11-26T09:00 exact
      morgen um 3                              | 2026-11-26T15:00 exact
      morgen um 5 Uhr                          | 2026-11-26T05:00 exact
      morgen früh                              | 2026-11-26T09:00 usual
      morgen frueh um sieben                   | 2026-11-26T07:00 exact
      morgen früh um 5                         | 2026-11-26T05:00 exact
      morgen Mittag                            | 2026-11-26T12:00 usual
      morgen Nachmittag                        | 2026-11-26T15:00 usual
      morgen Nachmittag um 4                   | 2026-11-26T16:00 exact
      morgen Abend um acht                     | 2026-11-26T20:00 exact
      übermorgen                               | 2026-11-27T09:00 usual
      uebermorgen früh                         | 2026-11-27T09:00 usual
      Übermorgen um halb neun                  | 2026-11-27T08:30 exact
      heute um 17 Uhr                          | 2026-11-25T17:00 exact
      heute um 17 Uhr 30                       | 2026-11-25T17:30 exact
      heute um siebzehn Uhr dreißig            | 2026-11-25T17:30 exact
      heute um 8                               | past 2026-11-25T08:00
      heute um 5                               | 2026-11-25T17:00 exact
      heute Abend                              | 2026-11-25T18:00 usual
      heute Abend um 8                         | 2026-11-25T20:00 exact
      heute abend 20:15                        | 2026-11-25T20:15 exact
      heute Nachmittag                         | 2026-11-25T15:00 usual
      heute Morgen                             | 2026-11-25T11:00 usual
      heute                                    | 2026-11-25T11:00 usual
      um 8                                     | 2026-11-26T08:00 exact
      um 11                                    | 2026-11-25T11:00 exact
      um halb neun                             | 2026-11-26T08:30 exact
      um halb elf                              | 2026-11-25T10:30 exact
      um viertel nach elf                      | 2026-11-25T11:15 exact
      um viertel vor 12                        | 2026-11-25T11:45 exact
      um drei viertel elf                      | 2026-11-25T10:45 exact
      um dreiviertel elf                       | 2026-11-25T10:45 exact
      um viertel zwölf                         | 2026-11-25T11:15 exact
      um zehn nach elf                         | 2026-11-25T11:10 exact
      um fünf vor halb zwölf                   | 2026-11-25T11:25 exact
      um fuenf nach halb zwoelf                | 2026-11-25T11:35 exact
      um 14 Uhr                                | 2026-11-25T14:00 exact
      14h30                                    | 2026-11-25T14:30 exact
      gegen 16 Uhr                             | 2026-11-25T16:00 exact
      abends um 8                              | 2026-11-25T20:00 exact
      um 9 Uhr abends                          | 2026-11-25T21:00 exact
      nachts um 2                              | 2026-11-26T02:00 exact
      um Mitternacht                           | 2026-11-26T00:00 exact
      mittags                                  | 2026-11-25T12:00 usual
      am Abend                                 | 2026-11-25T18:00 usual
      am Morgen                                | 2026-11-26T09:00 usual
      in 30 Sekunden                           | 2026-11-25T10:00:30 exact
      in 5 Minuten                             | 2026-11-25T10:05 exact
      in 30min                                 | 2026-11-25T10:30 exact
      in einer halben Stunde                   | 2026-11-25T10:30 exact
      in einer Viertelstunde                   | 2026-11-25T10:15 exact
      in einer Dreiviertelstunde               | 2026-11-25T10:45 exact
      in anderthalb Stunden                    | 2026-11-25T11:30 exact
      in zweieinhalb Stunden                   | 2026-11-25T12:30 exact
      in 1,5 Stunden                           | 2026-11-25T11:30 exact
      in zwei Stunden und 15 Minuten           | 2026-11-25T12:15 exact
      in 2 Stunden                             | 2026-11-25T12:00 exact
      zwei Stunden später                      | 2026-11-25T12:00 exact
      2 Stunden                                | 2026-11-25T12:00 exact
      in einem Tag                             | 2026-11-26T10:00 exact
      in 3 Tagen                               | 2026-11-28T10:00 exact
      in drei Tagen um 9                       | 2026-11-28T09:00 exact
      in ein paar Tagen                        | 2026-11-28T10:00 exact
      in 3 Werktagen                           | 2026-11-30T10:00 exact
      in drei Arbeitstagen um 9 Uhr            | 2026-11-30T09:00 exact
      in einer Woche                           | 2026-12-02T10:00 exact
      in 2 Wochen                              | 2026-12-09T10:00 exact
      in einundzwanzig Tagen                   | 2026-12-16T10:00 exact
      heute in einer Woche                     | 2026-12-02T09:00 usual
      morgen in einer Woche                    | 2026-12-03T09:00 usual
      in einem Monat                           | 2026-12-25T10:00 exact
      in einem halben Jahr                     | 2027-05-25T10:00 exact
      am Freitag                               | 2026-11-27T09:00 usual
      Freitag um 14 Uhr                        | 2026-11-27T14:00 exact
      Freitag, 14:30                           | 2026-11-27T14:30 exact
      Fr 14:30                                 | 2026-11-27T14:30 exact
      Freitagabend                             | 2026-11-27T18:00 usual
      am Montagmorgen um 8                     | 2026-11-30T08:00 exact
      Montag früh                              | 2026-11-30T09:00 usual
      Montag Morgen                            | 2026-11-30T09:00 usual
      am Mittwoch                              | 2026-12-02T09:00 usual
      nächsten Montag um 10                    | 2026-11-30T10:00 exact
      naechsten Freitag                        | 2026-11-27T09:00 usual
      kommenden Dienstag                       | 2026-12-01T09:00 usual
      übernächsten Montag                      | 2026-12-07T09:00 usual
      Montag in einer Woche                    | 2026-12-07T09:00 usual
      nächste Woche                            | 2026-11-30T09:00 usual
      nächste Woche Mittwoch                   | 2026-12-02T09:00 usual
      Mittwoch nächster Woche um 11            | 2026-12-02T11:00 exact
      übernächste Woche                        | 2026-12-07T09:00 usual
      nächsten Monat                           | 2026-12-01T09:00 usual
      am Wochenende                            | 2026-11-28T09:00 usual
      Ende der Woche                           | 2026-11-27T09:00 usual
      Anfang nächster Woche                    | 2026-11-30T09:00 usual
      Mitte nächster Woche                     | 2026-12-02T09:00 usual
      Ende des Monats                          | 2026-11-30T09:00 usual
      zum Monatsende                           | 2026-11-30T09:00 usual
      Ende Januar                              | 2027-01-31T09:00 usual
      Anfang Dezember                          | 2026-12-01T09:00 usual
      am 24.12.                                | 2026-12-24T09:00 usual
      am 24.12                                 | 2026-12-24T09:00 usual
      am 24.12. um 18 Uhr                      | 2026-12-24T18:00 exact
      am 24.12.2026 um 8:30                    | 2026-12-24T08:30 exact
      24.12.26                                 | 2026-12-24T09:00 usual
      am 24. Dezember                          | 2026-12-24T09:00 usual
      am 24. Dezember 2027 um 9                | 2027-12-24T09:00 exact
      am 3. März                               | 2027-03-03T09:00 usual
      am 3. Maerz                              | 2027-03-03T09:00 usual
      am ersten Januar                         | 2027-01-01T09:00 usual
      am dritten Dezember um 9                 | 2026-12-03T09:00 exact
      in 'ner halben Stunde                    | 2026-11-25T10:30 exact
      am letzten Tag des Monats                | 2026-11-30T09:00 usual
      Silvester um 20 Uhr                      | 2026-12-31T20:00 exact
      Heiligabend                              | 2026-12-24T09:00 usual
      an Heiligabend um 10 Uhr                 | 2026-12-24T10:00 exact
      Silvester                                | 2026-12-31T09:00 usual
      an Neujahr                               | 2027-01-01T09:00 usual
      um kurz nach neun                        | 2026-11-26T09:05 exact
      morgen kurz nach neun                    | 2026-11-26T09:05 exact
      morgen um kurz vor 9 Uhr                 | 2026-11-26T08:55 exact
      morgen kurz nach halb neun               | 2026-11-26T08:35 exact
      Montag, den 30. November um 14:30 Uhr    | 2026-11-30T14:30 exact
      am 5.1.                                  | 2027-01-05T09:00 usual
      am 30.                                   | 2026-11-30T09:00 usual
      am 3.                                    | 2026-12-03T09:00 usual
      am 31.                                   | 2026-12-31T09:00 usual
      2026-12-24                               | 2026-12-24T09:00 usual
      2026-12-24T08:15                         | 2026-12-24T08:15 exact
      am 29.2.                                 | 2028-02-29T09:00 usual
      am 1.12. morgens um 7                    | 2026-12-01T07:00 exact
      am 3/12                                  | 2026-12-03T09:00 usual
      zum Feierabend                           | 2026-11-25T17:00 usual
      gestern                                  | past 2026-11-24T09:00
      vor 2 Stunden                            | past 2026-11-25T08:00
      am 24.12.2025                            | past 2025-12-24T09:00
      letzten Montag                           | past 2026-11-23T09:00
      """)
  void anExpressionByItselfNamesAMoment(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      erinnere mich bitte übermorgen um halb neun an das ticket                | 2026-11-27T08:30 exact
      Kannst du mich morgen um 9 an den Support erinnern?                      | 2026-11-26T09:00 exact
      Erinnere mich in 3 Tagen, falls niemand antwortet.                       | 2026-11-28T10:00 exact
      Sag mir in einer halben Stunde Bescheid, bitte                           | 2026-11-25T10:30 exact
      frag bitte in 3 werktagen nochmal nach                                   | 2026-11-30T10:00 exact
      Ich schaue heute Abend wieder rein                                       | 2026-11-25T18:00 usual
      Schreib mir doch am Freitag gegen 15 Uhr noch einmal                     | 2026-11-27T15:00 exact
      Melde dich am 24.12. um 10 Uhr wieder, ja?                               | 2026-12-24T10:00 exact
      kannst du mich am wochenende daran erinnern                              | 2026-11-28T09:00 usual
      Wir sollten das nächsten Montag um 10 prüfen.                            | 2026-11-30T10:00 exact
      Erinnere mich morgen an das Ticket, am besten um 9                       | 2026-11-26T09:00 exact
      Guten Morgen, erinnere mich um viertel nach elf                          | 2026-11-25T11:15 exact
      Guten Abend! Bitte morgen früh nochmal                                   | 2026-11-26T09:00 usual
      Unser Konto ist seit 3 Tagen gesperrt, erinnere mich morgen              | 2026-11-26T09:00 usual
      Gestern kam nichts. Erinnere mich morgen um 8:30.                        | 2026-11-26T08:30 exact
      Ich habe am 3.11.2026 geschrieben, frag mich in 2 Tagen wieder           | 2026-11-27T10:00 exact
      Fehler 429 kam wieder, bitte um 14 Uhr nochmal testen                    | 2026-11-25T14:00 exact
      um 14 Uhr an die Rechnung denken                                         | 2026-11-25T14:00 exact
      um 15 Uhr ein Ticket schreiben                                           | 2026-11-25T15:00 exact
      den mj-0001 bitte in zwei Stunden erneut senden                          | 2026-11-25T12:00 exact
      Ende des Monats brauche ich den Bericht                                  | 2026-11-30T09:00 usual
      ich bin erst in anderthalb Stunden wieder da                             | 2026-11-25T11:30 exact
      bitte nicht vor Montag um 9 schreiben                                    | 2026-11-30T09:00 exact
      """)
  void anExpressionIsFoundWithinASentence(String text, String expected) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      ``
      in 99999999999 Tagen
      in 999999 Wochen
      am 31.2.
      am 31.2. um 9
      am 30. Februar
      am 45.13.2026
      am 29.2.2027
      um 25 Uhr
      um 9:75 Uhr
      am 2026-13-40
      Guten Morgen
      Guten Abend zusammen
      Warum ist unser Konto gesperrt?
      Fehler 429 von 192.168.1.1
      550 5.7.1 blocked
      Wir sind seit 3 Tagen gesperrt
      es geht um 3 Prozent
      es geht um 3 Dinge
      der Status ist 401
      mj-0001 und send-0008
      Version 3.12 läuft
      so geht das nicht
      kurz nach drei Mails war Schluss
      """)
  void whatNamesNoMomentIsNone(String text) {
    assertThat(ReadingText.of(text, NOW, Language.DE)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      erinnere mich bitte übermorgen um halb neun an das ticket | übermorgen um halb neun
      Sag mir in 30 Sekunden Bescheid                           | in 30 Sekunden
      Freitagabend wäre gut                                     | Freitagabend
      morgen an das Ticket denken, um 9                         | morgen um 9
      """)
  void theMatchedWordsAreThoseOfTheText(String text, String expected) {
    TimeReading reading =
        new TimeExpressions().read(text, ZonedDateTime.parse(NOW), Optional.empty());
    assertThat(reading)
        .isInstanceOfSatisfying(
            TimeReading.At.class, at -> assertThat(at.matched()).isEqualTo(expected));
  }
}
