package dev.lotse.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The signature and headers of HTTP deliveries, read by a server that knows nothing of Slack. */
class SignatureTest {
  /** The example of docs.slack.dev/authentication/verifying-requests-from-slack. */
  @Test
  void slacksOwnExampleIsSignedTheSame() {
    var body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
            + "&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    assertThat(Signature.of("8f742231b10e8888abcd99yyyzzz85a5", 1_531_420_618, body))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  @Test
  void anAppThatForbidsRetriesGetsNoneAndTheSignatureUsesTheComputersClock() throws Exception {
    var credentials = Credentials.random();
    var clock = new PlaygroundClock();
    var wrong = new AtomicReference<>("nothing came");
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var time =
              Long.parseLong(exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp"));
          boolean signed =
              Signature.of(credentials.signingSecret(), time, body)
                  .equals(exchange.getRequestHeaders().getFirst("X-Slack-Signature"));
          boolean now = Math.abs(time - clock.computerTime().getEpochSecond()) < 60;
          wrong.set(signed ? now ? "" : "the time stamp is not the computer's" : "wrong signature");
          exchange.getResponseHeaders().set("x-slack-no-retry", "1");
          exchange.sendResponseHeaders(500, -1);
        });
    server.start();
    try (var slack =
        LocalSlack.start(0, credentials, AppManifest.read(Path.of("manifest.yml")), clock)) {
      slack.deliverOverHttp(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
      clock.advance(Duration.ofDays(3));
      assertThat(slack.anna().say("D0ANNA", "one").acks())
          .singleElement()
          .satisfies(ack -> assertThat(ack.status()).isEqualTo(500));
      clock.advance(Duration.ofHours(1));
      slack.anna().say("D0ANNA", "two");
      assertThat(wrong).hasValue("");
      assertThat(slack.observed().deliveries()).extracting(Delivery::retry).containsExactly(0, 0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatIsTypedTravelsAsSlackSendsIt() {
    assertThat(Typed.escaped("@Lotse a < b & c")).isEqualTo("<@U0LOTSE> a &lt; b &amp; c");
    assertThat(
            Typed.blocks("<@U0LOTSE> see <https://a.example/?x=1&amp;y=2|a &amp; b>")
                .at("/0/elements/0/elements"))
        .isEqualTo(
            Json.parse(
                    """
        [{"type":"user","user_id":"U0LOTSE"},{"type":"text","text":" see "},{"type":"link","url":"https://a.example/?x=1&y=2","text":"a & b"}]""")
                .orElseThrow());
  }
}
