package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Warum ist unser Konto gesperrt?",
        "was ist los",
        "konto gesperrt",
        "danke",
        "hilfe",
        "nein",
        "fuer unser konto",
        "Kontosperrung",
        "Fehler 429",
        "kannst du das ticket checken please",
        "Mailjet hat uns gesperrt",
        "bitte entsperren",
        "Die API antwortet mit mj-0001",
        "wieso",
        "wie lange noch",
        "zurueck",
        "naechste woche",
        "der Support antwortet nicht",
        "Übergangsfrist",
        "was war das",
        "Spam-Beschwerden",
        "weiter"
      })
  void germanIsRecognised(String text) {
    assertThat(detector.detect(text)).contains(Language.DE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why is our account locked?",
        "what is going on",
        "account locked",
        "thanks",
        "help",
        "no",
        "error 429",
        "Mailjet blocked us",
        "please unblock",
        "the API returns mj-0001",
        "how long",
        "next",
        "what was that",
        "suspension",
        "spam complaints",
        "sending limit",
        "who can help us",
        "our customers can't get receipts",
        "the Konto was closed by them",
        "what’s next"
      })
  void englishIsRecognised(String text) {
    assertThat(detector.detect(text)).contains(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ok",
        "OK!",
        "429",
        "mj-0001",
        "🙂",
        "Mailjet",
        "ticket support",
        "status?",
        "in",
        "am",
        "die",
        "שלום",
        "你好",
        "192.168.1.1",
        "hi"
      })
  void whatBelongsToBothOrNeitherIsLeftOpen(String text) {
    assertThat(detector.detect(text)).isEmpty();
  }

  @Test
  void aLongLogDoesNotHideTheSentenceInFrontOfIt() {
    String log = "2026-11-25 10:00:00 smtp 550 5.7.1 mj-0001\n".repeat(1_000);
    assertThat(detector.detect("Was bedeutet das für uns?\n" + log)).contains(Language.DE);
    assertThat(detector.detect("What does this mean for us?\n" + log)).contains(Language.EN);
  }
}
