package dev.lotse.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A SQLite file that nobody else has open, and nobody can open until this is closed. */
final class CopySource implements AutoCloseable {

  private final Connection connection;

  private CopySource(Connection connection) {
    this.connection = connection;
  }

  /**
   * Brings the file to the newest schema and keeps all others out.
   *
   * @throws IllegalStateException when it is not there, or a running Lotse or another program has
   *     it open
   */
  static CopySource open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("--from: there is no such file.");
    }
    alone(file).close();
    Database.migrate(DatabaseAddress.sqlite(file));
    return alone(file);
  }

  private static CopySource alone(Path file) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 2000");
        statement.execute("PRAGMA locking_mode = EXCLUSIVE");
        statement.execute("BEGIN EXCLUSIVE");
        statement.execute("COMMIT");
        return new CopySource(connection);
      } catch (SQLException inUse) {
        connection.close();
        throw inUse;
      }
    } catch (SQLException problem) {
      throw new IllegalStateException(
          StorageFailure.of("open", problem).isTemporary()
              ? "--from: a running Lotse, or another program, has the file open. Stop it first."
              : "--from: is not a SQLite database that can be read.");
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException gone) {
      throw StorageFailure.of("close", gone);
    }
  }
}
