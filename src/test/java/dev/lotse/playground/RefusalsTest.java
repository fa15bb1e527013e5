package dev.lotse.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack refuses, asked for by Slack's own client. */
class RefusalsTest {
  private static final String MAIL_OPS = "C0MAILOPS";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private Bot bot;

  @BeforeEach
  void start() throws Exception {
    bot = new Bot();
    bot.overHttp();
  }

  @AfterEach
  void stop() throws Exception {
    bot.close();
  }

  @Test
  void aScopeMissingInTheManifestIsNamed() throws Exception {
    var refused = bot.client.conversationsOpen(r -> r.users(List.of("U0ANNA")));
    assertThat(refused.getError()).isEqualTo("missing_scope");
    assertThat(refused.getNeeded()).isEqualTo("im:write");
    assertThat(refused.getProvided()).contains("chat:write");
  }

  @Test
  void postingNeedsMembershipUntilTheBotIsInvited() throws Exception {
    assertThat(bot.client.chatPostMessage(r -> r.channel("C0GENERAL").text("hi")).getError())
        .isEqualTo("not_in_channel");
    assertThat(bot.slack.anna().command("C0GENERAL", "/invite @Lotse").ok()).isTrue();
    assertThat(bot.client.chatPostMessage(r -> r.channel("C0GENERAL").text("hi")).isOk()).isTrue();
  }

