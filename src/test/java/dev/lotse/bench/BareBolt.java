package dev.lotse.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.model.event.MessageEvent;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * What Lotse is compared with: an app that acks every command with "ok" and every message with
 * nothing, on the same server set up the same way. A process of its own.
 */
final class BareBolt {

  private BareBolt() {}

  public static void main(String[] arguments) throws Exception {
    SlackConfig slack = new SlackConfig();
    slack.setMethodsEndpointUrlPrefix(System.getenv("SLACK_API_URL"));
    slack.setStatsEnabled(false);
    slack.setProxyUrl(null);
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .singleTeamBotToken(System.getenv("SLACK_BOT_TOKEN"))
                .signingSecret(System.getenv("SLACK_SIGNING_SECRET"))
                .authTestCacheExpirationMillis(-1L)
                .build());
    app.command("/mailjet-locked", (request, context) -> context.ack("ok"));
    app.event(MessageEvent.class, (event, context) -> context.ack());
    app.start();
    serve(app, Integer.parseInt(System.getenv("PORT")));
  }

  private static void serve(App app, int port) throws Exception {
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    ServletContextHandler pages = new ServletContextHandler();
    pages.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
    pages.addServlet(new ServletHolder(new Health()), "/healthz");
    server.setHandler(pages);
    server.start();
    server.join();
  }

  private static final class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain");
      response.getWriter().print("ok");
    }
  }
}
