package dev.lotse;

import dev.lotse.reminders.WorkingHours;
import dev.lotse.store.DatabaseAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How to run, read from the environment and checked as a whole. Immutable; never shows a secret in
 * {@link #toString()}.
 *
 * @param botToken empty in the playground
 * @param appToken for Socket Mode
 * @param signingSecret for HTTP
 * @param apiUrl Slack's Web API, with a slash at its end
 * @param host the address that HTTP listens at
 * @param port where HTTP deliveries are taken and health is told, or the playground's page is
 * @param metricsToken what a reader of the metrics from elsewhere must send
 * @param dataDir where what was learnt from the intents is kept
 * @param database where all else is kept
 * @param intentsDir a content folder of one's own, in place of the one in the jar
 * @param hours when planned reminders may arrive
 */
public record Settings(
    Optional<String> botToken,
    Optional<String> appToken,
    Optional<String> signingSecret,
    URI apiUrl,
    String host,
    int port,
    Optional<String> metricsToken,
    Path dataDir,
    DatabaseAddress database,
    Optional<Path> intentsDir,
    WorkingHours hours) {

  private static final String SLACK = "https://slack.com/api/";
  private static final int DEFAULT_PORT = 3000;

  /** In Socket Mode nobody outside needs to reach the port. */
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Something in the environment that can't be used. Carries every problem, none with a value in
   * it.
   */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    Unusable(List<String> problems) {
      super(String.join("\n", problems));
      this.problems = problems;
    }

    public List<String> problems() {
      return problems;
    }
  }

  /** Whether there is no Slack to talk to, so that Lotse plays one itself. */
  public boolean isPlayground() {
    return botToken.isEmpty();
  }

  public boolean isSocketMode() {
    return appToken.isPresent();
  }

  /**
   * Reads the environment.
   *
   * @throws Unusable with all problems at once, each with what to do
   */
  public static Settings read(Map<String, String> environment) {
    SettingsReader read = new SettingsReader(environment);
    Settings settings =
        new Settings(
            read.text(
                "SLACK_BOT_TOKEN",
                token -> token.startsWith("xoxb-"),
                "must begin with xoxb-. Copy the \"Bot User OAuth Token\" from your Slack app's page \"OAuth & Permissions\"."),
            read.text(
                "SLACK_APP_TOKEN",
                token -> token.startsWith("xapp-"),
                "must begin with xapp-. Create an app-level token with the scope connections:write on your Slack app's page \"Basic Information\"."),
            read.text(
                "SLACK_SIGNING_SECRET",
                secret -> secret.length() >= 16,
                "is too short. Copy the \"Signing Secret\" from your Slack app's page \"Basic Information\"."),
            read.one(
                "SLACK_API_URL",
                URI.create(SLACK),
                Settings::apiUrl,
                "must be an http or https address, such as " + SLACK + ". Unset it to use Slack."),
            read.text(
                    "LOTSE_HOST",
                    host -> !host.contains("/"),
                    "must be a host name or address, such as 0.0.0.0.")
                .orElse(isSet(environment, "SLACK_APP_TOKEN") ? LOOPBACK : "0.0.0.0"),
            read.one(
                "PORT", DEFAULT_PORT, Settings::port, "must be a whole number from 0 to 65535."),
            read.text(
                "LOTSE_METRICS_TOKEN",
                token -> token.length() >= 16,
                "is too short. Make one with: openssl rand -hex 16"),
            dataDir(read),
            DatabaseSettings.read(read),
            read.text(
                    "LOTSE_INTENTS_DIR",
                    dir -> Path.of(dir, "guide.yml").toFile().isFile(),
                    "must be a folder that holds guide.yml. Unset it to use the content that is shipped.")
                .map(Path::of),
            read.one(
                "LOTSE_WORKING_HOURS",
                WorkingHours.DEFAULT,
                Settings::hours,
                "must look like 09:00-18:00, the first time before the second."));
    read.text("LOTSE_LOG", Set.of("text", "json")::contains, "must be text or json.");
    settings.checkTogether(environment, read.problems());
    if (!read.problems().isEmpty()) {
      throw new Unusable(read.problems());
    }
    return settings;
  }

  private void checkTogether(Map<String, String> environment, List<String> problems) {
    boolean connection =
        isSet(environment, "SLACK_APP_TOKEN") || isSet(environment, "SLACK_SIGNING_SECRET");
    if (connection && !isSet(environment, "SLACK_BOT_TOKEN")) {
      problems.add(
          "SLACK_BOT_TOKEN: is missing. Set it to the \"Bot User OAuth Token\", or unset SLACK_APP_TOKEN and SLACK_SIGNING_SECRET to start the playground.");
    }
    if (isSet(environment, "SLACK_BOT_TOKEN") && !connection) {
      problems.add(
          "SLACK_APP_TOKEN: is missing. Set it to connect by Socket Mode, or set SLACK_SIGNING_SECRET to take deliveries over HTTP.");
    }
  }

  /**
   * Reads only where everything is kept.
   *
   * @throws Unusable with all problems at once, each with what to do
   */
  static DatabaseAddress database(Map<String, String> environment) {
    SettingsReader read = new SettingsReader(environment);
    DatabaseAddress database = DatabaseSettings.read(read);
    if (!read.problems().isEmpty()) {
      throw new Unusable(read.problems());
    }
    return database;
  }

  private static Path dataDir(SettingsReader read) {
    return read.one("LOTSE_DATA_DIR", Path.of("data"), Path::of, "must be a folder.");
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  private static URI apiUrl(String text) {
    URI uri = URI.create(text.endsWith("/") ? text : text + "/");
    if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
      throw new IllegalArgumentException("no http address");
    }
    return uri;
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("out of range");
    }
    return port;
  }

  private static WorkingHours hours(String text) {
    String[] ends = text.split("-", 2);
    return new WorkingHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
  }

  @Override
  public String toString() {
    return "Settings[apiUrl=" + apiUrl + ", port=" + port + ", database=" + database + "]";
  }
}
