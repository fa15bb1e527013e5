package dev.lotse.playground;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The other side of the wire in these tests: a real Bolt app, served over HTTP or Socket Mode, and
 * the local Slack it talks to.
 */
final class Bot implements AutoCloseable {
  static {
    warmUp();
  }

  final Credentials credentials = Credentials.random();
  final PlaygroundClock clock = new PlaygroundClock();
  final LocalSlack slack;
  final App app;
  final MethodsClient client;
  private final SlackConfig config = new SlackConfig();
  private final Slack sdk;
  private Server server;
  private SocketModeApp socket;

  Bot() {
    this(AppManifest.read(Path.of("manifest.yml")));
  }

  Bot(AppManifest manifest) {
    slack = LocalSlack.start(0, credentials, manifest, clock);
    config.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
    config.setProxyUrl(null);
    config.setStatsEnabled(false);
    sdk = Slack.getInstance(config);
    client = sdk.methods(credentials.botToken());
    app =
        new App(
            AppConfig.builder()
                .slack(sdk)
                .singleTeamBotToken(credentials.botToken())
                .signingSecret(credentials.signingSecret())
                .allEventsApiAutoAckEnabled(true)
                .authTestCacheExpirationMillis(-1L)
                .build());
  }

  /**
   * The first request of a process loads much of Bolt, which on a busy computer can take longer
   * than the 3 seconds of an ack.
   */
  private static void warmUp() {
    try (var first = new Bot()) {
      first.app.event(AppMentionEvent.class, (event, context) -> context.ack());
      first.app.command("/mailjet-locked", (request, context) -> context.ack("warm"));
      first.overHttp();
      first.slack.anna().say("C0MAILOPS", "<@U0LOTSE>");
      first.slack.anna().command("C0MAILOPS", "/mailjet-locked");
    } catch (Exception broken) {
      throw new IllegalStateException("the bot did not warm up", broken);
    }
  }

  Bot overHttp() throws Exception {
    server = new Server(new InetSocketAddress("127.0.0.1", 0));
    var context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
    server.setHandler(context);
    server.start();
    slack.deliverOverHttp(
        URI.create(
            "http://127.0.0.1:"
                + ((ServerConnector) server.getConnectors()[0]).getLocalPort()
                + "/slack/events"));
    return this;
  }

  Bot overSocketMode() throws Exception {
    socket = new SocketModeApp(credentials.appToken(), app, Backend.JavaWebSocket, 4);
    socket.startAsync();
    slack.deliverOverSocketMode();
    slack.awaitSocketClient(Duration.ofSeconds(20));
    return this;
  }

  @Override
  public void close() {
    try {
      if (socket != null) socket.close();
      if (server != null) server.stop();
      slack.close();
      sdk.close();
    } catch (Exception broken) {
      throw new IllegalStateException("the bot did not stop", broken);
    }
  }
}
