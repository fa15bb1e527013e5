package dev.lotse.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Text;
import dev.lotse.conversation.Text.Span;
import dev.lotse.conversation.Text.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in Slack's markup: only the spans' own style may be markup. */
class MrkdwnTest {

  @Test
  void stylesBecomeSlacksMarks() {
    Text text =
        new Text(
            List.of(
                Span.plain("Set "),
                new Span("DMARC", Style.BOLD, ""),
                Span.plain(" to "),
                new Span("p=none", Style.CODE, ""),
                Span.plain(", see "),
                new Span("the guide", Style.LINK, "https://example.com/a?b=1&c=2")));

    assertThat(Mrkdwn.of(text))
        .isEqualTo("Set *DMARC* to `p=none`, see <https://example.com/a?b=1&amp;c=2|the guide>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel>",
        "<!here>",
        "<@U0ANNA>",
        "<#C0MAILOPS|x>",
        "<https://evil.example|Mailjet>",
        "<!subteam^S1>"
      })
  void whatAPersonWroteCanNeitherMentionNorLink(String typed) {
    for (Style style : List.of(Style.PLAIN, Style.BOLD, Style.CODE)) {
      assertThat(Mrkdwn.of(new Text(List.of(new Span(typed, style, ""))))).doesNotContain("<", ">");
    }
    String label = Mrkdwn.of(new Text(List.of(new Span(typed, Style.LINK, "https://example.com"))));
    assertThat(label).startsWith("<https://example.com|").endsWith(">");
    assertThat(label.substring(1, label.length() - 1)).doesNotContain("<", ">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*bold*", "_italic_", "~gone~", "`code`", "a *b* c", "(_x_)"})
  void marksInAValueStayCharacters(String typed) {
    assertThat(Mrkdwn.of(Text.literally(typed)))
        .isNotEqualTo(typed)
        .containsPattern("\u2060[*_~`]");
    assertThat(Mrkdwn.of(Text.literally(typed)).replace("\u2060", "")).isEqualTo(typed);
  }

  @Test
  void aLineOfAValueIsNoQuotation() {
    assertThat(Mrkdwn.of(Text.literally("a\n> b > c"))).isEqualTo("a\n\u2060&gt; b &gt; c");
  }

  @Test
  void namesWithUnderscoresAreLeftAlone() {
    assertThat(Mrkdwn.of(Text.literally("X_MJ_EVENT and 3 * 4"))).isEqualTo("X_MJ_EVENT and 3 * 4");
  }

  @Test
  void marksInsideAStyleCannotEndIt() {
    assertThat(Mrkdwn.of(new Text(List.of(new Span("a*b", Style.BOLD, ""))))).isEqualTo("*a∗b*");
    assertThat(Mrkdwn.of(new Text(List.of(new Span("a`b", Style.CODE, ""))))).isEqualTo("`a´b`");
  }

  @Test
  void everyLineOfABoldTextIsBold() {
    assertThat(Mrkdwn.of(new Text(List.of(new Span("one \n\ntwo\n", Style.BOLD, "")))))
        .isEqualTo("*one* \n\n*two*\n");
  }

  @Test
  void aLinksLabelAndAddressCannotBreakOut() {
    Text text = new Text(List.of(new Span("a|b>c\nd", Style.LINK, "https://example.com/x|y>z")));

    assertThat(Mrkdwn.of(text)).isEqualTo("a|b&gt;c\nd (https://example.com/x|y&gt;z)");
  }

  @Test
  void aBarInALabelIsReplaced() {
    assertThat(Mrkdwn.of(new Text(List.of(new Span("a|b", Style.LINK, "https://example.com/")))))
        .isEqualTo("<https://example.com/|a¦b>");
  }

  @Test
  void anAddressThatIsNoWebOrMailAddressIsWrittenOut() {
    assertThat(Mrkdwn.of(new Text(List.of(new Span("click", Style.LINK, "javascript:alert(1)")))))
        .isEqualTo("click (javascript:alert(1))");
  }

  @Test
  void dashedLinesBecomeAList() {
    assertThat(Mrkdwn.of(Text.literally("Do:\n- one\n- two-three\n4 - 5")))
        .isEqualTo("Do:\n• one\n• two-three\n4 - 5");
  }

  @Test
  void anAmpersandIsEscapedOnce() {
    assertThat(Mrkdwn.of(Text.literally("&lt;b&gt; & <")))
        .isEqualTo("&amp;lt;b&amp;gt; &amp; &lt;");
  }
}
