package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "de, DE",
    "de-DE, DE",
    "de_AT, DE",
    "DE-ch, DE",
    "en, EN",
    "en-US, EN",
    "en_GB, EN",
    "' en ', EN"
  })
  void aTagOfAnyRegionNamesItsLanguage(String tag, Language expected) {
    assertThat(Language.ofTag(tag)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "fr", "fr-FR", "deutsch", "d", "-", "_", "e n", "🙂"})
  void anotherTagNamesNone(String tag) {
    assertThat(Language.ofTag(tag)).isEmpty();
  }

  @Test
  void aLanguageKnowsItsTagAndLocale() {
    assertThat(Language.DE.tag()).isEqualTo("de");
    assertThat(Language.EN.tag()).isEqualTo("en");
    assertThat(Language.DE.locale()).isEqualTo(Locale.GERMAN);
    assertThat(Language.EN.locale()).isEqualTo(Locale.ENGLISH);
  }
}
