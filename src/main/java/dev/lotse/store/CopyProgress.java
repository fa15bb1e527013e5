package dev.lotse.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How far a copy into a database has come, in a table that is there only while it is unfinished: as
 * long as it is, Lotse does not start on that database. Works in the connection's transaction.
 */
final class CopyProgress {

  static final String TABLE = "copy_progress";

  private static final String POSITION = "SELECT position FROM copy_progress WHERE table_name = ?";
  private static final String MOVE =
      """
      INSERT INTO copy_progress (table_name, position) VALUES (?, ?)
      ON CONFLICT (table_name) DO UPDATE SET position = excluded.position
      """;

  private final Connection target;

  CopyProgress(Connection target) {
    this.target = target;
  }

  boolean isUnderWay() throws SQLException {
    try (ResultSet found =
        target.getMetaData().getTables(null, target.getSchema(), TABLE, new String[] {"TABLE"})) {
      return found.next();
    }
  }

  void begin() throws SQLException {
    run(
        "CREATE TABLE copy_progress (table_name TEXT NOT NULL PRIMARY KEY, position BIGINT NOT NULL)");
  }

  void beginAgain() throws SQLException {
    run("DELETE FROM copy_progress");
  }

  void end() throws SQLException {
    run("DROP TABLE copy_progress");
  }

  /** The last row taken, by its place in the source. */
  long position(String table) throws SQLException {
    try (PreparedStatement position = target.prepareStatement(POSITION)) {
      position.setString(1, table);
      try (ResultSet found = position.executeQuery()) {
        return found.next() ? found.getLong(1) : Long.MIN_VALUE;
      }
    }
  }

  void moveTo(String table, long position) throws SQLException {
    try (PreparedStatement move = target.prepareStatement(MOVE)) {
      move.setString(1, table);
      move.setLong(2, position);
      move.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = target.createStatement()) {
      statement.execute(sql);
    }
  }
}
