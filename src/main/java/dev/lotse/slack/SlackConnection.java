package dev.lotse.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's ear in Slack: registers all listeners, then takes deliveries over HTTP or Socket Mode.
 * Build it once, open one of the two, close it before its {@link SlackClient}. Thread-safe.
 */
public final class SlackConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);

  private final SlackClient client;
  private final App app;
  private final Listeners listeners;
  private final AfterAck afterAck = new AfterAck();
  private AutoCloseable opened = () -> {};
  private int port;

  /** Registers the listeners; opens nothing yet and calls nothing. */
  public SlackConnection(
      SlackClient client, SlackMessenger messenger, Core core, InstantSource clock) {
    this.client = client;
    this.app = new App(config(client));
    this.listeners = Listeners.register(app, core, messenger, client, afterAck, clock);
  }

  /** Everything is given here, as the library would read what is missing from the environment. */
  @SuppressWarnings("deprecation")
  private static AppConfig config(SlackClient client) {
    SlackSettings settings = client.settings();
    return AppConfig.builder()
        .slack(client.slack())
        .singleTeamBotToken(settings.botToken())
        .signingSecret(settings.signingSecret().orElse(null))
        .verificationToken(null)
        .clientId(null)
        .clientSecret(null)
        .redirectUri(null)
        .scope(null)
        .userScope(null)
        .oauthCancellationUrl(null)
        .oauthCompletionUrl(null)
        .allEventsApiAutoAckEnabled(true)
        .authTestCacheExpirationMillis(-1L)
        .threadPoolSize(1)
        .unmatchedRequestHandler(unmatched -> acked(unmatched.getRequestType().name()))
        .build();
  }

  /**
   * For what nothing listens to, an error would only make Slack complain to the person, or send
   * again.
   */
  private static Response acked(String type) {
    LOG.info("nothing listens to this {}", type);
    return Response.ok();
  }

  /**
   * Takes signed deliveries at {@code /slack/events} and answers {@code GET /healthz}; returns when
   * ready.
   *
   * @param port 0 for any free one
   * @throws IllegalStateException when there is no signing secret, Slack refuses the token, or the
   *     port is taken
   */
  public synchronized void serveHttp(String host, int port) {
    if (client.settings().signingSecret().filter(secret -> !secret.isBlank()).isEmpty()) {
      throw new IllegalStateException(
          "signingSecret: missing (expected the app's signing secret, so that deliveries can be told from forgeries)");
    }
    start();
    HttpSide http = HttpSide.open(app, host, port);
    this.opened = http;
    this.port = http.port();
  }

  /**
   * Fetches deliveries over a WebSocket; returns when connected, or after ten seconds while it goes
   * on trying.
   *
   * @throws IllegalStateException when there is no app-level token, or Slack refuses a token
   */
  public synchronized void connectSocketMode() {
    String token =
        client
            .settings()
            .appToken()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "appToken: missing (expected an app-level token with connections:write)"));
    start();
    this.opened = SocketSide.open(app, token);
  }

  /**
   * Checks the bot's token with Slack and loads what the first delivery needs, so that it is
   * answered as quickly as later ones.
   */
  private void start() {
    try {
      app.start();
    } catch (IllegalArgumentException refused) {
      throw new IllegalStateException(
          "botToken: Slack does not accept it, or can't be reached (expected a valid token, xoxb-…): "
              + refused.getMessage());
    }
    WarmUp.run(app);
  }

  /** Where HTTP is served; 0 when it is not. */
  public synchronized int port() {
    return port;
  }

  Listeners listeners() {
    return listeners;
  }

  /** Takes nothing new, gives what is running a few seconds, and ends. */
  @Override
  public synchronized void close() {
    try {
      opened.close();
    } catch (Exception failed) {
      LOG.warn("closing the connection to Slack: {}", Stack.of(failed));
    }
    afterAck.close();
    app.stop();
    app.executorService().shutdown();
  }
}
