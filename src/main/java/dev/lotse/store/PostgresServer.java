package dev.lotse.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a PostgreSQL server is spoken to. A session that hangs in the middle of a transaction, or a
 * machine that vanished, gives its locks back after seconds instead of hours.
 */
final class PostgresServer {

  /** How a session of Lotse is called in {@code pg_stat_activity}. */
  static final String NAME = "lotse";

  /** The smallest hosted plans allow 20, and two releases overlap during a deployment. */
  private static final int CONNECTIONS = 5;

  /** Slack waits three seconds for an acknowledgement, a kind refusal included. */
  private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(2);

  /** Nor longer until a pooled connection that was cut off is noticed. */
  private static final Duration FOR_A_SIGN_OF_LIFE = Duration.ofMillis(800);

  private static final int CONNECT_SECONDS = 5;
  private static final int ANSWER_SECONDS = 30;
  private static final String LIMITS =
      "SET idle_in_transaction_session_timeout = '20s'; SET lock_timeout = '10s'";

  /**
   * Every statement finds its few rows by an index, in the order it wants them. Left to itself the
   * server plans by what the tables held a while ago, and after a quiet night it reads and sorts
   * all that waits to find the first. {@code jit} would take the detours' price for real.
   */
  private static final String BY_INDEX =
      "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off; SET jit = off";

  private static final Duration PATIENCE_AT_START = Duration.ofSeconds(15);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

  private PostgresServer() {}

  /**
   * Connections to a database at the newest schema. A server that is still starting, or busy with
   * others, is waited for.
   *
   * @throws StorageFailure when it can't be used
   */
  static HikariDataSource ready(DatabaseAddress address) {
    long end = System.nanoTime() + PATIENCE_AT_START.toNanos();
    while (true) {
      try {
        return readyNow(address);
      } catch (StorageFailure unusable) {
        if (!unusable.isTemporary() || System.nanoTime() > end) {
          throw unusable;
        }
        LOG.warn("{}; trying again", unusable.getMessage());
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private static HikariDataSource readyNow(DatabaseAddress address) {
    try {
      Schema.ensure(source(address));
      HikariDataSource pool = pool(address);
      refuseHalfACopy(pool);
      return pool;
    } catch (FlywayException
        | IllegalArgumentException
        | HikariPool.PoolInitializationException problem) {
      throw unusable(problem);
    }
  }

  private static void refuseHalfACopy(HikariDataSource pool) {
    try (Connection connection = pool.getConnection()) {
      if (!new CopyProgress(connection).isUnderWay()) {
        return;
      }
    } catch (SQLException problem) {
      pool.close();
      throw unusable(problem);
    }
    pool.close();
    throw StorageFailure.ofServer(
        "a copy into the database server is not finished; run the same copy again");
  }

  /**
   * @throws StorageFailure when it can't be used
   */
  static Schema migrate(DatabaseAddress address) {
    try {
      return Schema.migrate(source(address));
    } catch (FlywayException | IllegalArgumentException problem) {
      throw unusable(problem);
    }
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    PGSimpleDataSource source = source(address);
    if (source.getSocketTimeout() == 0) {
      source.setSocketTimeout(ANSWER_SECONDS);
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName("lotse-store");
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(FOR_A_CONNECTION.toMillis());
    config.setValidationTimeout(FOR_A_SIGN_OF_LIFE.toMillis());
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionInitSql(LIMITS + "; " + BY_INDEX);
    return new HikariDataSource(config);
  }

  /** Single connections, for what may take longer than answering people. */
  static PGSimpleDataSource source(DatabaseAddress address) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    address.user().ifPresent(source::setUser);
    address.password().ifPresent(source::setPassword);
    source.setTcpKeepAlive(true);
    if (!address.url().contains("connectTimeout=")) {
      source.setConnectTimeout(CONNECT_SECONDS);
    }
    if (!address.url().contains("ApplicationName=")) {
      source.setApplicationName(NAME);
    }
    return source;
  }

  /** Why it can't be used, without a value in it. */
  static StorageFailure unusable(Throwable problem) {
    String state = state(problem);
    return StorageFailure.ofServer("the database server " + reason(state), state);
  }

  private static String reason(String state) {
    if (state.startsWith("08")) {
      return "can't be reached";
    } else if (state.startsWith("53") || state.startsWith("57")) {
      return "takes no connection now";
    } else if (state.startsWith("28")) {
      return "does not accept the user or the password";
    } else if (state.startsWith("3D")) {
      return "has no database of this name";
    } else if (state.equals("42501")) {
      return "does not let this user make tables";
    }
    return "could not do what is needed (state '" + state + "')";
  }

  private static String state(Throwable problem) {
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException known && known.getSQLState() != null) {
        return known.getSQLState();
      }
    }
    return "";
  }
}
