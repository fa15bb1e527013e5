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
  private final RateGates gates;

  /** Calls nothing yet. */
  public SlackClient(SlackSettings settings) {
    this(settings, InstantSource.system());
  }

  /**
   * Calls nothing yet.
   *
   * @param clock what the waits that Slack asks for go by
   */
  public SlackClient(SlackSettings settings, InstantSource clock) {
    this.settings = settings;
    SlackConfig config = config(settings);
    this.slack = Slack.getInstance(config, OneTry.client(config));
    this.methods = slack.methods(settings.botToken());
    this.gates = new RateGates(clock);
  }

  private static SlackConfig config(SlackSettings settings) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
    config.setStatsEnabled(false);
    config
        .getHttpClientResponseHandlers()
        .clear(); // they would write whole requests to the log, words and all
    config.setHttpClientReadTimeoutMillis(CALL_TIMEOUT_MILLIS);
    config.setHttpClientWriteTimeoutMillis(CALL_TIMEOUT_MILLIS);
    config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
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

  /**
   * Calls one method and checks Slack's answer.
   *
   * @throws DeliveryFailure when Slack refuses or can't be reached
   */
  <T extends SlackApiTextResponse> T call(Call<T> call) {
    try {
      T response = call.on(methods);
      if (!response.isOk()) {
        throw Failures.ofError(response.getError());
      }
      return response;
    } catch (SlackApiException refused) {
      throw Failures.ofStatus(refused);
    } catch (SlackFilesUploadV2Exception refused) {
      throw Failures.ofUpload(refused);
    } catch (IOException unreachable) {
      throw Failures.ofConnection(unreachable);
    } catch (JsonParseException
        | NullPointerException
            unreadable) { // the library's way of meeting a page, or nothing, where JSON should be
      throw DeliveryFailure.temporary("unreadable_answer", Duration.ZERO);
    }
  }

  /**
   * As {@link #call(Call)}, but not before a wait is over that Slack asked for.
   *
   * @param gate the method, and the channel where Slack counts per channel
   * @throws DeliveryFailure when Slack refuses or can't be reached, or the wait is not over
   */
  <T extends SlackApiTextResponse> T call(String gate, Call<T> call) {
    gates.pass(gate);
    try {
      return call(call);
    } catch (DeliveryFailure failure) {
      if (Failures.isRateLimit(failure)) {
        gates.shut(gate, failure.retryAfter());
      }
      throw failure;
    }
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception alreadyClosing) {
      LOG.debug("closing the way to Slack: {}", Stack.of(alreadyClosing));
    }
  }

  /** One call of a Web API method. */
  @FunctionalInterface
  interface Call<T> {
    T on(MethodsClient methods) throws IOException, SlackApiException;
  }
}
