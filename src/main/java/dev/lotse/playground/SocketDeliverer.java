package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * Socket Mode: a WebSocket server on its own loopback port, envelopes out, acks in
 * (docs.slack.dev/apis/events-api/using-socket-mode).
 */
final class SocketDeliverer implements Deliverer, AutoCloseable {
  private static final int START_SECONDS = 10;
  private static final int FORGET_SECONDS = 60;
  private static final int STOP_MILLIS = 1000;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final Map<String, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Changes changes;
  private volatile @Nullable Endpoint endpoint;

  SocketDeliverer(Changes changes) {
    this.changes = changes;
  }

  /** Where the app may connect to, once. */
  synchronized URI newUrl() {
    var running = endpoint == null ? Endpoint.started(this) : endpoint;
    endpoint = running;
    var ticket = Credentials.hex(12);
    tickets.add(ticket);
    return URI.create(
        "ws://127.0.0.1:" + running.getPort() + "/link/?ticket=" + ticket + "&app_id=" + World.APP);
  }

  @Override
  public CompletableFuture<Answer> deliver(Outgoing outgoing) {
    var client = client();
    if (client.isEmpty()) return CompletableFuture.completedFuture(Answer.UNREACHABLE);
    var envelope = envelope(outgoing);
    var id = envelope.path("envelope_id").asText();
    var answer =
        new CompletableFuture<Answer>()
            .completeOnTimeout(Answer.TIMEOUT, FORGET_SECONDS, TimeUnit.SECONDS);
    waiting.put(id, answer);
    answer.thenRun(() -> waiting.remove(id));
    try {
      client.get().send(envelope.toString());
    } catch (WebsocketNotConnectedException gone) {
      answer.complete(Answer.UNREACHABLE);
    }
    return answer;
  }

  boolean connected() {
    return client().isPresent();
  }

  /** Cuts all connections without a closing word. */
  void drop() {
    var running = endpoint;
    if (running != null)
      running.getConnections().forEach(connection -> connection.closeConnection(1006, "dropped"));
  }

  @Override
  public void close() {
    var running = endpoint;
    if (running == null) return;
    try {
      running.stop(STOP_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<WebSocket> client() {
    var running = endpoint;
    if (running == null) return Optional.empty();
    var open = running.getConnections().stream().filter(WebSocket::isOpen).toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(open.get(Math.floorMod(turn.getAndIncrement(), open.size())));
  }

  private static ObjectNode envelope(Outgoing outgoing) {
    ObjectNode envelope = Json.object();
    envelope.set("payload", outgoing.payload());
    envelope
        .put("envelope_id", UUID.randomUUID().toString())
        .put("type", outgoing.kind().envelope());
    envelope.put("accepts_response_payload", outgoing.kind() != Delivery.Kind.EVENTS_API);
    if (outgoing.kind() != Delivery.Kind.EVENTS_API) return envelope;
    return envelope
        .put("retry_attempt", outgoing.retry())
        .put("retry_reason", outgoing.retryReason() == null ? "" : outgoing.retryReason());
  }

  private void connected(WebSocket connection, String path, int connections) {
    var ticket = path.replaceFirst("^.*ticket=([0-9a-f]+).*$", "$1");
    if (!tickets.remove(ticket)) {
      connection.close(1008, "unknown ticket");
      return;
    }
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections);
    hello.putObject("connection_info").put("app_id", World.APP);
    hello
        .putObject("debug_info")
        .put("host", "playground")
        .put("approximate_connection_time", 18_060);
    connection.send(hello.toString());
    changes.happened();
  }

  private void acknowledged(String message) {
    var ack = Json.parse(message).orElseGet(Json::object);
    var answer = waiting.remove(ack.path("envelope_id").asText());
    if (answer != null) answer.complete(Answer.of(200, body(ack.path("payload")), false));
  }

  private static String body(JsonNode payload) {
    if (payload.isMissingNode() || payload.isNull()) return "";
    return payload.isTextual() ? payload.asText() : payload.toString();
  }

  /** The server itself. */
  private static final class Endpoint extends WebSocketServer {
    private final CountDownLatch ready = new CountDownLatch(1);
    private final SocketDeliverer owner;

    private Endpoint(SocketDeliverer owner) {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      this.owner = owner;
      setDaemon(true);
      setReuseAddr(true);
    }

    static Endpoint started(SocketDeliverer owner) {
      var endpoint = new Endpoint(owner);
      endpoint.start();
      try {
        if (!endpoint.ready.await(START_SECONDS, TimeUnit.SECONDS))
          throw new IllegalStateException("the local Socket Mode server did not start");
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      return endpoint;
    }

    @Override
    public void onStart() {
      ready.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      owner.connected(connection, handshake.getResourceDescriptor(), getConnections().size());
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
      owner.acknowledged(message);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
      // An envelope without an ack runs into its 3 seconds, as at Slack.
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception broken) {
      // A broken connection is closed by the library; the app connects again.
    }
  }
}
