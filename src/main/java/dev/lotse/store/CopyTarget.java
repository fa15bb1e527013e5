package dev.lotse.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database that one copy fills at a time, while no Lotse runs on it. */
final class CopyTarget implements AutoCloseable {

  private static final String NAME = "lotse-copy";

  /** A number of our own for the lock that a copy holds as long as it is connected. */
  private static final String LOCK = "SELECT pg_try_advisory_lock(5033101)";

  private static final String OTHERS =
      """
      SELECT COUNT(*) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = '%s'
      """
          .formatted(PostgresServer.NAME);

  /** Which rows of a table count as data, where not all do. */
  private static final Map<String, String> COUNTED =
      Map.of("last_number", "value > 0", "scheduled_tasks", "task_name = 'reminder'");

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

  private final Connection connection;
  private final CopyProgress progress;
  private final List<CopiedTable> tables;

  private CopyTarget(Connection connection) throws SQLException {
    this.connection = connection;
    this.progress = new CopyProgress(connection);
    this.tables = CopiedTable.all(connection);
  }

  /**
   * @throws StorageFailure when it can't be used
   * @throws IllegalStateException when another copy is filling it
   */
  static CopyTarget open(DatabaseAddress address) {
    Database.migrate(address);
    PGSimpleDataSource source = PostgresServer.source(address);
    source.setApplicationName(NAME);
    try {
      Connection connection = source.getConnection();
      connection.setAutoCommit(false);
      CopyTarget target = new CopyTarget(connection);
      if (!target.is(LOCK)) {
        target.close();
        throw new IllegalStateException("--to: another copy is filling this database.");
      }
      return target;
    } catch (SQLException problem) {
      throw PostgresServer.unusable(problem);
    }
  }

  Connection connection() {
    return connection;
  }

  CopyProgress progress() {
    return progress;
  }

  List<CopiedTable> tables() {
    return tables;
  }

  /** Whether there is more in it than what a Lotse that had nothing to do leaves. */
  boolean holdsData() throws SQLException {
    for (CopiedTable table : tables) {
      String counts = COUNTED.getOrDefault(table.name(), "TRUE");
      if (is("SELECT EXISTS (SELECT 1 FROM " + table.name() + " WHERE " + counts + ")")) {
        return true;
      }
    }
    return false;
  }

  void empty() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (CopiedTable table : tables) {
        statement.execute("DELETE FROM " + table.name());
      }
    }
  }

  /** Whether a Lotse is connected; one that has just ended is given a moment to be gone. */
  boolean isInUse() throws SQLException {
    long start = System.nanoTime();
    while (is("SELECT (" + OTHERS + ") > 0")) {
      connection.commit(); // so that the next look is a new one
      if (System.nanoTime() - start > PATIENCE) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return false;
  }

  private boolean is(String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
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
