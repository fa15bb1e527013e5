package dev.lotse.product;

import static dev.lotse.product.Harbour.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.product.Harbour.Way;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators see of Lotse: alive, ready, metrics. */
class OperationsTest {

  private static final String[] TOKEN = {"Authorization", "Bearer " + Harbour.METRICS_TOKEN};

  @TempDir Path folder;

  private static Page metrics(Harbour harbour) {
    return Page.of(harbour.page("/metrics"), TOKEN);
  }

  private static void awaitReadiness(Harbour harbour, int status, String words) {
    URI page = harbour.page("/readyz");
    Await.until(
        "ready is " + words,
        () -> {
          Page now = Page.of(page);
          return now.status() == status && now.text().equals(words + "\n");
        });
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void itIsAliveAndReadyAndCountsWhatItDoes(Way way) {
    try (Harbour harbour = Harbour.open(way, folder)) {
      assertThat(Page.of(harbour.page("/healthz")).text()).isEqualTo("ok\n");
      assertThat(Page.of(harbour.page("/readyz")).text()).isEqualTo("ready\n");

      Guest ben = harbour.ben();
      ben.triageToStatistics();
      ben.say("how long does a block last?");
      ben.say("qwertz uiop asdf");
      harbour.ledger.awaitNothingOnItsWay();

      Page page = metrics(harbour);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.response().headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
      assertThat(page.response().headers().firstValue("Server")).isEmpty();
      assertThat(page.value("lotse_acks_seconds_count{kind=\"command\"}")).isEqualTo(1);
      assertThat(page.value("lotse_acks_seconds_bucket{kind=\"message\",le=\"3.0\"}"))
          .isEqualTo(page.value("lotse_acks_seconds_count{kind=\"message\"}"))
          .isPositive();
      assertThat(
              page.value(
                  "lotse_slack_calls_seconds_count{method=\"chat.postMessage\",result=\"ok\"}"))
          .isPositive();
      assertThat(page.value("lotse_messages_total{result=\"delivered\"}"))
          .isEqualTo(page.value("lotse_message_delay_seconds_count"))
          .isPositive();
      assertThat(page.value("lotse_understood_total{outcome=\"answer\"}")).isPositive();
      assertThat(page.value("lotse_understood_total{outcome=\"unknown\"}")).isPositive();
      assertThat(page.value("lotse_case_cache_total{result=\"hit\"}")).isPositive();
      assertThat(page.value("lotse_ready")).isEqualTo(1);
      assertThat(page.text())
          .contains("lotse_outbox_messages 0.0", "lotse_outbox_oldest_seconds 0.0")
          .contains("lotse_reminder_overdue_seconds 0.0", "hikaricp_connections_active")
          .contains("jvm_memory_used_bytes");
      assertThat(page.text())
          .doesNotContain("U0BEN", "D0BEN", "T0HAFEN", "qwertz", "hafen")
          .doesNotContain(harbour.credentials().botToken(), Harbour.METRICS_TOKEN);
    }
  }

  @Test
  void metricsNeedTheTokenAndTheRestDoesNot() {
    try (Harbour harbour = Harbour.open(folder)) {
      Page without = Page.of(harbour.page("/metrics"));
      assertThat(without.status()).isEqualTo(401);
      assertThat(without.response().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(Page.of(harbour.page("/metrics"), "Authorization", "Bearer wrong").status())
          .isEqualTo(401);
      assertThat(Page.of(harbour.page("/readyz")).status()).isEqualTo(200);
    }
  }

  @Test
  void howLateARemindersMessageIsAcceptedIsMeasured() {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest ben = harbour.ben();
      ben.triageToStatistics();
      ben.command("remind in 3 days water");
      harbour.ledger.awaitNothingOnItsWay();
      harbour.stopLotse();
      harbour.advanceTo(harbour.ledger.nextReminder().orElseThrow().plus(Duration.ofHours(1)));
      harbour.startLotse();
      harbour.seen().await(ben.dm(), message -> message.plain().contains("water"), SOON);
      harbour.ledger.awaitNothingOnItsWay();

      Page page = metrics(harbour);
      assertThat(page.value("lotse_reminder_lateness_seconds_count")).isEqualTo(1);
      assertThat(page.value("lotse_reminder_lateness_seconds_sum")).isBetween(3_600.0, 3_700.0);
    }
  }

  @Test
  void itSaysWhatWaitsAndForHowLongWhileSlackRefuses() {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest ben = harbour.ben();
      ben.triageToStatistics();
      harbour.ledger.awaitNothingOnItsWay();
      harbour.slack.faults().rateLimit("chat.postMessage", 1, 3_000);
      ben.person.say(ben.dm(), "how long does a block last?");
      harbour
          .seen()
          .until(
              () ->
                  Optional.of(
                          harbour.seen().calls("chat.postMessage").stream()
                              .filter(call -> call.status() == 429)
                              .toList())
                      .filter(refused -> !refused.isEmpty()),
              SOON);
      harbour.clock.advance(Duration.ofMinutes(10));

      Await.until(
          "the wait is seen", () -> metrics(harbour).value("lotse_outbox_oldest_seconds") >= 600);
      Page page = metrics(harbour);
      assertThat(page.value("lotse_outbox_messages")).isPositive();
      assertThat(page.value("lotse_messages_total{result=\"tried_again\"}")).isEqualTo(1);
      assertThat(
              page.value(
                  "lotse_slack_calls_seconds_count{method=\"chat.postMessage\",result=\"ratelimited\"}"))
          .isEqualTo(1);
      assertThat(Page.of(harbour.page("/readyz")).status()).as("Slack is there").isEqualTo(200);
    }
  }

