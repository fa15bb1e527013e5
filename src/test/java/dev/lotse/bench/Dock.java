package dev.lotse.bench;

import dev.lotse.store.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the two kinds of processes, all talking to one stub Slack. */
final class Dock implements AutoCloseable {

  static final Path TARGET = Path.of("target").toAbsolutePath();

  /** Named as the archive knows it, or the archive would not be used. */
  static final Path JAR = Path.of("target/lotse.jar");

  static final Path ARCHIVE = Path.of("target/lotse.jsa");

  final StubSlack slack = new StubSlack();
  private final Path folder = Files.createTempDirectory("lotse-bench");
  private final Path bareJar;
  private int started;

  Dock() throws IOException {
    this.bareJar = BareJar.make(JAR, TARGET.resolve("test-classes"), folder.resolve("bare.jar"));
  }

  Child bare() throws IOException {
    return Child.start(bareJar, List.of(), slackSettings(), log("bare"));
  }

  Child lotse(Path data, DatabaseAddress database) throws IOException {
    return lotse(data, database, List.of());
  }

  /**
   * @param flags of the JVM, beside those both have
   */
  Child lotse(Path data, DatabaseAddress database, List<String> flags) throws IOException {
    Map<String, String> settings = slackSettings();
    settings.put("LOTSE_HOST", "127.0.0.1");
    settings.put("LOTSE_DATA_DIR", data.toString());
    if (database.isServer()) {
      settings.put("JDBC_DATABASE_URL", database.url());
      settings.put("JDBC_DATABASE_USERNAME", database.user().orElse(""));
      settings.put("JDBC_DATABASE_PASSWORD", database.password().orElse(""));
    }
    List<String> all = new ArrayList<>(flags);
    String more = System.getProperty("bench.flags", "");
    all.addAll(more.isBlank() ? List.of() : List.of(more.split(" ")));
    return Child.start(JAR, all, settings, log("lotse"));
  }

  private Map<String, String> slackSettings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLACK_BOT_TOKEN", "xoxb-bench");
    settings.put("SLACK_SIGNING_SECRET", Deliveries.SECRET);
    settings.put("SLACK_API_URL", slack.apiUrl());
    return settings;
  }

  private Path log(String what) {
    return folder.resolve(what + "-" + started++ + ".log");
  }

  /** A new folder for data. */
  Path data() throws IOException {
    return Files.createTempDirectory(folder, "data");
  }

  /** Where Lotse keeps everything by itself. */
  static DatabaseAddress sqlite(Path data) {
    return DatabaseAddress.sqlite(data.resolve("lotse.db"));
  }

  @Override
  public void close() throws IOException {
    slack.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
