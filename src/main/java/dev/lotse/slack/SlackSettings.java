package dev.lotse.slack;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Slack, and the secrets for it. Immutable; never shows a secret in {@link
 * #toString()}.
 *
 * @param botToken the bot's token, {@code xoxb-…}
 * @param appToken the app-level token for Socket Mode, {@code xapp-…}
 * @param signingSecret what deliveries over HTTP are signed with
 * @param apiUrl where Web API methods are, with a slash at the end: {@code https://slack.com/api/}
 */
public record SlackSettings(
    String botToken, Optional<String> appToken, Optional<String> signingSecret, URI apiUrl) {

  public SlackSettings {
    if (botToken.isBlank()) {
      throw new IllegalArgumentException("botToken: blank (expected the bot's token, xoxb-…)");
    }
    if (apiUrl.getHost() == null || !apiUrl.getPath().endsWith("/")) {
      throw new IllegalArgumentException(
          "apiUrl: not usable (expected an http address that ends with a slash)");
    }
  }

  /** Whether Slack is played by this machine itself, so that no proxy may stand between. */
  boolean isLocal() {
    String host = apiUrl.getHost();
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  @Override
  public String toString() {
    return "SlackSettings[apiUrl="
        + apiUrl
        + ", appToken="
        + known(appToken)
        + ", signingSecret="
        + known(signingSecret)
        + "]";
  }

  private static String known(Optional<String> secret) {
    return secret.isPresent() ? "set" : "not set";
  }
}
