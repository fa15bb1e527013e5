package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lotse.content.ContentFolder;
import dev.lotse.playground.AppManifest;
import dev.lotse.playground.Credentials;
import dev.lotse.playground.LocalSlack;
import dev.lotse.playground.PlaygroundClock;
import dev.lotse.store.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The built jar in the hands of operators: stopped while Slack hangs, killed, watched, its logs.
 */
class OperatedIT {

  private static final Duration LONG = Duration.ofSeconds(120);
  private static final String QUESTION = "too many api calls status 429";
  private static final String ANSWER = "429 is not a lock";

  @TempDir Path folder;
  private final Credentials credentials = Credentials.random();
  private LocalSlack slack;

  @BeforeEach
  void open() {
    slack =
        LocalSlack.start(
            0,
            credentials,
            AppManifest.read(ContentFolder.shipped("manifest.yml")),
            new PlaygroundClock());
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private Started start(Harbour.Way way, Map<String, String> more) throws IOException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("SLACK_BOT_TOKEN", credentials.botToken());
    settings.put("SLACK_API_URL", slack.apiUrl().toString());
    settings.put("PORT", "0");
    if (way == Harbour.Way.HTTP) {
      settings.put("SLACK_SIGNING_SECRET", credentials.signingSecret());
      settings.put("LOTSE_HOST", "127.0.0.1");
      Started lotse = Started.jar(folder, settings);
      slack.deliverOverHttp(page(lotse, "/slack/events"));
      return lotse;
    }
    settings.put("SLACK_APP_TOKEN", credentials.appToken());
    slack.deliverOverSocketMode();
    Started lotse = Started.jar(folder, settings);
    page(lotse, "/readyz");
    slack.awaitSocketClient(LONG);
    return lotse;
  }

  private static URI page(Started lotse, String path) {
    String port = lotse.await("127\\.0\\.0\\.1:(\\d+)");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private void begin() {
    assertThat(slack.ben().command(Harbour.MAIL_OPS, Harbour.COMMAND).error()).isNull();
    slack.observed().await("D0BEN", message -> message.plain().contains("Your Mailjet case"), LONG);
    Ledger ledger = ledger();
    Await.until("all is sent", () -> ledger.count("outgoing WHERE state = 'waiting'") == 0);
  }

  private Ledger ledger() {
    return new Ledger(DatabaseAddress.sqlite(folder.resolve("data").resolve("lotse.db")));
  }

  /** Asks; the answer's call to Slack does not come back. */
  private void askWhileSlackHangs() {
    slack.faults().hang("chat.postMessage", 1, Duration.ofMinutes(5));
    slack.ben().say("D0BEN", QUESTION);
    Ledger ledger = ledger();
    Await.until(
        "it is being sent", () -> ledger.count("outgoing WHERE claimed_by IS NOT NULL") == 1);
  }

  private void awaitAnswer() {
    slack.observed().await("D0BEN", message -> message.plain().contains(ANSWER), LONG);
  }

  private long answers() {
    return slack.observed().messages("D0BEN").stream()
        .filter(message -> message.plain().contains(ANSWER))
        .count();
  }

  @ParameterizedTest
  @EnumSource(Harbour.Way.class)
  void itStopsInTimeWhileSlackHangsAndTheNextStartSendsWhatWaitsAtOnce(Harbour.Way way)
      throws Exception {
    try (Started lotse = start(way, Map.of())) {
      begin();
      askWhileSlackHangs();
      long begun = System.nanoTime();
      lotse.terminate();
      assertThat(lotse.exitCode(20)).as("ended by SIGTERM").isEqualTo(143);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
      assertThat(lotse.output()).contains("Lotse has stopped.").doesNotContain("Exception");
    }
    assertThat(ledger().column("SELECT claimed_until FROM outgoing WHERE state = 'waiting'"))
        .as("its claim is given back")
        .isNotEmpty()
        .containsOnly("0");
    try (Started again = start(way, Map.of())) {
      long ready = System.nanoTime();
      awaitAnswer();
      assertThat(Duration.ofNanos(System.nanoTime() - ready)).isLessThan(Duration.ofSeconds(20));
      assertThat(answers()).isEqualTo(1);
      assertThat(again.output()).doesNotContain("Exception");
    }
  }

  @Test
  void whatAKilledProcessWasSendingIsClaimedForLessThanAMinuteAndThenSent() throws Exception {
    try (Started lotse = start(Harbour.Way.HTTP, Map.of())) {
      begin();
      askWhileSlackHangs();
      lotse.kill();
    }
    long minute = System.currentTimeMillis() + 60_000;
    assertThat(ledger().column("SELECT claimed_until FROM outgoing WHERE claimed_by IS NOT NULL"))
        .singleElement()
        .satisfies(until -> assertThat(Long.parseLong(until)).isLessThan(minute));
    try (Started again = start(Harbour.Way.HTTP, Map.of())) {
      awaitAnswer();
      assertThat(again.output()).doesNotContain("Exception");
    }
  }

  @Test
  void inSocketModeItsPagesAreForThisMachineAlone() throws Exception {
    try (Started lotse = start(Harbour.Way.SOCKET_MODE, Map.of())) {
      assertThat(Page.of(page(lotse, "/healthz")).text()).isEqualTo("ok\n");
      assertThat(Page.of(page(lotse, "/readyz")).text()).isEqualTo("ready\n");
      assertThat(Page.of(page(lotse, "/metrics")).text())
          .contains("lotse_ready 1.0", "hikaricp_connections{pool=\"lotse-store\"}")
          .doesNotContain(credentials.botToken(), credentials.appToken());
      Page forwarded = Page.of(page(lotse, "/metrics"), "X-Forwarded-For", "203.0.113.7");
      assertThat(forwarded.status()).isEqualTo(403);
      assertThat(forwarded.text()).contains("LOTSE_METRICS_TOKEN");
      assertThat(Page.of(page(lotse, "/slack/events")).status()).isEqualTo(404);
    }
  }

  @Test
  void onRequestEachLineOfTheLogIsAJsonObjectThatNamesTheCase() throws Exception {
    try (Started lotse = start(Harbour.Way.HTTP, Map.of("LOTSE_LOG", "json"))) {
      begin();
      slack.faults().fail("chat.postMessage", 1, "is_archived");
      slack.ben().say("D0BEN", QUESTION);
      lotse.await("is given up: is_archived");
      lotse.terminate();
      lotse.exitCode(20);
      List<JsonNode> lines = json(lotse.output());
      assertThat(lines)
          .allSatisfy(
              line -> {
                assertThat(line.path("timestamp").isNumber()).isTrue();
                assertThat(line.path("level").asText()).isIn("INFO", "WARN", "ERROR");
                assertThat(line.path("loggerName").asText()).isNotEmpty();
                assertThat(line.path("formattedMessage").asText()).isNotEmpty();
              });
      String caseId = ledger().column("SELECT id FROM account_case").get(0);
      assertThat(lines)
          .filteredOn(line -> line.path("formattedMessage").asText().contains("given up"))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.at("/mdc/case").asText()).isEqualTo(caseId));
      assertThat(lotse.output()).doesNotContain(QUESTION, "U0BEN", credentials.botToken());
    }
  }

  private static List<JsonNode> json(String output) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : output.lines().toList()) {
      lines.add(mapper.readTree(line));
    }
    return lines;
  }
}