  @Test
  void unknownChannelsTokensAndMethodsAreToldApart() throws Exception {
    assertThat(bot.client.chatPostMessage(r -> r.channel("C0NOWHERE").text("hi")).getError())
        .isEqualTo("channel_not_found");
    assertThat(bot.client.authTest(r -> r.token("xoxb-somebody-else")).getError())
        .isEqualTo("invalid_auth");
    assertThat(bot.client.authTest(r -> r.token(bot.credentials.appToken())).getError())
        .isEqualTo("not_allowed_token_type");
    assertThat(bot.client.chatPostMessage(r -> r.channel(MAIL_OPS).text("")).getError())
        .isEqualTo("no_text");
    var unknown =
        HTTP.send(
            HttpRequest.newBuilder(bot.slack.apiUrl().resolve("no.such.method"))
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertThat(unknown.body()).contains("unknown_method");
  }

  @Test
  void aSectionThatIsTooLongIsRefusedWithAPointerToIt() throws Exception {
    var refused =
        bot.client.chatPostMessage(
            r -> r.channel(MAIL_OPS).text("x").blocksAsString(section("x".repeat(3001))));
    assertThat(refused.getError()).isEqualTo("invalid_blocks");
    assertThat(refused.getErrors())
        .containsExactly("must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    assertThat(bot.slack.observed().messages(MAIL_OPS)).isEmpty();
    assertThat(
            bot.client
                .chatPostMessage(
                    r -> r.channel(MAIL_OPS).text("x").blocksAsString(section("x".repeat(3000))))
                .isOk())
        .isTrue();
  }

  @Test
  void manyBlocksLongPayloadsAndLongUpdatesAreRefused() throws Exception {
    var divider = "{\"type\":\"divider\"}";
    assertThat(post("[" + (divider + ",").repeat(50) + divider + "]")).isEqualTo("invalid_blocks");
    assertThat(post("[" + (divider + ",").repeat(49) + divider + "]")).isNull();
    var longOne = section("y".repeat(2900)).substring(1).replaceFirst("]$", "");
    assertThat(post("[" + (longOne + ",").repeat(4) + longOne + "]"))
        .isEqualTo("msg_blocks_too_long");
    assertThat(post("no json")).isEqualTo("invalid_blocks_format");
    var posted = bot.client.chatPostMessage(r -> r.channel(MAIL_OPS).text("short"));
    assertThat(
            bot.client
                .chatUpdate(r -> r.channel(MAIL_OPS).ts(posted.getTs()).text("z".repeat(4001)))
                .getError())
        .isEqualTo("msg_too_long");
  }

  @Test
  void aVeryLongTextIsCutAndNotRefused() throws Exception {
    assertThat(bot.client.chatPostMessage(r -> r.channel(MAIL_OPS).text("ü".repeat(50_000))).isOk())
        .isTrue();
    assertThat(bot.slack.observed().messages(MAIL_OPS))
        .singleElement()
        .satisfies(message -> assertThat(message.text()).hasSize(40_000));
  }

  private String post(String blocks) throws Exception {
    return bot.client
        .chatPostMessage(r -> r.channel(MAIL_OPS).text("x").blocksAsString(blocks))
        .getError();
  }

  private static String section(String text) {
    return "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + text + "\"}}]";
  }

  @Test
  void aRateLimitTellsHowLongToWaitAndThenIsOver() throws Exception {
    bot.slack.faults().rateLimit("chat.postMessage", 1, 7);
    assertThatThrownBy(() -> bot.client.chatPostMessage(r -> r.channel(MAIL_OPS).text("hi")))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            limited -> {
              assertThat(limited.getResponse().code()).isEqualTo(429);
              assertThat(limited.getResponse().header("Retry-After")).isEqualTo("7");
            });
    assertThat(bot.client.chatPostMessage(r -> r.channel(MAIL_OPS).text("hi")).isOk()).isTrue();
    assertThat(bot.slack.observed().calls("chat.postMessage"))
        .extracting(ApiCall::status)
        .containsExactly(429, 200);
  }

  @Test
  void slacksOwnLimitPerMinuteHoldsUntilTheMinuteIsOver() throws Exception {
    for (int i = 0; i < RateLimits.TIER_2; i++)
      assertThat(openSocket()).contains("ws://127.0.0.1:");
    assertThat(openSocket()).contains("ratelimited");
    bot.clock.advance(Duration.ofMinutes(1));
    assertThat(openSocket()).contains("ws://127.0.0.1:");
  }

  private String openSocket() throws Exception {
    var request =
        HttpRequest.newBuilder(bot.slack.apiUrl().resolve("apps.connections.open"))
            .header("Authorization", "Bearer " + bot.credentials.appToken());
    return HTTP.send(request.POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString()).body();
  }

  @Test
  void aResponseUrlWorksFiveTimesWithinHalfAnHour() throws Exception {
    var url = new AtomicReference<String>();
    bot.app.command(
        "/mailjet-locked",
        (request, context) -> {
          url.set(request.getPayload().getResponseUrl());
          return context.ack();
        });
    bot.slack.anna().command("C0GENERAL", "/mailjet-locked");
    for (int i = 1; i <= 5; i++) assertThat(respond(url.get(), i).statusCode()).isEqualTo(200);
    assertThat(respond(url.get(), 6))
        .satisfies(
            sixth -> assertThat(sixth.body()).contains("used_url"),
            sixth -> assertThat(sixth.statusCode()).isEqualTo(404));
    assertThat(bot.slack.observed().ephemerals("U0ANNA"))
        .extracting(Posted::text)
        .containsExactly("answer 1", "answer 2", "answer 3", "answer 4", "answer 5");
    bot.slack.anna().command("C0GENERAL", "/mailjet-locked");
    bot.clock.advance(Duration.ofMinutes(31));
    assertThat(respond(url.get(), 1).body()).contains("expired_url");
  }

  private static HttpResponse<String> respond(String url, int number) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"text\":\"answer " + number + "\"}"))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void aTriggerOpensOneModalWithinThreeSeconds() throws Exception {
    var trigger = new AtomicReference<String>();
    bot.app.command(
        "/mailjet-locked",
        (request, context) -> {
          trigger.set(request.getPayload().getTriggerId());
          return context.ack();
        });
    bot.slack.anna().command(MAIL_OPS, "/mailjet-locked");
    assertThat(open(trigger.get())).isNull();
    assertThat(open(trigger.get())).isEqualTo("exchanged_trigger_id");
    assertThat(open("1.2.none")).isEqualTo("invalid_trigger_id");
    bot.slack.anna().command(MAIL_OPS, "/mailjet-locked");
    bot.clock.advance(Duration.ofSeconds(4));
    assertThat(open(trigger.get())).isEqualTo("expired_trigger_id");
  }

  private String open(String trigger) throws Exception {
    return bot.client
        .viewsOpen(
            r ->
                r.triggerId(trigger)
                    .viewAsString(
                        "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"T\"},\"blocks\":[{\"type\":\"divider\"}]}"))
        .getError();
  }

  @Test
  void aCommandInAThreadIsRefusedInSlacksWordsAndNeverDelivered() {
    var ack =
        bot.slack.anna().commandInThread(MAIL_OPS, "1790000000.000100", "/mailjet-locked status");
    assertThat(ack.error()).isEqualTo("/mailjet-locked is not supported in threads. Sorry!");
    assertThat(bot.slack.anna().command(MAIL_OPS, "/nonsense").error())
        .startsWith("/nonsense is not a valid command");
    assertThat(bot.slack.observed().deliveries()).isEmpty();
  }

  @Test
  void aClosedDirectMessageAndAPersonWhoLeftAreToldApart() throws Exception {
    bot.slack.faults().closeDm("U0ANNA");
    bot.slack.faults().deactivate("U0BEN");
    assertThat(bot.client.chatPostMessage(r -> r.channel("U0ANNA").text("hi")).getError())
        .isEqualTo("messages_tab_disabled");
    assertThat(bot.client.chatPostMessage(r -> r.channel("U0BEN").text("hi")).getError())
        .isEqualTo("account_inactive");
    assertThat(bot.client.usersInfo(r -> r.user("U0BEN")).getUser().isDeleted()).isTrue();
  }

  @Test
  void faultsAreUsedUpInOrder() throws Exception {
    bot.slack.faults().fail("users.info", 1, "fatal_error");
    bot.slack.faults().serverError("users.info", 1, 503);
    assertThat(bot.client.usersInfo(r -> r.user("U0ANNA")).getError()).isEqualTo("fatal_error");
    assertThatThrownBy(() -> bot.client.usersInfo(r -> r.user("U0ANNA")))
        .isInstanceOf(SlackApiException.class);
    var anna = bot.client.usersInfo(r -> r.user("U0ANNA").includeLocale(true)).getUser();
    assertThat(anna.getLocale()).isEqualTo("de-DE");
    assertThat(anna.getTz()).isEqualTo("Europe/Berlin");
  }
}
