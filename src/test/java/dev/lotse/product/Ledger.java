package dev.lotse.product;

import dev.lotse.store.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads Lotse's database from outside, by JDBC, and a file byte by byte. Changes nothing. */
final class Ledger {

  private final DatabaseAddress database;

  Ledger(DatabaseAddress database) {
    this.database = database;
  }

  /** The first column of every row, as text. */
  List<String> column(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          found.add(String.valueOf(rows.getString(1)));
        }
      }
      return found;
    } catch (SQLException broken) {
      throw new IllegalStateException(query, broken);
    }
  }

  private Connection connect() throws SQLException {
    if (database.isServer()) {
      return DriverManager.getConnection(
          database.url(), database.user().orElse(""), database.password().orElse(""));
    }
    return DriverManager.getConnection(
        "jdbc:sqlite:" + database.file().orElseThrow() + "?busy_timeout=5000");
  }

  long count(String table) {
    return Long.parseLong(column("SELECT count(*) FROM " + table).get(0));
  }

  /** When the next promised message is due. */
  Optional<Instant> nextReminder() {
    return column("SELECT due_at FROM reminder WHERE state = 'PLANNED' ORDER BY due_at LIMIT 1")
        .stream()
        .findFirst()
        .map(Long::parseLong)
        .map(Instant::ofEpochMilli);
  }

  List<String> remindersIn(String state) {
    return column("SELECT id FROM reminder WHERE state = '" + state + "' ORDER BY due_at");
  }

  /** Everything due by now has gone out, and nothing waits any more: within two minutes. */
  void awaitQuiet(Instant now) {
    String due = "reminder WHERE state = 'PLANNED' AND due_at < " + now.toEpochMilli();
    Await.until(
        "all is quiet",
        Duration.ofMinutes(2),
        () -> count("outgoing WHERE state = 'waiting'") == 0 && count(due) == 0);
  }

  /** What is due is in the outbox, and all that could be sent by now was tried. */
  void awaitAttempts(Instant now) {
    String due = "reminder WHERE state = 'PLANNED' AND due_at <= " + now.toEpochMilli();
    String untried =
        """
        outgoing WHERE state = 'waiting' AND (claimed_until > 0 OR next_attempt_at <= %d)
          AND number IN (SELECT MIN(number) FROM outgoing WHERE state = 'waiting' GROUP BY lane)
        """
            .formatted(now.toEpochMilli());
    Await.until("all was tried", () -> count(due) == 0 && count(untried) == 0);
  }

  void awaitNothingOnItsWay() {
    Await.until("everything was delivered", () -> count("outgoing WHERE state = 'waiting'") == 0);
  }

  /**
   * Whether these characters stand anywhere in the database's files, the write-ahead log included.
   */
  boolean holds(String text) {
    Path file = database.file().orElseThrow();
    try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
      return files
          .filter(one -> one.getFileName().toString().startsWith(file.getFileName().toString()))
          .anyMatch(one -> contains(one, text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean contains(Path one, String text) {
    try {
      return new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1)
          .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
