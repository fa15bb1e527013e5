package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wie schließe ich den Fall?             | QUESTION
          wie schließe ich den Fall              | QUESTION
          bitte, wie geht das                    | QUESTION
          can I undo that?                       | QUESTION
          should we close the case               | QUESTION
          kannst du den Fall schließen?          | QUESTION
          can you close the case?                | QUESTION
          den Fall schließen?                    | QUESTION
          kannst du bitte den Fall schließen?    | REQUEST
          could you please close the case?       | REQUEST
          könntest du mich erinnern              | REQUEST
          schließ den Fall                       | STATEMENT
          bitte schließ den Fall                 | STATEMENT
          take that back                         | STATEMENT
          wir können wieder senden               | STATEMENT
          """)
  void aQuestionIsToldFromAnOrder(String text, Mood mood) {
    assertThat(Mood.of(text)).isEqualTo(mood);
  }
}
