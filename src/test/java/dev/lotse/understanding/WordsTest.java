package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folding, cutting, stemming and repairing words. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Prüfung, prufung",
    "Pruefung, prufung",
    "prufung, prufung",
    "GROẞ, gross",
    "Straße, strasse",
    "What’s, whats",
    "café, cafe",
    "Ｆｕｌｌ, full",
    "İstanbul, istanbul"
  })
  void spellingsOfTheSameWordMeet(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Fehler mj-0001, bitte!      | fehler mj0001 bitte
      SEND_0008 429               | send0008 429
      550 5.7.1 blocked           | 550 5.7.1 blocked
      Support-Ticket              | support ticket
      E-Mail und e-mail           | email und email
      a/b;c                       | a b c
      """)
  void codesStayWholeAndWordsAreCut(String text, String words) {
    assertThat(String.join(" ", Tokens.of(text))).isEqualTo(words);
  }

  @Test
  void ofALongTextTheFirstAndLastWordsAreKept() {
    List<String> words = Tokens.of("first " + "x ".repeat(30_000) + "last");
    assertThat(words).hasSize(Tokens.MOST).startsWith("first").endsWith("last");
  }

  @Test
  void aWordWithoutEndIsCutShort() {
    assertThat(Tokens.of("a".repeat(2_000)))
        .singleElement()
        .satisfies(word -> assertThat(word).hasSizeLessThan(50));
  }

  @ParameterizedTest
  @CsvSource({
    "fehlern, fehler",
    "gesperrte, gesperrt",
    "gesperrt, sperrt",
    "beschwerde, beschwerden",
    "adressen, adresse",
    "senden, sendet",
    "gesendet, senden",
    "geschriebenen, geschrieben"
  })
  void germanFormsOfAWordShareAStem(String one, String other) {
    assertThat(GermanStemmer.stem(one)).isEqualTo(GermanStemmer.stem(other));
  }

  @ParameterizedTest
  @CsvSource({
    "complaints, complaint",
    "blocked, block",
    "sending, send",
    "sends, send",
    "stopped, stop",
    "replies, reply",
    "accounts, account",
    "suspended, suspending",
    "limits, limit",
    "reactivated, reactivating",
    "payments, payment"
  })
  void englishFormsOfAWordShareAStem(String one, String other) {
    assertThat(EnglishStemmer.stem(one)).isEqualTo(EnglishStemmer.stem(other));
  }

  @ParameterizedTest
  @CsvSource({"is, is", "bus, bus", "ring, ring", "bed, bed", "spss, spss"})
  void shortEnglishWordsStayAsTheyAre(String word, String stem) {
    assertThat(EnglishStemmer.stem(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "gespert, gesperrt",
    "gesperrrt, gesperrt",
    "gesperrz, gesperrt",
    "gesprert, gesperrt",
    "gesperrt, gesperrt",
    "kuont, kuont",
    "accuont, account",
    "xxsperrt, xxsperrt",
    "kont, kont",
    "send0009, send0009",
    "12346, 12346"
  })
  void aMistypedWordBecomesTheKnownOneOneEditAway(String written, String repaired) {
    Spelling spelling =
        Spelling.of(List.of(List.of("gesperrt", "konto", "account", "send0008", "12345")));
    assertThat(spelling.repair(written)).isEqualTo(repaired);
  }

  @Test
  void ofTwoKnownWordsOneEditAwayTheMoreFrequentIsMeant() {
    Spelling spelling =
        Spelling.of(List.of(List.of("sender", "senden", "senden"), List.of("sender", "sender")));
    assertThat(spelling.repair("sendex")).isEqualTo("sender");
  }
}
