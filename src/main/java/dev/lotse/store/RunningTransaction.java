package dev.lotse.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction, its connection, and what is to be done after its end. Belongs to the thread that
 * began it.
 */
final class RunningTransaction {

  private static final Logger LOG = LoggerFactory.getLogger(RunningTransaction.class);

  private final HikariDataSource pool;
  private final Connection connection;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<Runnable> afterRollback = new ArrayList<>();
  private boolean spoiled;

  private RunningTransaction(HikariDataSource pool, Connection connection) {
    this.pool = pool;
    this.connection = connection;
  }

  static RunningTransaction begin(HikariDataSource pool, Connection connection) {
    RunningTransaction transaction = new RunningTransaction(pool, connection);
    try {
      connection.setAutoCommit(false);
      return transaction;
    } catch (SQLException problem) {
      transaction.close();
      throw StorageFailure.of("begin", problem);
    }
  }

  Connection connection() {
    return connection;
  }

  void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  void afterRollback(Runnable action) {
    afterRollback.add(action);
  }

  /** A part of it failed halfway; whoever caught that can't make the whole complete any more. */
  void spoil() {
    spoiled = true;
  }

  void commit() {
    if (spoiled) {
      throw new IllegalStateException(
          "transaction: a part of it failed (expected that failure to end it)");
    }
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
   * Gives the connection back, then does what was to be done; must be called once, whatever
   * happened.
   */
  void end(boolean committed) {
    if (!committed) {
      rollBack();
    }
    close();
    (committed ? afterCommit : afterRollback).forEach(RunningTransaction::attempt);
  }

  /**
   * SQLite ends a transaction by itself when the disk is full; such a connection is not used again.
   */
  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException problem) {
      LOG.warn("rollback failed (code {})", problem.getErrorCode());
      pool.evictConnection(connection);
    }
  }

  private void close() {
    try {
      connection.close();
    } catch (SQLException problem) {
      LOG.warn("closing a connection failed (code {})", problem.getErrorCode());
      pool.evictConnection(connection);
    }
  }

  private static void attempt(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException failed) {
      LOG.error(
          "after the end of a transaction, one action failed: {}", failed.getClass().getName());
    }
  }
}
