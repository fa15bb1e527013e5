package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisiveWordsTest {

  private final DecisiveWords decisive =
      new DecisiveWords(
          words -> (words.contains("rechnung") ? 0.6 : 0) + (words.contains("bezahlen") ? 0.3 : 0));

  @Test
  void theStrongestWordComesFirstAsItWasWritten() {
    assertThat(decisive.in("Wie kann ich die „Rechnung“ BEZAHLEN?"))
        .containsExactly("Rechnung", "BEZAHLEN");
  }

  @Test
  void aRepeatedWordIsNamedOnce() {
    assertThat(decisive.in("rechnung, Rechnung!")).containsExactly("rechnung");
  }

  @Test
  void whereNothingDecidedNothingIsNamed() {
    assertThat(decisive.in("hallo du")).isEqualTo(List.of());
  }
}
