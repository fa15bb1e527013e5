package dev.lotse.product;

import static dev.lotse.product.Harbour.MAIL_OPS;
import static dev.lotse.product.Harbour.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Ack;
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

/** A pasted key or secret is warned about, and neither stored, nor logged, nor repeated. */
class SecretsTest {

  private static final String KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

  @TempDir Path folder;
  private Harbour harbour;
  private Log log;

  @BeforeEach
  void open() {
    log = Log.open();
    harbour = Harbour.open(folder);
  }

  @AfterEach
  void close() {
    harbour.close();
    log.close();
  }

  private void leftNoTrace(String secret) {
    harbour.ledger.awaitNothingOnItsWay();
    assertThat(harbour.ledger.holds("U0ANNA"))
        .as("the search itself finds what is stored")
        .isTrue();
    assertThat(harbour.ledger.holds(secret)).as("in the database's files").isFalse();
    assertThat(log.text()).doesNotContain(secret);
    assertThat(harbour.seen().calls())
        .as("sent back to Slack")
        .noneMatch(call -> call.arguments().toString().contains(secret));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unser key ist " + KEY + ", warum geht der nicht?",
        "0F1E2D3C4B5A69788796A5B4C3D2E1F0",
        "curl --user \""
            + KEY
            + ":ffeeddccbbaa99887766554433221100\" https://api.mailjet.com/v3/send",
        "Authorization: Basic MGYxZTJkM2M0YjVhNjk3ODg3OTZhNWI0YzNkMmUxZjA6ZmZlZQ==",
        "xoxb-123456789012-abcdefghijkl"
      })
  void inTheDirectMessage(String text) {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    assertThat(anna.say(text).plain())
        .contains("Lösch deine Nachricht bitte jetzt", "Reset Secret Key");
    leftNoTrace(text);
    leftNoTrace(text.contains(KEY) ? KEY : text);
  }

  @Test
  void inACommand() {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    assertThat(anna.command("remind morgen 9:00 " + KEY).plain())
        .contains("Lösch deine Nachricht bitte jetzt");
    assertThat(anna.command(KEY).plain()).contains("Lösch deine Nachricht bitte jetzt");
    leftNoTrace(KEY);
  }

  @Test
  void inAThreadOfAChannelAndInAMention() {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    anna.command("here");
    Posted card = harbour.seen().await(MAIL_OPS, Posted::fromBot, SOON);
    assertThat(harbour.ben().reply(MAIL_OPS, card.ts(), "maybe it is " + KEY + "?").plain())
        .contains("Please delete your message now");
    Posted toMention =
        harbour.ben().reply(MAIL_OPS, card.ts(), "<@U0LOTSE> is " + KEY + " blocked?");
    assertThat(toMention.plain()).contains("Please delete your message now");
    leftNoTrace(KEY);
  }

  @Test
  void inTheFormWhichStaysOpenWithTheFieldMarked() {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    View form = anna.open(anna.command("ticket"), "Ticket ausfüllen");
    Ack ack =
        anna.person.submit(
            form, Map.of("account-name", "Hafen GmbH", "changes", "Neuer Schlüssel " + KEY));
    assertThat(ack.errors()).containsOnlyKeys("changes");
    assertThat(ack.errors().get("changes")).contains("Schlüssel oder Passwort").doesNotContain(KEY);
    anna.person.closeView(anna.person.openView());
    leftNoTrace(KEY);
    assertThat(harbour.ledger.holds("Neuer Schlüssel")).isFalse();
  }

  @Test
  void inTheTicketNumber() {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    View form = anna.open(anna.command("ticket"), "Ticket ist abgeschickt");
    assertThat(anna.person.submit(form, Map.of("ticket-number", KEY)).errors())
        .containsOnlyKeys("ticket-number");
    leftNoTrace(KEY);
  }
}
