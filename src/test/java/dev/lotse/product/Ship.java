package dev.lotse.product;

import dev.lotse.content.ContentFolder;
import dev.lotse.playground.AppManifest;
import dev.lotse.playground.Credentials;
import dev.lotse.playground.LocalSlack;
import dev.lotse.playground.PlaygroundClock;
import dev.lotse.store.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A local Slack in this process and what is needed to start the built jar against it again and
 * again, quickly: the classes and the content are loaded from archives that the first start makes.
 */
final class Ship implements AutoCloseable {

  static final String READY =
      "takes Slack's deliveries at http://127\\.0\\.0\\.1:(\\d+)/slack/events";

  /** A child is killed before a better compiler would pay. */
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx300m");

  final LocalSlack slack;
  final DatabaseAddress database;
  private final Path folder;
  private final Credentials credentials = Credentials.random();

  Ship(Path folder, DatabaseAddress database) {
    this.folder = folder;
    this.database = database;
    this.slack =
        LocalSlack.start(
            0,
            credentials,
            AppManifest.read(ContentFolder.shipped("manifest.yml")),
            new PlaygroundClock());
    slack.faults().withoutRateLimits();
    slack
        .faults()
        .retryEventsAfter(Duration.ofMillis(100), Duration.ofSeconds(3), Duration.ofSeconds(10));
  }

  /** Learns, makes the archive, and ends in order. */
  void makeReady() throws IOException, InterruptedException {
    try (Started first = start(List.of("-XX:ArchiveClassesAtExit=" + archive()))) {
      first.await(READY);
      first.terminate();
      first.exitCode(60);
    }
  }

  private Path archive() {
    return folder.resolve("lotse.jsa");
  }

  /** Starts it and returns at once. */
  Started start() throws IOException {
    return start(List.of("-XX:SharedArchiveFile=" + archive()));
  }

  private Started start(List<String> more) throws IOException {
    List<String> options = new ArrayList<>(QUICK);
    options.add("-Xlog:disable");
    options.addAll(more);
    return Started.jar(folder, options, settings());
  }

  /** From now on this one is delivered to. */
  void deliverTo(Started ready) {
    slack.deliverOverHttp(URI.create("http://127.0.0.1:" + ready.await(READY) + "/slack/events"));
  }

  /** No event waits any more to be sent again. */
  void awaitRetries() {
    slack
        .observed()
        .until(
            () -> slack.faults().eventsWaiting() == 0 ? Optional.of(true) : Optional.empty(),
            Duration.ofSeconds(60));
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLACK_BOT_TOKEN", credentials.botToken());
    settings.put("SLACK_SIGNING_SECRET", credentials.signingSecret());
    settings.put("SLACK_API_URL", slack.apiUrl().toString());
    settings.put("LOTSE_HOST", "127.0.0.1");
    settings.put("PORT", "0");
    if (database.isServer()) {
      settings.put("JDBC_DATABASE_URL", database.url());
      settings.put("JDBC_DATABASE_USERNAME", database.user().orElseThrow());
      settings.put("JDBC_DATABASE_PASSWORD", database.password().orElse(""));
    }
    return settings;
  }

  @Override
  public void close() {
    slack.close();
  }
}
