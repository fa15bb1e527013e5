package dev.lotse.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Request;
import dev.lotse.slack.Bench.Way;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Deliveries as Slack sends them that people cannot cause by hand: kinds of messages, buttons of
 * old, old signatures.
 */
class SignedDeliveriesTest {

  private static Bench bench;

  @BeforeAll
  static void open() {
    bench = Bench.over(Way.HTTP);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"subtype\":\"file_share\",\"files\":[{\"id\":\"F1\"}],",
        "\"subtype\":\"thread_broadcast\",\"root\":{},",
        ""
      })
  void sharedFilesAndBroadcastRepliesAreMessages(String kind) throws Exception {
    String ts = "17900000" + (10 + kind.length()) + ".000100";

    assertThat(
            event(
                    "{\"type\":\"message\","
                        + kind
                        + "\"channel\":\"D0ANNA\",\"channel_type\":\"im\",\"user\":\"U0ANNA\",\"text\":\"das hier\",\"ts\":\""
                        + ts
                        + "\",\"thread_ts\":\"1790000000.000001\"}")
                .statusCode())
        .isEqualTo(200);

    Request request = bench.received();
    assertThat(request.input()).isEqualTo(new Request.Message("das hier", true));
    assertThat(request.place()).isEqualTo(new Place("D0ANNA", "1790000000.000001", true));
    assertThat(request.names())
        .containsExactly("event:Ev1", "message:T0HAFEN:D0ANNA:" + ts + ":U0ANNA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "its own message; {'type':'message','channel':'D0ANNA','channel_type':'im','bot_id':'B0LOTSE','user':'U0LOTSE','text':'x','ts':'1.2'}",
        "another bot; {'type':'message','channel':'D0ANNA','channel_type':'im','bot_id':'B9','user':'U9','text':'x','ts':'1.2'}",
        "a bot of old; {'type':'message','subtype':'bot_message','channel':'D0ANNA','channel_type':'im','bot_id':'B9','text':'x','ts':'1.2'}",
        "a changed message; {'type':'message','subtype':'message_changed','channel':'D0ANNA','channel_type':'im','message':{'text':'y'},'ts':'1.2'}",
        "a deleted message; {'type':'message','subtype':'message_deleted','channel':'D0ANNA','channel_type':'im','ts':'1.2'}",
        "somebody joining; {'type':'message','subtype':'channel_join','channel':'C0MAILOPS','channel_type':'channel','user':'U0ANNA','text':'x','ts':'1.2'}",
        "a group of people; {'type':'message','channel':'G0SOME','channel_type':'mpim','user':'U0ANNA','text':'x','ts':'1.2'}",
        "an event nobody asked for; {'type':'reaction_added','user':'U0ANNA','reaction':'eyes','item':{'type':'message','channel':'C1','ts':'1.2'}}",
        "the tab with messages; {'type':'app_home_opened','user':'U0ANNA','channel':'D0ANNA','tab':'messages'}",
      })
  void whatIsNoMessageToTheBotIsAckedAndDropped(String what, String event) throws Exception {
    HttpResponse<String> ack = event(event.replace('\'', '"'));

    assertThat(ack.statusCode()).as(what).isEqualTo(200);
    assertThat(bench.receivedSoFar()).isEmpty();
  }

  @Test
  void aMessageWithoutTextIsEmptyText() throws Exception {
    event(
        "{\"type\":\"message\",\"channel\":\"D0ANNA\",\"channel_type\":\"im\",\"user\":\"U0ANNA\",\"ts\":\"1.3\"}");

    assertThat(bench.received().input()).isEqualTo(new Request.Message("", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"action_id\":\"a-button-of-an-older-release\",\"block_id\":\"b\",\"value\":\"x\",\"type\":\"button\",\"action_ts\":\"1.1\"}]",
        "[{\"action_id\":\"done\",\"block_id\":\"b\",\"type\":\"button\"},{\"action_id\":\"skip\",\"block_id\":\"b\",\"type\":\"button\"}]"
      })
  void buttonsThatNothingListensToAreAcked(String actions) throws Exception {
    assertThat(
            payload(
                    "{\"type\":\"block_actions\",\"team\":{\"id\":\"T0HAFEN\"},\"user\":{\"id\":\"U0ANNA\"},\"trigger_id\":\"1\",\"actions\":"
                        + actions
                        + "}")
                .statusCode())
        .isEqualTo(200);
    assertThat(bench.receivedSoFar()).isEmpty();
  }

  @Test
  void aPressWithAValueOfAnotherTimeStillArrives() throws Exception {
    payload(
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T0HAFEN\"},\"user\":{\"id\":\"U0ANNA\"},\"container\":{\"type\":\"view\",\"view_id\":\"V1\"},"
            + "\"actions\":[{\"action_id\":\"why#3\",\"block_id\":\"b\",\"value\":\"free text\",\"type\":\"button\",\"action_ts\":\"1.1\"}]}");

    Request request = bench.received();
    assertThat(request.input())
        .isEqualTo(
            new Request.Press(
                dev.lotse.conversation.Button.WHY, dev.lotse.conversation.ButtonValue.NONE, ""));
    assertThat(request.place()).isEqualTo(new Place("U0ANNA", "", true));
  }

  @Test
  void aPayloadThatLacksWhatItNeedsIsAckedAllTheSame() throws Exception {
    assertThat(
            payload(
                    "{\"type\":\"block_actions\",\"user\":{\"id\":\"U0ANNA\"},\"actions\":[{\"action_id\":\"done\",\"type\":\"button\"}]}")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            event(
                    "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"\",\"user\":\"U0ANNA\",\"ts\":\"1.4\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(bench.receivedSoFar()).isEmpty();
  }

  @Test
  void aCommandThatCannotBeReadIsAnsweredKindly() throws Exception {
    HttpResponse<String> answer =
        send(
            "command=%2Fmailjet-locked&text=x&user_id=U0ANNA&trigger_id=1",
            Instant.now().getEpochSecond());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("That did not work just now.");
    assertThat(bench.receivedSoFar()).isEmpty();
  }

  @Test
  void aSignatureOlderThanFiveMinutesIsRefused() throws Exception {
    assertThat(
            send(
                    "ssl=0&command=%2Fmailjet-locked",
                    Instant.now().minusSeconds(400).getEpochSecond())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void slacksCheckOfTheCertificateIsAnswered() throws Exception {
    assertThat(send("ssl_check=1&token=x", Instant.now().getEpochSecond()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void slacksCheckOfTheAddressIsAnswered() throws Exception {
    HttpResponse<String> answer =
        send(
            "{\"type\":\"url_verification\",\"challenge\":\"abc\"}",
            Instant.now().getEpochSecond());

    assertThat(answer.body()).isEqualTo("abc");
  }

  private static HttpResponse<String> event(String event) throws Exception {
    return send(
        "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"team_id\":\"T0HAFEN\",\"api_app_id\":\"A0LOTSE\",\"event\":"
            + event
            + "}",
        Instant.now().getEpochSecond());
  }

  private static HttpResponse<String> payload(String payload) throws Exception {
    return send(
        "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8),
        Instant.now().getEpochSecond());
  }

  private static HttpResponse<String> send(String body, long time) throws Exception {
    String signature =
        new SlackSignature.Generator(bench.credentials.signingSecret())
            .generate(String.valueOf(time), body);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + bench.connection.port() + "/slack/events"))
            .header(
                "Content-Type",
                body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", String.valueOf(time))
            .header("X-Slack-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
