package dev.lotse.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may read the metrics: with a token whoever sends it, without one only this machine itself,
 * since Slack's deliveries may come to the same port from everywhere. Immutable.
 */
public final class MetricsGuard {

  private static final String BEARER = "Bearer ";

  private final Optional<byte[]> token;

  /**
   * @param token what a reader sends as {@code Authorization: Bearer …}; empty for none
   */
  public MetricsGuard(Optional<String> token) {
    this.token = token.map(MetricsGuard::bytes);
  }

  boolean wantsToken() {
    return token.isPresent();
  }

  boolean admits(HttpServletRequest request) {
    return token.map(wanted -> sends(request, wanted)).orElseGet(() -> isFromHere(request));
  }

  /** Takes the same time whatever was sent. */
  private static boolean sends(HttpServletRequest request, byte[] wanted) {
    String sent = request.getHeader("Authorization");
    return sent != null
        && sent.startsWith(BEARER)
        && MessageDigest.isEqual(bytes(sent.substring(BEARER.length()).strip()), wanted);
  }

  /** A proxy on this machine speaks for others, and says so. */
  private static boolean isFromHere(HttpServletRequest request) {
    boolean forwarded =
        Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")
            .anyMatch(header -> request.getHeader(header) != null);
    return !forwarded && isLoopback(request.getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress(); // digits, so no name is looked up
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
