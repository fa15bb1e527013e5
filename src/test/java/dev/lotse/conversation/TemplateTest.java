package dev.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lotse.conversation.Text.Span;
import dev.lotse.conversation.Text.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  private static Text fill(String template) {
    return Template.read(template).fill(Map.of());
  }

  @Test
  void boldCodeAndLinksAreReadInOrder() {
    assertThat(fill("a *b* `c` [d](https://e.example/f?g=h) i").spans())
        .containsExactly(
            Span.plain("a "),
            new Span("b", Style.BOLD, ""),
            Span.plain(" "),
            new Span("c", Style.CODE, ""),
            Span.plain(" "),
            new Span("d", Style.LINK, "https://e.example/f?g=h"),
            Span.plain(" i"));
    assertThat(fill("[mail](mailto:a@b.example)").spans())
        .containsExactly(new Span("mail", Style.LINK, "mailto:a@b.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 * 3 = 6",
        "*a\nb*",
        "**",
        "``",
        "[x](javascript:alert)",
        "[x](ftp://y)",
        "[x] (https://y)",
        "{Not a value}",
        "{}",
        "a_b_c",
        "<!channel> <@U1>"
      })
  void whatIsNoMarkupStaysAsItIs(String text) {
    assertThat(fill(text).spans()).containsExactly(Span.plain(text));
  }

  @Test
  void nothingIsNoSpan() {
    assertThat(fill("")).isEqualTo(Text.EMPTY);
    assertThat(Template.read("{a}").fill(Map.of("a", "")).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*bold*",
        "`code`",
        "[x](https://evil.example)",
        "{other}",
        "$1 \\ {a}",
        "<!everyone>"
      })
  void aValueNeverBecomesMarkupNorASlot(String value) {
    Map<String, String> values = Map.of("a", value, "other", "no");

    assertThat(Template.read("say {a}").fill(values).spans())
        .containsExactly(Span.plain("say "), Span.plain(value));
    assertThat(Template.read("*{a}*").fill(values).spans())
        .containsExactly(new Span(value, Style.BOLD, ""));
    assertThat(Template.read("`{a}`").fill(values).spans())
        .containsExactly(new Span(value, Style.CODE, ""));
    assertThat(Template.read("[{a}](https://ok.example)").fill(values).spans())
        .containsExactly(new Span(value, Style.LINK, "https://ok.example"));
  }

  @Test
  void aValueCannotCloseTheMarkupAroundIt() {
    assertThat(Template.read("*{a}* end").fill(Map.of("a", "x* `y`")).spans())
        .containsExactly(new Span("x* `y`", Style.BOLD, ""), Span.plain(" end"));
  }

  @Test
  void aTextKeepsItsOwnMarkupInASentenceAndLosesItWithinBold() {
    Text inner =
        new Text(
            List.of(new Span("b", Style.BOLD, ""), new Span("l", Style.LINK, "https://x.example")));

    assertThat(Template.read("a {t}").fill(Map.of("t", inner)).spans())
        .containsExactly(Span.plain("a "), inner.spans().get(0), inner.spans().get(1));
    assertThat(Template.read("*{t}*").fill(Map.of("t", inner)).spans())
        .containsExactly(new Span("bl (https://x.example)", Style.BOLD, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{missing}", "*{missing}*", "`{missing}`", "[{missing}](https://x.example)"})
  void aValueThatIsNotGivenIsRefused(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Template.read(template).fill(Map.of("given", 1)))
        .withMessageContaining("'missing'")
        .withMessageContaining("given");
  }

  @Test
  void numbersAreValuesToo() {
    assertThat(Template.read("{n} of {m}").fill(Map.of("n", 2, "m", 6L)).plain())
        .isEqualTo("2 of 6");
  }
}
