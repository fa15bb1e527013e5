package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {

  @ParameterizedTest
  @CsvSource({
    "gesperrt, suspended",
    "versandsperre, locked",
    "rechnungen, invoice",
    "unterkonto, subaccount",
    "löschen, deleted",
    "prüfung, review"
  })
  void wordsOfBothLanguagesMeetInAMeaning(String german, String english) {
    assertThat(Synonyms.meanings(Folding.fold(german)))
        .containsAnyElementsOf(Synonyms.meanings(Folding.fold(english)));
  }

  @Test
  void aWordThatIsNotListedHasNoMeaning() {
    assertThat(Synonyms.meanings("xylophon")).isEmpty();
    assertThat(Synonyms.meanings("")).isEmpty();
  }

  @Test
  void everyMeaningStandsOnOneLine() {
    assertThat(Synonyms.TEXT.lines().filter(line -> !line.startsWith("#")))
        .allMatch(line -> line.matches("[a-z]+: \\S+( \\S+)+"));
    assertThat(
            Synonyms.TEXT
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(":")[0]))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCompoundHasTheMeaningsOfItsParts() {
    assertThat(Synonyms.meanings("versandsperre")).isEqualTo(Set.of("lock", "send"));
  }
}
