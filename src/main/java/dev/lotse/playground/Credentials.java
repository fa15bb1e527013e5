package dev.lotse.playground;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What an app has to know to talk to the local Slack, in the three shapes Slack gives them out.
 *
 * @param botToken begins with {@code xoxb-}; sent with every Web API call
 * @param signingSecret key of the HMAC over every HTTP delivery
 * @param appToken begins with {@code xapp-}; opens Socket Mode connections
 */
public record Credentials(String botToken, String signingSecret, String appToken) {
  /** Refuses tokens that Slack would not have given out. */
  public Credentials {
    if (!botToken.startsWith("xoxb-"))
      throw new IllegalArgumentException("botToken: (expected a value that begins with xoxb-)");
    if (!appToken.startsWith("xapp-"))
      throw new IllegalArgumentException("appToken: (expected a value that begins with xapp-)");
    if (signingSecret.isBlank())
      throw new IllegalArgumentException("signingSecret: blank (expected 32 hex digits)");
  }

  /** New credentials nobody else has. */
  public static Credentials random() {
    return new Credentials("xoxb-" + hex(12), hex(16), "xapp-1-" + World.APP + "-" + hex(12));
  }

  /** Hides the values, so that a log line cannot leak them. */
  @Override
  public String toString() {
    return "Credentials[hidden]";
  }

  static String hex(int bytes) {
    var random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
