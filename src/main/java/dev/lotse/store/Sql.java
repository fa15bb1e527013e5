package dev.lotse.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the transaction of the calling thread. Without one, a read takes a connection
 * of its own and a write makes its own transaction. Thread-safe.
 */
final class Sql {

  /** Makes a value of the row at hand. */
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  /** The SQLSTATE of a value that another row has and no two may have. */
  private static final String UNIQUE = "23505";

  private final Database database;

  Sql(Database database) {
    this.database = database;
  }

  /** Runs a writing statement; returns how many rows it touched. */
  int update(String sql, @Nullable Object... values) {
    return database.inOne(() -> run("write", sql, values, PreparedStatement::executeUpdate));
  }

  /** Runs a statement that must touch exactly one row. */
  void updateOne(String sql, @Nullable Object... values) {
    database.inOne(
        () -> {
          int touched = update(sql, values);
          if (touched != 1) {
            throw new IllegalStateException("rows: " + touched + " (expected 1)");
          }
          return touched;
        });
  }

  /** Runs a writing statement for each row of values, on the way to the database at once. */
  void updateAll(String sql, List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      database.inOne(() -> run("write", sql, new Object[0], statement -> batch(statement, rows)));
    }
  }

  private static int[] batch(PreparedStatement statement, List<@Nullable Object[]> rows)
      throws SQLException {
    for (@Nullable Object[] values : rows) {
      fill(statement, values);
      statement.addBatch();
    }
    return statement.executeBatch();
  }

  /**
   * As {@link #update}, in a transaction that goes on when a unique rule forbids the write: then
   * nothing was touched.
   */
  int updateUnlessTaken(String sql, @Nullable Object... values) {
    Connection connection = database.current().orElseThrow().connection();
    try {
      Savepoint before = connection.setSavepoint();
      try {
        int touched = on(connection, sql, values, PreparedStatement::executeUpdate);
        connection.releaseSavepoint(before);
        return touched;
      } catch (SQLException problem) {
        if (!UNIQUE.equals(problem.getSQLState())) {
          throw problem;
        }
        connection.rollback(before);
        return 0;
      }
    } catch (SQLException problem) {
      throw StorageFailure.of("write", problem);
    }
  }

  /** Runs a writing statement that returns the rows it touched. */
  <T> List<T> returning(String sql, Mapper<T> mapper, @Nullable Object... values) {
    return database.inOne(() -> all(sql, mapper, values));
  }

  <T> List<T> all(String sql, Mapper<T> mapper, @Nullable Object... values) {
    return run("read", sql, values, statement -> rows(statement, mapper));
  }

  <T> Optional<T> one(String sql, Mapper<T> mapper, @Nullable Object... values) {
    return all(sql, mapper, values).stream().findFirst();
  }

  private <T> T run(String what, String sql, @Nullable Object[] values, Work<T> work) {
    Optional<RunningTransaction> transaction = database.current();
    try {
      if (transaction.isPresent()) {
        return on(transaction.get().connection(), sql, values, work);
      }
      try (Connection own = database.connection()) {
        return on(own, sql, values, work);
      }
    } catch (SQLException problem) {
      throw StorageFailure.of(what, problem);
    }
  }

  private static <T> T on(
      Connection connection, String sql, @Nullable Object[] values, Work<T> work)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return work.on(statement);
    }
  }

  private static void fill(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, stored(values[i]));
    }
  }

  private static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Instant time) {
      return time.toEpochMilli();
    }
    if (value instanceof String text) {
      return text.replace("\0", ""); // PostgreSQL can't keep it, and nobody can read it
    }
    return value instanceof Boolean yes ? (Object) (yes ? 1 : 0) : value;
  }

  private static <T> List<T> rows(PreparedStatement statement, Mapper<T> mapper)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      Row row = new Row(result);
      while (result.next()) {
        rows.add(mapper.map(row));
      }
    }
    return rows;
  }
}
