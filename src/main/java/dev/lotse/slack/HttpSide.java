package dev.lotse.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
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
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web server that Slack delivers to. */
final class HttpSide implements AutoCloseable {

  /** Slack's payloads are far smaller; anything else is no delivery of Slack's. */
  private static final long LARGEST_DELIVERY = 1_000_000;

  private static final int THREADS = 32;
  private static final long STOP_MILLIS = 5_000;

  private final Server server;
  private final ServerConnector connector;

  private HttpSide(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  static HttpSide open(App app, String host, int port) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("slack-http");
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setShutdownIdleTimeout(100);
    server.addConnector(connector);
    SizeLimitHandler limited = new SizeLimitHandler(LARGEST_DELIVERY, -1);
    limited.setHandler(pages(app));
    server.setHandler(new GracefulHandler(limited));
    server.setStopTimeout(STOP_MILLIS);
    start(server, host, port);
    return new HttpSide(server, connector);
  }

  private static ServletContextHandler pages(App app) {
    ServletContextHandler pages = new ServletContextHandler();
    pages.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
    pages.addServlet(new ServletHolder(new Health()), "/healthz");
    return pages;
  }

  private static void start(Server server, String host, int port) {
    try {
      server.start();
    } catch (Exception taken) {
      throw new IllegalStateException(
          "port: " + host + ":" + port + " can't be used (expected a free port)", taken);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  /** Says that the process takes deliveries. */
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
