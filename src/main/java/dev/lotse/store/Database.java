package dev.lotse.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.lotse.cases.Transactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database behind all stores, brought to the newest schema when opened. Thread-safe. A
 * transaction belongs to the thread that does its work; readers outside a transaction wait for
 * nobody. On SQLite one thread does all the writing, in the order in which it was asked for, and
 * what waited meanwhile shares a commit; on PostgreSQL only those wait that change the same rows.
 *
 * <p>All of its failures are {@link StorageFailure}s.
 */
public final class Database implements Transactions, AutoCloseable {

  /** How often work is begun anew that the database ended in favour of somebody else's. */
  private static final int ATTEMPTS = 5;

  private static final Duration PATIENCE_AT_START = Duration.ofSeconds(15);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private static final String PROBE = "SELECT value FROM last_number WHERE name = 'outgoing'";

  private final HikariDataSource pool;
  private final Dialect dialect;
  private final Commits commits;
  private final Connections connections;
  private final ThreadLocal<@Nullable RunningTransaction> running = new ThreadLocal<>();

  private Database(HikariDataSource pool, Dialect dialect) {
    this.pool = pool;
    this.dialect = dialect;
    this.connections = new Connections(pool);
    this.commits = dialect.commits(connections);
  }

  /**
   * Opens a database. A SQLite file is made with its folders when it is not there yet.
   *
   * @throws StorageFailure when it can't be opened, read, written, or brought to the newest schema,
   *     or when a copy into it is not finished
   */
  public static Database open(DatabaseAddress address) {
    return address.file().map(Database::sqlite).orElseGet(() -> postgres(address));
  }

  /**
   * Brings a database to the newest schema and does nothing else.
   *
   * @throws StorageFailure when that is not possible
   */
  public static Schema migrate(DatabaseAddress address) {
    if (address.isServer()) {
      return migrateServer(address);
    }
    try (HikariDataSource pool = SqliteFile.pool(address.file().orElseThrow())) {
      return Schema.migrate(pool);
    } catch (FlywayException | HikariPool.PoolInitializationException problem) {
      throw fileFailure(problem);
    }
  }

  private static Schema migrateServer(DatabaseAddress address) {
    try {
      return Schema.migrate(PostgresServer.source(address));
    } catch (FlywayException | IllegalArgumentException problem) {
      throw PostgresServer.unusable(problem);
    }
  }

  /** One that is still starting, or busy with others, is waited for. */
  private static Database postgres(DatabaseAddress address) {
    long end = System.nanoTime() + PATIENCE_AT_START.toNanos();
    while (true) {
      try {
        return opened(address);
      } catch (StorageFailure unusable) {
        if (!unusable.isTemporary() || System.nanoTime() > end) {
          throw unusable;
        }
        LOG.warn("{}; trying again", unusable.getMessage());
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private static Database opened(DatabaseAddress address) {
    try {
      Schema.ensure(PostgresServer.source(address));
      Database opened = new Database(PostgresServer.pool(address), Dialect.POSTGRESQL);
      opened.refuseHalfACopy();
      return opened;
    } catch (FlywayException
        | IllegalArgumentException
        | HikariPool.PoolInitializationException problem) {
      throw PostgresServer.unusable(problem);
    }
  }

  private void refuseHalfACopy() {
    try (Connection connection = connection()) {
      if (!new CopyProgress(connection).isUnderWay()) {
        return;
      }
    } catch (SQLException problem) {
      pool.close();
      throw PostgresServer.unusable(problem);
    }
    pool.close();
    throw StorageFailure.ofServer(
        "a copy into the database server is not finished; run the same copy again");
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
      Schema.ensure(pool);
      return new Database(pool, Dialect.SQLITE);
    } catch (FlywayException | HikariPool.PoolInitializationException problem) {
      if (pool != null) {
        pool.close();
      }
      throw fileFailure(problem);
    }
  }

  private static StorageFailure fileFailure(Exception problem) {
    return StorageFailure.permanent(
        "the database can't be opened: " + problem.getClass().getSimpleName());
  }

  /**
   * {@inheritDoc}
   *
   * <p>When a joined call fails, the whole transaction is rolled back, even if somebody in between
   * catches the failure. The work is run again when the database ended the transaction in favour of
   * another one.
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
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (StorageFailure failed) {
        if (!failed.isCollision() || attempt == ATTEMPTS) {
          throw failed;
        }
      }
    }
  }

  private <T> T once(Supplier<T> work) {
    return commits.run(
        transaction -> {
          running.set(transaction);
          try {
            T result = work.get();
            transaction.refuseIfSpoiled();
            return result;
          } finally {
            running.remove();
          }
        });
  }

  /**
   * Does this after the commit of the running transaction, on SQLite before anything else is
   * written; at once when none is running.
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
    return connections.take();
  }

  /** Begins work that {@link #current()} knows nothing of, on a database of one process. */
  OwnTransaction beginBeside() {
    return commits.begin();
  }

  Dialect dialect() {
    return dialect;
  }

  /** Whether other processes may work on it at the same time. */
  public boolean isShared() {
    return dialect.isShared();
  }

  /** Whether a read comes back now; waits as long as a request would. */
  public boolean isReachable() {
    try {
      return new Sql(this).one(PROBE, row -> row.number("value")).isPresent();
    } catch (StorageFailure away) {
      return false;
    }
  }

  /**
   * Reports on the pool of connections from now on. Call at most once.
   *
   * @param registry one of a library that the pool knows by itself
   */
  public void reportTo(Object registry) {
    pool.setMetricRegistry(registry);
  }

  /** This clock, put right so that all who share the database agree on it. */
  InstantSource time(InstantSource clock) {
    return dialect.time(new Sql(this), clock);
  }

  /** Closes all connections; stop what uses them first. */
  @Override
  public void close() {
    commits.close();
    pool.close();
  }
}
