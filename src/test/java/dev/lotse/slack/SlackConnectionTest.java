package dev.lotse.slack;

import static dev.lotse.slack.Bench.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Text;
import dev.lotse.playground.Ack;
import dev.lotse.playground.AppManifest;
import dev.lotse.slack.Bench.Way;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection itself: what it listens to, whom it believes, and how it starts and ends. */
class SlackConnectionTest {

  @Test
  void theManifestAsksForExactlyWhatIsListenedTo() {
    AppManifest manifest = AppManifest.read(Path.of("manifest.yml"));
    try (Bench bench = Bench.without()) {
      assertThat(bench.connection.listeners().commands())
          .containsExactlyInAnyOrderElementsOf(manifest.commands());
      assertThat(bench.connection.listeners().events())
          .containsExactlyInAnyOrderElementsOf(manifest.events());
    }
  }

  @Test
  void aDeliveryThatIsNotSignedIsRefused() throws Exception {
    try (Bench bench = Bench.over(Way.HTTP)) {
      assertThat(
              post(
                      bench,
                      "command=%2Fmailjet-locked&user_id=U0ANNA&team_id=T0HAFEN&channel_id=C1&text=&trigger_id=1")
                  .statusCode())
          .isEqualTo(401);
      assertThat(bench.receivedSoFar()).isEmpty();
    }
  }

