package dev.lotse.playground;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty on the loopback address only, with daemon threads. */
final class LocalServer implements AutoCloseable {
  private static final int THREADS = 64;

  /**
   * Room for the longest text and blocks, percent-encoded, so that the Web API's own limits answer
   * and not the server's.
   */
  private static final int MOST_FORM_BYTES = 4_000_000;

  private final Server server;
  private final ServerConnector connector;
  private final ServletContextHandler context = new ServletContextHandler("/");

  LocalServer(int port) {
    var threads = new QueuedThreadPool(THREADS);
    threads.setDaemon(true);
    threads.setName("playground");
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    context.setMaxFormContentSize(MOST_FORM_BYTES);
    server.setHandler(context);
    server.setStopTimeout(0);
  }

  void serve(String path, Servlet servlet) {
    context.addServlet(new ServletHolder(servlet), path);
  }

  void guard(String path, Filter filter) {
    context.addFilter(new FilterHolder(filter), path, EnumSet.of(DispatcherType.REQUEST));
  }

  /** Opens the port, so that its number is known before the servlets are made. */
  URI open() {
    try {
      connector.open();
      return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    } catch (IOException taken) {
      throw new IllegalStateException(
          "port: " + connector.getPort() + " (expected a free port)", taken);
    }
  }

  void start() {
    try {
      server.start();
    } catch (Exception broken) {
      throw new IllegalStateException("the local Slack cannot start", broken);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception stuck) {
      throw new IllegalStateException("the local Slack cannot stop", stuck);
    }
  }
}
