package dev.lotse.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The one way to a pooled connection, which remembers for a moment when there was none. */
final class Connections {

  private final HikariDataSource pool;
  private final Outage outage = new Outage();

  Connections(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * A connection in auto-commit mode, to be closed by the caller.
   *
   * @throws StorageFailure when there is none
   */
  Connection take() {
    outage.check();
    try {
      Connection connection = pool.getConnection();
      outage.over();
      return connection;
    } catch (SQLException problem) {
      outage.note(problem);
      throw StorageFailure.of("connect", problem);
    }
  }

  /** One that is in no state to be used again. */
  void evict(Connection connection) {
    pool.evictConnection(connection);
  }
}
