package dev.lotse.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed deliveries as Slack sends them, each with an id of its own. Thread-safe. */
final class Deliveries {

  static final String SECRET = "0123456789abcdef0123456789abcdef";
  static final String CHANNEL = "C0BENCH";
  private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() * 1000);

  private static final ThreadLocal<Mac> MAC =
      ThreadLocal.withInitial(
          () -> {
            try {
              Mac mac = Mac.getInstance("HmacSHA256");
              mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
              return mac;
            } catch (GeneralSecurityException missing) {
              throw new IllegalStateException(missing);
            }
          });

  private Deliveries() {}

  static byte[] health() {
    return "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.UTF_8);
  }

  static byte[] command(String user, String words) {
    long number = NUMBER.incrementAndGet();
    return signed(
        "application/x-www-form-urlencoded",
        "token=t&team_id="
            + Seed.WORKSPACE
            + "&team_domain=bench&channel_id="
            + CHANNEL
            + "&channel_name=bench&user_id="
            + user
            + "&user_name=bench&command=%2Fmailjet-locked&text="
            + URLEncoder.encode(words, StandardCharsets.UTF_8)
            + "&api_app_id=A1&is_enterprise_install=false&response_url=http%3A%2F%2F127.0.0.1%2F&trigger_id="
            + number);
  }

  /** A question in the thread of a card. */
  static byte[] threadMessage(String user, String thread, String words) {
    return message(user, ",\"thread_ts\":\"" + thread + "\"", words);
  }

  /** A message in a channel, to nobody we know. */
  static byte[] channelMessage(String user, String words) {
    return message(user, "", words);
  }

  private static byte[] message(String user, String thread, String words) {
    long number = NUMBER.incrementAndGet();
    String ts = number / 1_000_000 + "." + String.format("%06d", number % 1_000_000);
    return signed(
        "application/json",
        "{\"token\":\"t\",\"team_id\":\""
            + Seed.WORKSPACE
            + "\",\"api_app_id\":\"A1\",\"type\":\"event_callback\",\"event_id\":\"Ev"
            + number
            + "\",\"event_time\":1,\"authorizations\":[{\"team_id\":\""
            + Seed.WORKSPACE
            + "\",\"user_id\":\"U0LOTSE\",\"is_bot\":true}],\"event\":{\"type\":\"message\",\"channel\":\""
            + CHANNEL
            + "\",\"channel_type\":\"channel\",\"user\":\""
            + user
            + "\",\"ts\":\""
            + ts
            + "\",\"event_ts\":\""
            + ts
            + "\",\"team\":\""
            + Seed.WORKSPACE
            + "\""
            + thread
            + ",\"text\":\""
            + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ")
            + "\"}}");
  }

  private static byte[] signed(String type, String body) {
    String time = String.valueOf(System.currentTimeMillis() / 1000);
    byte[] hash = MAC.get().doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8));
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    List<String> head =
        List.of(
            "POST /slack/events HTTP/1.1",
            "Host: 127.0.0.1",
            "Content-Type: " + type,
            "X-Slack-Request-Timestamp: " + time,
            "X-Slack-Signature: v0=" + HexFormat.of().formatHex(hash),
            "Content-Length: " + content.length,
            "\r\n");
    byte[] start = String.join("\r\n", head).getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[start.length + content.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(content, 0, whole, start.length, content.length);
    return whole;
  }
}
