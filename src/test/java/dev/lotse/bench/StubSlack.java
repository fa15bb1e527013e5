package dev.lotse.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Slack that says yes to everything at once and remembers only when the first message came for
 * each channel. Thread-safe.
 */
final class StubSlack implements AutoCloseable {

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool(StubSlack::daemon);
  private final AtomicLong number = new AtomicLong(1_700_000_000_000_000L);

  /** When the first message for a channel came, in milliseconds since 1970. */
  final Map<String, Long> firstPosts = new ConcurrentHashMap<>();

  final AtomicLong posts = new AtomicLong();
  final AtomicLong calls = new AtomicLong();

  StubSlack() throws IOException {
    server = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    threads.execute(this::accept);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "stub-slack");
    thread.setDaemon(true);
    return thread;
  }

  String apiUrl() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/api/";
  }

  void forget() {
    firstPosts.clear();
    posts.set(0);
    calls.set(0);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
      OutputStream out = socket.getOutputStream();
      for (String start = line(in); start != null; start = line(in)) {
        String body = body(in);
        out.write(answer(start.split(" ")[1].replaceFirst(".*/", ""), body));
      }
    } catch (IOException gone) {
      // The other side closed its connection.
    }
  }

  private static String body(InputStream in) throws IOException {
    int length = 0;
    for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
  }

  private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
    byte[] bytes = new byte[1024];
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        if (length == 0) {
          return null;
        }
        throw new EOFException();
      }
      if (next != '\r' && length < bytes.length) {
        bytes[length++] = (byte) next;
      }
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private byte[] answer(String method, String body) {
    calls.incrementAndGet();
    String json = "{\"ok\":true}";
    if (method.equals("chat.postMessage")) {
      posts.incrementAndGet();
      String channel = field(body, "\"channel\":\"");
      firstPosts.putIfAbsent(channel, System.currentTimeMillis());
      long ts = number.incrementAndGet();
      json =
          String.format(
              Locale.ROOT,
              "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%d.%06d\"}",
              channel.startsWith("U") ? "D" + channel.substring(1) : channel,
              ts / 1_000_000,
              ts % 1_000_000);
    } else if (method.equals("auth.test")) {
      json =
          "{\"ok\":true,\"url\":\"http://127.0.0.1/\",\"team\":\"bench\",\"user\":\"lotse\",\"team_id\":\""
              + Seed.WORKSPACE
              + "\",\"user_id\":\"U0LOTSE\",\"bot_id\":\"B0LOTSE\"}";
    } else if (method.equals("users.info")) {
      json = "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"de-DE\",\"tz\":\"Europe/Berlin\"}}";
    }
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n"
            + json)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String field(String body, String name) {
    int start = body.indexOf(name) + name.length();
    return body.substring(start, body.indexOf('"', start));
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
