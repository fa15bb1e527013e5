package dev.lotse.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Slack sends, read back into what was typed. */
class TypedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "<@U0LOTSE> hilf mir → hilf mir",
        "hey <@U0LOTSE|lotse>, what now → hey what now",
        "<@U0LOTSE>: status → status",
        "ask <@U0ANNA|anna> and <@U0BEN> → ask @anna and @U0BEN",
        "in <#C0MAILOPS|mail-ops> → in #mail-ops",
        "<!here> and <!subteam^S1|@ops> and <!subteam^S2> → @here and @ops and @subteam",
        "<http://example.com|example.com> <https://a.example/b?c=1&amp;d=2> → example.com https://a.example/b?c=1&d=2",
        "<mailto:a@example.com|a@example.com> <mailto:b@example.com> → a@example.com b@example.com",
        "5 &lt; 6 &amp;&amp; 7 &gt; 6 → 5 < 6 && 7 > 6",
        "&amp;lt; → &lt;",
        "costs $1 \\1 → costs $1 \\1",
      })
  void controlSequencesAreResolved(String wire, String typed) {
    assertThat(Typed.words(wire, "U0LOTSE")).isEqualTo(typed);
  }

  @Test
  void linesStay() {
    assertThat(Typed.words("<@U0LOTSE> one\ntwo\n\nthree ", "U0LOTSE"))
        .isEqualTo("one\ntwo\n\nthree");
  }

  @Test
  void aMentionIsFoundWithAndWithoutAName() {
    assertThat(Typed.mentions("hey <@U0LOTSE>", "U0LOTSE")).isTrue();
    assertThat(Typed.mentions("hey <@U0LOTSE|lotse>", "U0LOTSE")).isTrue();
    assertThat(Typed.mentions("hey <@U0LOTSE2>", "U0LOTSE")).isFalse();
  }
}
