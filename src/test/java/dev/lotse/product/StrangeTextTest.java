package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.ApiCall;
import dev.lotse.playground.Posted;
import dev.lotse.playground.View;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that could mean something to Slack is answered, and shown as the characters it is. */
class StrangeTextTest {

  @TempDir Path folder;
  private Harbour harbour;

  @BeforeEach
  void open() {
    harbour = Harbour.open(folder);
  }

  @AfterEach
  void close() {
    assertThat(harbour.seen().calls()).allMatch(ApiCall::ok);
    harbour.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel>",
        "<!here> <!everyone>",
        "<@U0BEN>",
        "<#C0GENERAL>",
        "*bold* _it_ ~no~ `code` ```block```",
        "\u202Egnirts\u202C \u05E9\u05DC\u05D5\u05DD",
        "\uD83D\uDE80\uD83D\uDC69\u200D\uD83D\uDCBB :tada:",
        "&lt;b&gt; &amp;amp;",
        "<https://evil.example|app.mailjet.com>",
        "\\ \" ' {0} {cause} %s ${x}",
        ".",
        "?"
      })
  void isAnsweredInTheDirectMessageAsACommandAndAsANote(String text) {
    Guest ben = harbour.ben();
    ben.waiting("T-1");
    assertThat(ben.say(text).plain()).isNotBlank();
    assertThat(ben.command(text + " abracadabra").plain()).isNotBlank();
    assertThat(ben.command("remind in 3 days " + text).plain()).contains("I will remind you on");
    assertThat(ben.command("reminders").plain()).contains("This is planned");
    noLiveMention();
  }

  @Test
  void inTheTicketStaysWhatWasTypedAndMentionsNobody() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    View form = ben.open(ben.command("ticket"), "Fill in the ticket");
    String typed = "<!channel> <@U0BEN> *bold* `code` & <b> \u202Egnirts \uD83D\uDE80";
    Posted before = ben.card();
    assertThat(ben.person.submit(form, Map.of("changes", typed, "account-name", "<!here>")).ok())
        .isTrue();
    Posted draft =
        harbour
            .seen()
            .await(ben.dm(), message -> message.plain().contains("Copy this text"), Harbour.SOON);
    assertThat(draft.threadTs()).isEqualTo(before.ts());
    assertThat(read(draft)).contains(typed, "<!here>");
    assertThat(read(ben.command("ticket"))).contains(typed);
    noLiveMention();
  }

  @Test
  void inATicketNumberIsShownOnTheCardAsItIs() {
    Guest ben = harbour.ben();
    Posted card = ben.waiting("<!channel> *1*");
    assertThat(card.text()).contains("&lt;!channel&gt;");
    noLiveMention();
  }

  @Test
  void anUnknownCommandIsRepeatedWithoutItsPower() {
    Posted answer = harbour.ben().command("<!channel>");
    assertThat(answer.text()).doesNotContain("<!channel>");
    noLiveMention();
  }

  @Test
  void aMessageOfTwelveThousandCharactersIsAnswered() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    assertThat(ben.say("we get 429 back, are we locked? ".repeat(375)).plain()).isNotBlank();
    assertThat(ben.say("x".repeat(12_000)).plain()).isNotBlank();
    assertThat(ben.say("\uD83D\uDE80".repeat(6_000)).plain()).isNotBlank();
    assertThat(ben.say("remind in 3 days " + "y".repeat(11_000)).plain()).isNotBlank();
    assertThat(ben.command("status").plain()).contains("*Cause:*");
  }

  @Test
  void theLongestFormIsCutIntoMessagesWithNothingLost() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    View form = ben.open(ben.command("ticket"), "Fill in the ticket");
    String end = " THE-END";
    Map<String, String> full = new java.util.HashMap<>();
    for (String field :
        java.util.List.of(
            "account-name",
            "error",
            "privacy-policy",
            "volume",
            "list-sources",
            "consent",
            "changes",
            "impact")) {
      full.put(field, field + " " + "word ".repeat(570) + end);
    }
    assertThat(ben.person.submit(form, full).ok()).isTrue();
    harbour.ledger.awaitNothingOnItsWay();
    String all =
        String.join(
            "\n",
            harbour.seen().messages(ben.dm()).stream()
                .filter(message -> message.threadTs() != null)
                .map(Posted::plain)
                .toList());
    assertThat(all.split("THE-END", -1)).hasSize(9);
    assertThat(all).contains("The ticket is sent");
  }

  /** No message that was sent holds anything Slack would take for a mention of people. */
  private void noLiveMention() {
    harbour.ledger.awaitNothingOnItsWay();
    assertThat(harbour.seen().messages(harbour.ben().dm()).stream().filter(Posted::fromBot))
        .allSatisfy(
            message ->
                assertThat(message.text() + marked(message))
                    .doesNotContain("<!", "<@", "<#", "evil.example|"));
    assertThat(harbour.seen().ephemerals(harbour.ben().id()).stream().filter(Posted::fromBot))
        .allSatisfy(
            message ->
                assertThat(message.text() + marked(message))
                    .doesNotContain("<!", "<@", "<#", "evil.example|"));
  }

  /** What Slack reads as markup: mrkdwn texts, not the literal text of rich text blocks. */
  private static String marked(Posted message) {
    StringBuilder marked = new StringBuilder();
    message.blocks().findParents("text").stream()
        .filter(text -> "mrkdwn".equals(text.path("type").asText()))
        .forEach(text -> marked.append(text.path("text").asText()).append('\n'));
    return marked.toString();
  }

  /** As a person reads it, with Slack's three escaped characters read back. */
  private static String read(Posted message) {
    return message.plain().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
