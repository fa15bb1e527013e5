package dev.lotse.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the address of a PostgreSQL server as libpq, Heroku and JDBC write it. What it throws never
 * quotes the address.
 */
final class PostgresUrl {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(?:postgres|postgresql|jdbc:postgresql)://(?:(?<credentials>[^/?]*)@)?(?<hosts>[^/?@]*)(?:/(?<name>[^?/]*))?"
              + "|jdbc:postgresql:/?(?<local>[^/?]*))(?:\\?(?<query>.*))?");
  private static final Pattern HOST =
      Pattern.compile("(?:\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::(?<port>\\d{1,5}))?");
  private static final Pattern PARAMETER = Pattern.compile("(?<name>\\w+)=(?<value>[^=]*)");

  /** What libpq calls otherwise than the JDBC driver. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "channel_binding", "channelBinding");

  private PostgresUrl() {}

  /**
   * @throws IllegalArgumentException when it can't be one
   */
  static DatabaseAddress read(String text) {
    Matcher found = SHAPE.matcher(text);
    if (!found.matches()) {
      throw unusable("shape");
    }
    Map<String, String> parameters = parameters(found.group("query"));
    Optional<String> user = decoded(parameters.remove("user"));
    Optional<String> password = decoded(parameters.remove("password"));
    String url = "jdbc:postgresql://" + hosts(found.group("hosts")) + "/" + name(found);
    return new DatabaseAddress(Optional.empty(), url + query(parameters), user, password)
        .as(part(found.group("credentials"), 0), part(found.group("credentials"), 1));
  }

  private static String hosts(@Nullable String hosts) {
    if (hosts == null || hosts.isEmpty()) {
      return "localhost";
    }
    for (String host : hosts.split(",", -1)) {
      Matcher found = HOST.matcher(host);
      if (!found.matches() || !isPort(found.group("port"))) {
        throw unusable("host or port");
      }
    }
    return hosts;
  }

  private static boolean isPort(@Nullable String port) {
    return port == null || Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65_535;
  }

  private static String name(Matcher found) {
    String name = found.group("name") == null ? found.group("local") : found.group("name");
    decoded(name);
    return name == null ? "" : name;
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (query != null && !query.isEmpty()) {
      for (String one : query.split("&")) {
        Matcher found = PARAMETER.matcher(one);
        if (!found.matches()) {
          throw unusable("parameters");
        }
        String name = found.group("name");
        parameters.put(RENAMED.getOrDefault(name, name), found.group("value"));
      }
    }
    return parameters;
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("&", "?", ""));
  }

  /** User or password, which a colon separates. */
  private static Optional<String> part(@Nullable String credentials, int index) {
    String[] parts = credentials == null ? new String[0] : credentials.split(":", 2);
    return index < parts.length ? decoded(parts[index]) : Optional.empty();
  }

  /** Percent signs only: a plus is a plus. */
  private static Optional<String> decoded(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(some -> URLDecoder.decode(some.replace("+", "%2B"), StandardCharsets.UTF_8))
          .filter(some -> !some.isEmpty());
    } catch (IllegalArgumentException malformed) {
      throw unusable("percent signs");
    }
  }

  private static IllegalArgumentException unusable(String part) {
    return new IllegalArgumentException("url: its " + part + " can't be a PostgreSQL server's");
  }
}
