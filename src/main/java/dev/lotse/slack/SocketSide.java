package dev.lotse.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket that deliveries are fetched over. Slack closes it every few hours; the library's
 * client opens another.
 *
 * <p>The deliveries are run here and not by the library's SocketModeApp, because that one cuts off
 * whoever is about to ack when it is closed, and asks for two connections at the start where Slack
 * allows few.
 */
final class SocketSide implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketSide.class);

  /**
   * With a single thread a slow listener would hold up the others and the reconnect
   * (github.com/slackapi/java-slack-sdk issue 1409).
   */
  private static final int CONCURRENCY = 10;

  private static final long PATIENCE_SECONDS = 10;
  private static final long STOP_SECONDS = 4;

  private final App app;
  private final SocketModeClient client;
  private final SocketModeRequestParser parser;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          CONCURRENCY,
          CONCURRENCY,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          work -> new Thread(work, "slack-socket"));

  private SocketSide(App app, SocketModeClient client) {
    this.app = app;
    this.client = client;
    this.parser = new SocketModeRequestParser(app.config());
  }

  static SocketSide open(App app, String token) {
    try {
      SocketSide socket =
          new SocketSide(
              app, app.slack().socketMode(token, SocketModeClient.Backend.JavaWebSocket));
      socket.client.addWebSocketMessageListener(socket::arrived);
      socket.client.connect();
      socket.awaitConnection();
      socket.threads
          .prestartCoreThread(); // keeps the process alive while the client, whose threads don't,
      // looks for another connection
      return socket;
    } catch (java.io.IOException | RuntimeException refused) {
      LOG.error("Socket Mode: {}", Stack.of(refused));
      throw new IllegalStateException(
          "appToken: Slack opens no connection (expected an app-level token with connections:write, and Slack within reach)");
    }
  }

  private void awaitConnection() {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!client.verifyConnection()) {
      if (System.nanoTime() > patience) {
        LOG.warn("Slack's Socket Mode is not connected yet; trying on");
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  /**
   * Whether Slack answers over the socket now; a socket that went silent is found after three
   * seconds.
   */
  boolean isConnected() {
    return client.verifyConnection();
  }

  private void arrived(String message) {
    try {
      threads.execute(() -> answer(message));
    } catch (RejectedExecutionException closing) {
      LOG.info("a delivery came while closing; it is not acked, so that Slack sends it again");
    }
  }

  private void answer(String message) {
    try {
      SocketModeRequest delivery = parser.parse(message);
      if (delivery != null) {
        Response response = app.run(delivery.getBoltRequest());
        if (response.getStatusCode() == 200) {
          client.sendSocketModeResponse(
              JsonMessage.GSON.toJson(ack(delivery.getEnvelope().getEnvelopeId(), response)));
        }
      }
    } catch (Exception failed) {
      LOG.error("a delivery failed: {}", Stack.of(failed));
    }
  }

  private JsonObject ack(String envelope, Response response) {
    JsonObject ack = new JsonObject();
    ack.addProperty("envelope_id", envelope);
    if (response.getBody() != null && !response.getBody().isEmpty()) {
      ack.add("payload", JsonMessage.GSON.fromJson(response.getBody(), JsonElement.class));
    }
    return ack;
  }

  /** Lets those that run come to their ack, which goes over the socket, then closes it. */
  @Override
  public void close() throws Exception {
    client.setAutoReconnectEnabled(false);
    threads.shutdown();
    if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("a delivery still runs; not waited for any longer");
    }
    client.close();
  }
}
