package dev.lotse.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import dev.lotse.conversation.DeliveryFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to Slack's Web API in this process. Thread-safe. Every failure comes out as a {@link
 * DeliveryFailure}. Close it last.
 *
 * <p>There is one Slack configuration for all, because each starts threads of its own
 * (github.com/slackapi/java-slack-sdk issues 1436 and 1060).
 */
public final class SlackClient implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackClient.class);
  private static final int CALL_TIMEOUT_MILLIS = 10_000;

  private final SlackSettings settings;
  private final Slack slack;
  private final MethodsClient methods;
  private final JsonCalls jsonCalls;
  private final SlackWatch watch;
  private final Standing standing = new Standing();
  private final RateGates gates;
  private volatile boolean hungUp;

  /** Calls nothing yet. */
  public SlackClient(SlackSettings settings) {
    this(settings, InstantSource.system(), SlackWatch.NOBODY);
  }

  /**
   * Calls nothing yet.
   *
   * @param clock what the waits that Slack asks for go by
   * @param watch is told of every call
   */
  public SlackClient(SlackSettings settings, InstantSource clock, SlackWatch watch) {
    this.settings = settings;
    this.watch = watch;
    SlackConfig config = config(settings);
    this.slack = Slack.getInstance(config, OneTry.client(config));
    this.methods = slack.methods(settings.botToken());
    this.jsonCalls =
        new JsonCalls(config, slack.getHttpClient().getOkHttpClient(), settings.botToken());
    this.gates = new RateGates(clock);
  }

  private static SlackConfig config(SlackSettings settings) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
    config.setStatsEnabled(false);
    config
        .getHttpClientResponseHandlers()
        .clear(); // they would write whole requests to the log, words and all
    config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
    config.setHttpClientReadTimeoutMillis(0); // the call's is enough, and one watch instead of five
    config.setHttpClientWriteTimeoutMillis(0);
    if (settings.isLocal()) {
      config.setProxyUrl(null);
    }
    return config;
  }

  SlackSettings settings() {
    return settings;
  }

  Slack slack() {
    return slack;
  }

  SlackWatch watch() {
    return watch;
  }

  Standing standing() {
    return standing;
  }

  /**
   * Calls one method and checks Slack's answer, but not before a wait is over that Slack asked for.
   *
   * @param gate the method's name, such as {@code chat.postMessage}, and after a blank the channel
   *     where Slack counts per channel
   * @throws DeliveryFailure when Slack refuses or can't be reached, or the wait is not over
   */
  <T extends SlackApiTextResponse> T call(String gate, Call<T> call) {
    return gated(
        gate,
        () -> {
          T response = call.on(methods);
          check(response.isOk(), response.getError());
          return response;
        });
  }

  /**
   * Sends a message, or changes one.
   *
   * @param gate as for {@link #call}
   * @throws DeliveryFailure as {@link #call} does
   */
  Posted send(String gate, JsonMessage message) {
    String json = message.written();
    return gated(
        gate,
        () -> {
          Posted answer = jsonCalls.send(method(gate), json);
          check(answer.ok(), answer.error());
          return answer;
        });
  }

  private static void check(boolean ok, @Nullable String error) {
    if (!ok) {
      throw Failures.ofError(error);
    }
  }

  private <T> T gated(String gate, Sending<T> sending) {
    gates.pass(gate);
    try {
      return watched(method(gate), sending);
    } catch (DeliveryFailure failure) {
      if (Failures.isRateLimit(failure)) {
        gates.shut(gate, failure.retryAfter());
      }
      throw failure;
    }
  }

  private static String method(String gate) {
    return gate.split(" ", 2)[0];
  }

  /** The same for what is sent to Slack in another way. */
  <T> T watched(String method, Sending<T> sending) {
    long begun = System.nanoTime();
    String result = "ok";
    try {
      return answered(sending);
    } catch (DeliveryFailure failure) {
      result = failure.reason();
      throw failure;
    } finally {
      standing.heard(result);
      watch.called(method, result, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private <T> T answered(Sending<T> sending) {
    if (hungUp) {
      throw stopping();
    }
    try {
      return sending.send();
    } catch (SlackApiException refused) {
      throw Failures.ofStatus(refused);
    } catch (SlackFilesUploadV2Exception refused) {
      throw Failures.ofUpload(refused);
    } catch (IOException unreachable) {
      throw hungUp ? stopping() : Failures.ofConnection(unreachable);
    } catch (JsonParseException
        | NullPointerException
            unreadable) { // the library's way of meeting a page, or nothing, where JSON should be
      throw DeliveryFailure.temporary("unreadable_answer", Duration.ZERO);
    }
  }

  private static DeliveryFailure stopping() {
    return DeliveryFailure.temporary("stopping", Duration.ZERO);
  }

  /**
   * Waits for Slack no longer: ends the calls that run and refuses new ones. Whether Slack took
   * what such a call brought is not known.
   */
  public void hangUp() {
    hungUp = true;
    slack.getHttpClient().getOkHttpClient().dispatcher().cancelAll();
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception alreadyClosing) {
      LOG.debug("closing the way to Slack: {}", Stack.of(alreadyClosing));
    }
  }

  /** Whatever is sent to Slack and answered by it. */
  @FunctionalInterface
  interface Sending<T> {
    T send() throws IOException, SlackApiException, SlackFilesUploadV2Exception;
  }

  /** One call of a Web API method. */
  @FunctionalInterface
  interface Call<T> {
    T on(MethodsClient methods) throws IOException, SlackApiException;
  }
}
