package dev.lotse.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.lotse.cases.Transactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
   * Opens a database. A SQLite file is made with its folders when it is not there yet; a server
   * that can't be reached is waited for, but not for long.
   *
   * @throws StorageFailure when it can't be opened, read, written, or brought to the newest schema,
   *     or when a copy into it is not finished
   */
  public static Database open(DatabaseAddress address) {
    return address
        .file()
        .map(Database::sqlite)
        .orElseGet(() -> new Database(PostgresServer.ready(address), Dialect.POSTGRESQL));
  }

  /**
   * Opens a SQLite file, which is made with its folders when it is not there yet.
   *
   * @throws StorageFailure when it can't be opened, read, written, or brought to the newest schema
   */
  public static Database sqlite(Path file) {
    return new Database(SqliteFile.ready(file), Dialect.SQLITE);
  }

  /**
   * Brings a database to the newest schema and does nothing else.
   *
   * @throws StorageFailure when that is not possible
   */
  public static Schema migrate(DatabaseAddress address) {
    return address.file().map(SqliteFile::migrate).orElseGet(() -> PostgresServer.migrate(address));
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
