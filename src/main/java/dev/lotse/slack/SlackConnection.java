package dev.lotse.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
  private Optional<SocketSide> socket = Optional.empty();
  private Optional<HttpSide> http = Optional.empty();
  private volatile BooleanSupplier connected = () -> true;

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
   * Takes signed deliveries at {@code /slack/events}; returns when ready.
   *
   * @param port 0 for any free one
   * @param beside other pages of the same port, by path
   * @throws IllegalStateException when there is no signing secret, Slack refuses the token, or the
   *     port is taken
   */
  public synchronized void serveHttp(String host, int port, Map<String, HttpServlet> beside) {
    if (client.settings().signingSecret().filter(secret -> !secret.isBlank()).isEmpty()) {
      throw new IllegalStateException(
          "signingSecret: missing (expected the app's signing secret, so that deliveries can be told from forgeries)");
    }
    start();
    Map<String, HttpServlet> pages = new HashMap<>(beside);
    pages.put("/slack/events", new SlackAppServlet(app));
    this.http = Optional.of(HttpSide.open(pages, host, port));
  }

  /**
   * Fetches deliveries over a WebSocket; returns when connected, or after ten seconds while it goes
   * on trying. The pages are served from the beginning.
   *
   * @param port 0 for any free one
   * @param pages by path
   * @throws IllegalStateException when there is no app-level token, Slack refuses a token, or the
   *     port is taken
   */
  public synchronized void connectSocketMode(
      String host, int port, Map<String, HttpServlet> pages) {
    String token =
        client
            .settings()
            .appToken()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "appToken: missing (expected an app-level token with connections:write)"));
    connected = () -> false;
    this.http = Optional.of(HttpSide.open(pages, host, port));
    start();
    SocketSide opened = SocketSide.open(app, token);
    this.socket = Optional.of(opened);
    connected = opened::isConnected;
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
    return http.map(HttpSide::port).orElse(0);
  }

  /**
   * Why Slack can't be served now, in a word or two: the socket is not connected, or Slack's Web
   * API can't be reached or no longer takes the token; empty when all is well.
   */
  public Optional<String> problem() {
    return connected.getAsBoolean()
        ? client.standing().now(client, afterAck)
        : Optional.of("not connected");
  }

  Listeners listeners() {
    return listeners;
  }

  /**
   * Takes nothing new, gives what is running a few seconds, and ends. Over HTTP the port is closed
   * at once, so that whoever stands before it turns to another instance.
   */
  @Override
  public synchronized void close() {
    socket.ifPresent(SlackConnection::end);
    if (socket.isEmpty()) {
      http.ifPresent(SlackConnection::end);
    }
    afterAck.close();
    if (socket.isPresent()) {
      http.ifPresent(SlackConnection::end);
    }
    app.stop();
    app.executorService().shutdown();
  }

  private static void end(AutoCloseable side) {
    try {
      side.close();
    } catch (Exception failed) {
      LOG.warn("closing the connection to Slack: {}", Stack.of(failed));
    }
  }
}
