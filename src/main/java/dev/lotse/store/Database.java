package dev.lotse.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.lotse.cases.Transactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * The database behind all stores, brought to the newest schema when opened. Thread-safe. A
 * transaction belongs to the thread that began it; writers take turns in the order in which they
 * came, readers outside a transaction wait for nobody.
 *
 * <p>All of its failures are {@link StorageFailure}s.
 */
public final class Database implements Transactions, AutoCloseable {

  private final HikariDataSource pool;
  private final WriteTurn turn = new WriteTurn();
  private final ThreadLocal<@Nullable RunningTransaction> running = new ThreadLocal<>();

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Opens a SQLite file, which is made with its folders when it is not there yet.
   *
   * @throws StorageFailure when it can't be opened, read, written, or brought to the newest schema
   */
  public static Database sqlite(Path file) {
    HikariDataSource pool = null;
    try {
      pool = SqliteFile.pool(file);
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(pool)
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return new Database(pool);
    } catch (FlywayException | HikariPool.PoolInitializationException problem) {
      if (pool != null) {
        pool.close();
      }
      throw StorageFailure.permanent(
          "the database can't be opened: " + problem.getClass().getSimpleName());
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>When a joined call fails, the whole transaction is rolled back, even if somebody in between
   * catches the failure.
   *
   * @throws StorageFailure when the commit fails; then nothing was kept
   */
  @Override
  public <T> T inOne(Supplier<T> work) {
    RunningTransaction outer = running.get();
    if (outer == null) {
      return begin(work);
    }
    try {
      return work.get();
    } catch (RuntimeException | Error failed) {
      outer.spoil();
      throw failed;
    }
  }

  private <T> T begin(Supplier<T> work) {
    turn.await();
    try {
      RunningTransaction transaction = RunningTransaction.begin(pool, connection());
      boolean committed = false;
      running.set(transaction);
      try {
        T result = work.get();
        transaction.commit();
        committed = true;
        return result;
      } finally {
        running.remove();
        transaction.end(committed);
      }
    } finally {
      turn.done();
    }
  }

  /**
   * Does this after the commit of the running transaction, before the next writer's turn; at once
   * when none is running.
   */
  void afterCommit(Runnable action) {
    RunningTransaction transaction = running.get();
    if (transaction == null) {
      action.run();
    } else {
      transaction.afterCommit(action);
    }
  }

  /** Does this if the running transaction is rolled back. */
  void afterRollback(Runnable action) {
    RunningTransaction transaction = running.get();
    if (transaction != null) {
      transaction.afterRollback(action);
    }
  }

  /** The transaction that runs on this thread. */
  Optional<RunningTransaction> current() {
    return Optional.ofNullable(running.get());
  }

  /** A pooled connection in auto-commit mode, to be closed by the caller. */
  Connection connection() {
    try {
      return pool.getConnection();
    } catch (SQLException problem) {
      throw StorageFailure.of("connect", problem);
    }
  }

  WriteTurn turn() {
    return turn;
  }

  /** Closes all connections; stop what uses them first. */
  @Override
  public void close() {
    pool.close();
  }
}
