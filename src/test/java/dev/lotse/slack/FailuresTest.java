package dev.lotse.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.lotse.conversation.DeliveryFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack's error words: which of them pass. */
class FailuresTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel_not_found",
        "not_in_channel",
        "is_archived",
        "messages_tab_disabled",
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "restricted_action_non_threadable_channel",
        "user_disabled",
        "user_not_found",
        "account_inactive",
        "missing_scope",
        "msg_blocks_too_long",
        "msg_too_long",
        "invalid_blocks",
        "invalid_blocks_format",
        "no_text",
        "cannot_reply_to_message",
        "message_not_found",
        "cant_update_message",
        "expired_trigger_id",
        "not_enabled",
        "no_permission"
      })
  void theseStay(String word) {
    assertThat(Failures.ofError(word).isPermanent()).isTrue();
    assertThat(Failures.ofError(word).reason()).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ratelimited",
        "rate_limited",
        "internal_error",
        "fatal_error",
        "service_unavailable",
        "request_timeout",
        "message_limit_exceeded",
        "invalid_auth",
        "not_authed",
        "token_expired",
        "token_revoked"
      })
  void thesePass(String word) {
    assertThat(Failures.ofError(word).isPermanent()).isFalse();
  }

  @Test
  void anErrorThatIsNoWordIsNotRepeated() {
    assertThat(Failures.ofError(null).reason()).isEqualTo("unreadable_answer");
    assertThat(Failures.ofError("Hello <@U0ANNA>, this is your text").reason())
        .isEqualTo("unknown_error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Slack is down for maintenance</html>", ""})
  void anAnswerThatIsNoJsonPasses(String body) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    URI api = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    try (SlackClient client =
        new SlackClient(new SlackSettings("xoxb-1", Optional.empty(), Optional.empty(), api))) {
      DeliveryFailure failure =
          catchThrowableOfType(
              DeliveryFailure.class,
              () -> client.call("auth.test", slack -> slack.authTest(request -> request)));

      assertThat(failure.isPermanent()).isFalse();
      assertThat(failure.reason()).isEqualTo("unreadable_answer");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aLostConnectionPasses() {
    assertThat(Failures.ofConnection(new SocketTimeoutException("timeout")).reason())
        .isEqualTo("timeout");
    assertThat(Failures.ofConnection(new IOException("reset")).isPermanent()).isFalse();
  }
}
