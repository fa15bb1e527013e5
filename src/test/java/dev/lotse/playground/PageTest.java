package dev.lotse.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page's HTTP API, with a real Bolt app behind it. */
class PageTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BUTTON =
      """
      [{"type":"actions","elements":[{"type":"button","action_id":"go","value":"v1","text":{"type":"plain_text","text":"Go"}},
        {"type":"datepicker","action_id":"day"},
        {"type":"static_select","action_id":"pick","options":[{"text":{"type":"plain_text","text":"One"},"value":"1"}]}]}]""";
  private static final String MODAL =
      """
      {"type":"modal","callback_id":"form","title":{"type":"plain_text","text":"Form"},"submit":{"type":"plain_text","text":"OK"},
       "blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"Why"},"element":{"type":"plain_text_input","action_id":"why"}}]}""";
  private Bot bot;

  @BeforeEach
  void start() throws Exception {
    bot = new Bot();
    bot.app.command("/mailjet-locked", (request, context) -> context.ack("only you"));
    bot.app.blockAction(
        "go",
        (request, context) -> {
          context
              .client()
              .viewsOpen(r -> r.triggerId(request.getPayload().getTriggerId()).viewAsString(MODAL));
          return context.ack();
        });
    bot.app.blockAction(
        "day",
        (request, context) -> {
          context.respond("day " + request.getPayload().getActions().get(0).getSelectedDate());
          return context.ack();
        });
    bot.app.blockAction(
        "pick",
        (request, context) -> {
          var state = request.getPayload().getState().getValues().values().iterator().next();
          context.respond(
              "picked "
                  + request.getPayload().getActions().get(0).getSelectedOption().getValue()
                  + " on "
                  + state.get("day").getSelectedDate());
          return context.ack();
        });
    bot.app.viewSubmission(
        "form",
        (request, context) -> {
          var why =
              request.getPayload().getView().getState().getValues().get("b").get("why").getValue();
          return "bad".equals(why) ? context.ackWithErrors(Map.of("b", "say more")) : context.ack();
        });
    bot.overHttp();
  }

  @AfterEach
  void stop() throws Exception {
    bot.close();
  }

  @Test
  void messagesCommandsAndClicksAreSeenInTheState() throws Exception {
    assertThat(
            post("message", "{'user':'U0ANNA','channel':'C0MAILOPS','text':'hallo'}")
                .path("ok")
                .asBoolean())
        .isTrue();
    assertThat(
            post("message", "{'user':'U0ANNA','channel':'C0MAILOPS','text':'/mailjet-locked'}")
                .path("ok")
                .asBoolean())
        .isTrue();
    bot.client.chatPostMessage(r -> r.channel("C0MAILOPS").text("press").blocksAsString(BUTTON));
    var anna = state("U0ANNA").path("messages").path("C0MAILOPS");
    assertThat(anna.findValuesAsText("text")).contains("hallo", "only you", "press");
    assertThat(anna.get(1).path("ephemeral").asBoolean()).isTrue();
    assertThat(state("U0BEN").path("messages").path("C0MAILOPS")).hasSize(2);
    assertThat(state("U0BEN").path("messages").has("D0ANNA")).isFalse();
  }

  @Test
  void aButtonOpensAModalThatIsRefusedAndThenTaken() throws Exception {
    var ts =
        bot.client
            .chatPostMessage(r -> r.channel("C0MAILOPS").text("press").blocksAsString(BUTTON))
            .getTs();
    var block = state("U0ANNA").at("/messages/C0MAILOPS/0/blocks/0/block_id").asText();
    assertThat(
            post(
                    "press",
                    "{'user':'U0ANNA','channel':'C0MAILOPS','ts':'"
                        + ts
                        + "','blockId':'"
                        + block
                        + "','actionId':'go','value':'v1'}")
                .path("ok")
                .asBoolean())
        .isTrue();
    var view = state("U0ANNA").path("view");
    assertThat(view.at("/title/text").asText()).isEqualTo("Form");
    assertThat(state("U0BEN").path("view").isNull()).isTrue();
    var refused = submit(view, "bad");
    assertThat(refused.at("/errors/b").asText()).isEqualTo("say more");
    assertThat(state("U0ANNA").at("/view/errors/b").asText()).isEqualTo("say more");
    assertThat(submit(view, "good").path("ok").asBoolean()).isTrue();
    assertThat(state("U0ANNA").path("view").isNull()).isTrue();
  }

  private JsonNode submit(JsonNode view, String why) throws Exception {
    return post(
        "submit",
        "{'user':'U0ANNA','viewId':'"
            + view.path("id").asText()
            + "','values':{'b':{'why':{'type':'plain_text_input','value':'"
            + why
            + "'}}}}");
  }

  @Test
  void choicesTravelWithTheStateOfTheWholeMessage() throws Exception {
    var ts =
        bot.client
            .chatPostMessage(r -> r.channel("C0MAILOPS").text("press").blocksAsString(BUTTON))
            .getTs();
    var place =
        "{'user':'U0ANNA','channel':'C0MAILOPS','ts':'"
            + ts
            + "','blockId':'"
            + state("U0ANNA").at("/messages/C0MAILOPS/0/blocks/0/block_id").asText()
            + "',";
    post("select", place + "'actionId':'day','selected':{'date':'2026-11-24'}}");
    post(
        "select",
        place
            + "'actionId':'pick','selected':{'text':{'type':'plain_text','text':'One'},'value':'1'}}");
    assertThat(bot.slack.observed().ephemerals("U0ANNA"))
        .extracting(Posted::text)
        .containsExactly("day 2026-11-24", "picked 1 on 2026-11-24");
  }

  @Test
  void aMessageIsUnreadUntilItIsRead() throws Exception {
    bot.client.chatPostMessage(r -> r.channel("D0ANNA").text("hi"));
    assertThat(unread()).isEqualTo(1);
    post("read", "{'user':'U0ANNA','channel':'D0ANNA'}");
    assertThat(unread()).isZero();
  }

  private int unread() throws Exception {
    for (var channel : state("U0ANNA").path("channels"))
      if ("D0ANNA".equals(channel.path("id").asText())) return channel.path("unread").asInt();
    throw new AssertionError("no D0ANNA");
  }

  @Test
  void theClockCanBeAdvanced() throws Exception {
    var before = bot.clock.instant();
    assertThat(post("clock", "{'seconds':86400}").path("ok").asBoolean()).isTrue();
    assertThat(bot.clock.instant()).isAfterOrEqualTo(before.plusSeconds(86_400));
    assertThat(post("clock", "{'seconds':-1}").path("ok").asBoolean()).isFalse();
  }

  @Test
  void theStreamTellsEveryChange() throws Exception {
    var response =
        HTTP.send(
            HttpRequest.newBuilder(bot.slack.pageUrl().resolve("/play/stream?user=U0ANNA")).build(),
            BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      long first = revision(lines);
      bot.slack.anna().command("C0MAILOPS", "/unknown");
      assertThat(revision(lines)).isGreaterThan(first);
    }
  }

  private static long revision(BufferedReader lines) throws IOException {
    var line = lines.readLine();
    while (!line.startsWith("data: ")) line = lines.readLine();
    return Json.parse(line.substring("data: ".length())).orElseThrow().path("rev").asLong();
  }

  @Test
  void changesNeedTheHeaderAndThePagesOwnOrigin() throws Exception {
    var uri = bot.slack.pageUrl().resolve("/play/clock");
    assertThat(
            HTTP.send(
                    HttpRequest.newBuilder(uri)
                        .POST(BodyPublishers.ofString("{\"seconds\":1}"))
                        .build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(403);
    var foreign =
        HttpRequest.newBuilder(uri)
            .header("X-Playground", "1")
            .header("Origin", "http://evil.example")
            .POST(BodyPublishers.ofString("{\"seconds\":1}"))
            .build();
    assertThat(HTTP.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void aForeignHostNameIsRefusedEvenForReading() throws Exception {
    assertThat(statusOf("/play/state?user=U0ANNA", "rebound.example")).contains(" 403 ");
    assertThat(statusOf("/", "rebound.example")).contains(" 403 ");
    assertThat(statusOf("/play/state?user=U0ANNA", "localhost:" + bot.slack.pageUrl().getPort()))
        .contains(" 200 ");
  }

  private String statusOf(String path, String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), bot.slack.pageUrl().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  @Test
  void theLibraryIsServedWithAStrictContentPolicyAndNothingElseIs() throws Exception {
    var preact = get("/lib/preact.mjs");
    assertThat(preact.statusCode()).isEqualTo(200);
    assertThat(preact.headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(preact.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'");
    assertThat(get("/../playground/x.js").statusCode()).isIn(400, 404);
    assertThat(get("/dev/lotse/Main.class").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyThisComputerCanConnect() throws Exception {
    var other =
        Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress())
            .findFirst();
    Assumptions.assumeTrue(other.isPresent(), "this computer has only its loopback address");
    int port = bot.slack.pageUrl().getPort();
    assertThatThrownBy(
            () -> {
              try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(other.get(), port), 2000);
              }
            })
        .isInstanceOf(IOException.class);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(bot.slack.pageUrl().resolve(path)).build(), BodyHandlers.ofString());
  }

  private JsonNode state(String user) throws Exception {
    return Json.parse(get("/play/state?user=" + user).body()).orElseThrow();
  }

  private JsonNode post(String what, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(bot.slack.pageUrl().resolve("/play/" + what))
            .header("X-Playground", "1")
            .header("Content-Type", "application/json");
    var answer =
        HTTP.send(
                request.POST(BodyPublishers.ofString(body.replace('\'', '"'))).build(),
                BodyHandlers.ofString())
            .body();
    return Optional.of(answer).flatMap(Json::parse).orElseThrow();
  }
}
