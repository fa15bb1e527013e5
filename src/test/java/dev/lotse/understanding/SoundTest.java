package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

  @ParameterizedTest
  @CsvSource({
    "wecker, wegger",
    "gesperrt, gspert",
    "rechnung, rechnig",
    "konto, kondo",
    "email, emale",
    "account, akkount",
    "ohne, ane"
  })
  void wordsThatSoundAlikeHaveOneSound(String word, String asHeard) {
    assertThat(Sound.of(word)).isEqualTo(Sound.of(asHeard));
  }

  @ParameterizedTest
  @CsvSource({"sperre, grund", "spam, support", "mail, geld"})
  void otherWordsHaveAnother(String word, String other) {
    assertThat(Sound.of(word)).isNotEqualTo(Sound.of(other));
  }
}
