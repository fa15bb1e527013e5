package dev.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lotse.conversation.Text.Span;
import dev.lotse.conversation.Text.Style;
import dev.lotse.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void plainWordsLeaveOutMarkupButKeepAddresses() {
    Text text =
        new Text(
            List.of(
                Span.plain("see "),
                new Span("this", Style.BOLD, ""),
                Span.plain(" at "),
                new Span("page", Style.LINK, "https://x.example"),
                Span.plain(" or "),
                new Span("https://y.example", Style.LINK, "https://y.example")));

    assertThat(text.plain()).isEqualTo("see this at page (https://x.example) or https://y.example");
  }

  @Test
  void literalWordsAreOnePlainSpan() {
    assertThat(Text.literally("*a* {b}").spans()).containsExactly(Span.plain("*a* {b}"));
    assertThat(Text.literally("a").and(Text.literally("b")).plain()).isEqualTo("ab");
  }

  @Test
  void aTextDoesNotChangeWithTheListItWasMadeFrom() {
    List<Span> spans = new ArrayList<>(List.of(Span.plain("a")));
    Text text = new Text(spans);
    spans.clear();

    assertThat(text.plain()).isEqualTo("a");
    assertThat(text.isEmpty()).isFalse();
    assertThat(Text.EMPTY.isEmpty()).isTrue();
  }

  @Test
  void aWordingNeedsEveryLanguage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wording(Map.of(Language.DE, "ja")))
        .withMessageContaining("every language");
    assertThat(
            new Wording(Map.of(Language.DE, "{n} ja", Language.EN, "{n} yes"))
                .in(Language.EN, Map.of("n", 1))
                .plain())
        .isEqualTo("1 yes");
  }
}