  @Test
  void aDeliveryOfAMegabyteIsRefusedUnread() throws Exception {
    try (Bench bench = Bench.over(Way.HTTP)) {
      assertThat(post(bench, "payload=" + "x".repeat(1_100_000)).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void startingTroublesNobodyInsideAndAsksSlackForTheBotOnce() {
    try (Bench bench = Bench.over(Way.HTTP)) {
      bench.slack.anna().command("C0MAILOPS", "/mailjet-locked");
      bench.slack.ben().command("C0MAILOPS", "/mailjet-locked");

      bench.received();
      bench.received();
      assertThat(bench.receivedSoFar()).isEmpty();
      assertThat(bench.slack.observed().calls("auth.test")).hasSize(1);
    }
  }

  @Test
  void withoutASigningSecretHttpIsNotServed() {
    try (Bench bench = Bench.without();
        SlackClient client =
            new SlackClient(
                new SlackSettings(
                    "xoxb-1", Optional.empty(), Optional.of(" "), bench.slack.apiUrl()));
        SlackConnection connection = connection(bench, client)) {
      assertThatThrownBy(() -> connection.serveHttp("127.0.0.1", 0, Map.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("signingSecret:");
    }
  }

  @Test
  void withoutAnAppTokenSocketModeIsNotOpened() {
    try (Bench bench = Bench.without();
        SlackClient client =
            new SlackClient(
                new SlackSettings(
                    "xoxb-1", Optional.empty(), Optional.empty(), bench.slack.apiUrl()));
        SlackConnection connection = connection(bench, client)) {
      assertThatThrownBy(() -> connection.connectSocketMode("127.0.0.1", 0, Map.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("appToken:");
    }
  }

  @Test
  void aTokenThatSlackRefusesStopsTheStartAndIsNotShown() {
    try (Bench bench = Bench.without();
        SlackClient client =
            new SlackClient(
                new SlackSettings(
                    "xoxb-wrong-one",
                    Optional.of("xapp-wrong-one"),
                    Optional.of("s3cret"),
                    bench.slack.apiUrl()));
        SlackConnection connection = connection(bench, client)) {
      assertThatThrownBy(() -> connection.serveHttp("127.0.0.1", 0, Map.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("botToken:")
          .hasMessageContaining("invalid_auth")
          .hasMessageNotContaining("wrong-one")
          .hasNoCause();
    }
  }

  @Test
  void anAppTokenThatSlackRefusesStopsTheStart() {
    try (Bench bench = Bench.without();
        SlackClient client =
            new SlackClient(
                new SlackSettings(
                    bench.credentials.botToken(),
                    Optional.of("xapp-wrong-one"),
                    Optional.empty(),
                    bench.slack.apiUrl()));
        SlackConnection connection = connection(bench, client)) {
      assertThatThrownBy(() -> connection.connectSocketMode("127.0.0.1", 0, Map.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("appToken:");
    }
  }

  @Test
  void socketModeAsksForOneConnectionOnly() {
    try (Bench bench = Bench.over(Way.SOCKET_MODE)) {
      bench.slack.anna().command("C0MAILOPS", "/mailjet-locked");

      bench.received();
      assertThat(bench.slack.observed().calls("apps.connections.open")).hasSize(1);
      assertThat(bench.slack.observed().calls("auth.test")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theProcessLivesAsLongAsTheConnectionIsOpenAndNoLonger(Way way) throws InterruptedException {
    try (Bench bench = Bench.over(way)) {
      List<Thread> keepers =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> !thread.isDaemon() && thread.getName().startsWith("slack-"))
              .toList();
      assertThat(keepers).isNotEmpty();

      bench.connection.close();

      for (Thread keeper : keepers) {
        keeper.join(2_000);
        assertThat(keeper.isAlive()).isFalse();
      }
    }
  }

  @Test
  void aSocketThatBreaksComesBack() {
    try (Bench bench = Bench.over(Way.SOCKET_MODE)) {
      bench.slack.faults().dropSocket();
      bench.slack.awaitSocketClient(Duration.ofSeconds(30));
      bench.door = request -> Reply.answering(saying("da"), List.of());

      Ack ack = bench.slack.anna().command("C0MAILOPS", "/mailjet-locked");

      assertThat(ack.error()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void whatRunsWhenItEndsStillComesToItsAck(Way way) throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    Bench bench = Bench.over(way);
    bench.door =
        request -> {
          inside.countDown();
          await(closing);
          return Reply.answering(saying("noch da"), List.of());
        };
    CompletableFuture<Ack> ack =
        CompletableFuture.supplyAsync(
            () -> bench.slack.anna().command("C0MAILOPS", "/mailjet-locked"));
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Void> closed = CompletableFuture.runAsync(bench.connection::close);
    assertThat(closed).isNotDone();
    closing.countDown();

    assertThat(ack.get(5, TimeUnit.SECONDS).error()).isNull();
    closed.get(10, TimeUnit.SECONDS);
    bench.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void settingsDoNotShowSecrets() {
    SlackSettings settings =
        new SlackSettings(
            "xoxb-secret",
            Optional.of("xapp-secret"),
            Optional.of("sign-secret"),
            URI.create("https://slack.com/api/"));

    assertThat(settings.toString())
        .doesNotContain("secret,")
        .doesNotContain("xoxb", "xapp", "sign-secret")
        .contains("https://slack.com/api/");
    assertThatThrownBy(
            () ->
                new SlackSettings(
                    " ", Optional.empty(), Optional.empty(), URI.create("https://slack.com/api/")))
        .hasMessageStartingWith("botToken:");
    assertThatThrownBy(
            () ->
                new SlackSettings(
                    "xoxb-1",
                    Optional.empty(),
                    Optional.empty(),
                    URI.create("https://slack.com/api")))
        .hasMessageStartingWith("apiUrl:");
  }

  private static SlackConnection connection(Bench bench, SlackClient client) {
    SlackMessenger messenger =
        new SlackMessenger(client, bench.threads, Bench.TRANSACTIONS, card -> Optional.empty());
    Core core =
        new Core(
            request -> Reply.NOTHING,
            bench.threads,
            bench.people,
            Bench.TRANSACTIONS,
            language -> Text.EMPTY);
    return new SlackConnection(client, messenger, core, bench.clock);
  }

  private static HttpResponse<String> post(Bench bench, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(at(bench, "/slack/events"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static URI at(Bench bench, String path) {
    return URI.create("http://127.0.0.1:" + bench.connection.port() + path);
  }
}
