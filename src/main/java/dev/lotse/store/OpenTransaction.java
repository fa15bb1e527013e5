package dev.lotse.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pooled connection and the transaction on it, from its begin to its end. Not thread-safe. */
final class OpenTransaction {

  private static final Logger LOG = LoggerFactory.getLogger(OpenTransaction.class);

  private final Connections pool;
  private final Connection connection;

  private OpenTransaction(Connections pool, Connection connection) {
    this.pool = pool;
    this.connection = connection;
  }

  static OpenTransaction begin(Connections pool) {
    OpenTransaction transaction = new OpenTransaction(pool, pool.take());
    try {
      transaction.connection.setAutoCommit(false);
      return transaction;
    } catch (SQLException problem) {
      transaction.close();
      throw StorageFailure.of("begin", problem);
    }
  }

  Connection connection() {
    return connection;
  }

  void commit() {
    try {
      // Commits by the rules of JDBC. SQLite's driver would begin the next transaction within
      // commit(), and if that failed
      // because another process writes just then, what is on the disk would be reported as lost.
      connection.setAutoCommit(true);
    } catch (SQLException problem) {
      throw StorageFailure.of("commit", problem);
    }
  }

  /**
   * SQLite ends a transaction by itself when the disk is full; such a connection is not used again.
   */
  void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException problem) {
      LOG.warn("rollback failed (code {})", problem.getErrorCode());
      pool.evict(connection);
    }
  }

  /** Gives the connection back. */
  void close() {
    try {
      connection.close();
    } catch (SQLException problem) {
      LOG.warn("closing a connection failed (code {})", problem.getErrorCode());
      pool.evict(connection);
    }
  }
}
