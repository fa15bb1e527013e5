package dev.lotse.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket that deliveries are fetched over. Slack closes it every few hours; the library opens another.
 */
final class SocketSide implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketSide.class);
  /** With a single thread a slow listener would hold up the others and the reconnect (github.com/slackapi/java-slack-sdk issue 1409). */
  private static final int CONCURRENCY = 10;
  private static final long PATIENCE_SECONDS = 10;

  private final SocketModeApp socket;
  private final SocketModeClient client;

  private SocketSide(SocketModeApp socket, SocketModeClient client) {
    this.socket = socket;
    this.client = client;
  }

  static SocketSide open(App app, String token) {
    SocketModeApp socket = started(app, token);
    SocketModeClient client = socket.getClient();
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!client.verifyConnection()) {
      if (System.nanoTime() > patience) {
        LOG.warn("Slack's Socket Mode is not connected yet; trying on");
        break;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return new SocketSide(socket, client);
  }

  /** The library logs a refused token and goes on with nothing in hand, which then fails with a null pointer. */
  private static SocketModeApp started(App app, String token) {
    try {
      SocketModeApp socket = new SocketModeApp(token, app, SocketModeClient.Backend.JavaWebSocket, CONCURRENCY);
      socket.startAsync();
      return socket;
    } catch (Exception refused) {
      throw new IllegalStateException("appToken: Slack opens no connection (expected an app-level token with connections:write, and Slack within reach)");
    }
  }

  /** Closes the client too: the library's own close leaves it trying to reconnect when it is just then not connected. */
  @Override
  public void close() throws Exception {
    client.close();
    socket.close();
  }
}
