package dev.lotse.slack;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The one port of this process: what Slack delivers to, if it delivers over HTTP, and pages beside
 * it.
 */
final class HttpSide implements AutoCloseable {

  /** Slack's payloads are far smaller; anything else is no delivery of Slack's. */
  private static final long LARGEST_DELIVERY = 1_000_000;

  private static final int THREADS = 32;
  private static final long STOP_MILLIS = 4_000;

  private final Server server;
  private final ServerConnector connector;

  private HttpSide(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * @param pages what answers, by path
   * @throws IllegalStateException when the port is taken
   */
  static HttpSide open(Map<String, HttpServlet> pages, String host, int port) {
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
    limited.setHandler(served(pages));
    server.setHandler(new GracefulHandler(limited));
    server.setStopTimeout(STOP_MILLIS);
    start(server, host, port);
    return new HttpSide(server, connector);
  }

  private static ServletContextHandler served(Map<String, HttpServlet> pages) {
    ServletContextHandler served = new ServletContextHandler();
    pages.forEach((path, page) -> served.addServlet(new ServletHolder(page), path));
    return served;
  }

  private static void start(Server server, String host, int port) {
    try {
      server.start();
    } catch (Exception taken) {
      throw new IllegalStateException(
          "PORT: " + host + ":" + port + " can't be used (expected a free port; 0 takes any)",
          taken);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