  @Test
  void itIsNotReadyWhileSlackDoesNotTakeTheTokenAndIsAgainLater() {
    try (Harbour harbour = Harbour.open(folder)) {
      for (String method :
          List.of("auth.test", "users.info", "chat.postMessage", "views.publish")) {
        harbour.slack.faults().fail(method, 1, "token_revoked");
      }
      harbour.ben().person.say("D0BEN", "hello");

      awaitReadiness(harbour, 503, "slack: token_revoked");
      assertThat(Page.of(harbour.page("/healthz")).status()).isEqualTo(200);
      awaitReadiness(harbour, 200, "ready");
    }
  }

  @Test
  void inSocketModeItIsNotReadyWithoutItsSocket() {
    try (Harbour harbour = Harbour.open(Way.SOCKET_MODE, folder)) {
      assertThat(Page.of(harbour.page("/readyz")).status()).isEqualTo(200);

      harbour.slack.close();

      awaitReadiness(harbour, 503, "slack: not connected");
    }
  }

  @Test
  void fromTheMomentItIsToldToStopItIsNotReady() throws Exception {
    try (Harbour harbour = Harbour.open(Way.SOCKET_MODE, folder)) {
      Guest ben = harbour.ben();
      ben.triageToStatistics();
      harbour.ledger.awaitNothingOnItsWay();
      harbour.slack.faults().hang("views.open", 1, Duration.ofMinutes(1));
      ben.person.pressLabelled(ben.command("ticket"), "Fill in the ticket");
      Thread stopping = new Thread(harbour::stopLotse);
      stopping.start();

      awaitReadiness(harbour, 503, "stopping");
      stopping.join();
    }
  }

  @Test
  void aLineOfTheLogThatConcernsACaseNamesItAndNoWordOfAPerson() {
    try (Log log = Log.open();
        Harbour harbour = Harbour.open(folder)) {
      Guest ben = harbour.ben();
      ben.triageToStatistics();
      ben.command("remind in 3 days secret plans");
      harbour.ledger.awaitNothingOnItsWay();
      harbour.slack.faults().closeDm("U0BEN");
      harbour.advanceTo(harbour.ledger.nextReminder().orElseThrow());
      Await.until("it has failed", () -> harbour.ledger.remindersIn("FAILED").size() == 1);

      String caseId = harbour.ledger.column("SELECT id FROM account_case").get(0);
      List<String> lines = log.text().lines().filter(line -> line.contains("given up")).toList();
      assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).contains(caseId));
      assertThat(log.text()).doesNotContain("secret plans");
    }
  }
}
