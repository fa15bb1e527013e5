package dev.lotse.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The connections db-scheduler works on. While a transaction runs on the thread it is that
 * transaction's, whose end is not db-scheduler's business, so a timer is set exactly if the rest is
 * kept. Otherwise it is a pooled one, held together with the turn to write: db-scheduler takes a
 * connection for one short statement, and closes it on the same thread.
 */
final class SchedulerSource implements DataSource {

  private interface Call {
    Object on(java.lang.reflect.Method method, Object[] arguments)
        throws ReflectiveOperationException, SQLException;
  }

  private static final Set<String> ENDING = Set.of("close", "commit", "rollback", "setAutoCommit");

  private final Database database;

  SchedulerSource(Database database) {
    this.database = database;
  }

  @Override
  public Connection getConnection() {
    Optional<RunningTransaction> transaction = database.current();
    return transaction.isPresent() ? joined(transaction.get().connection()) : withTurn();
  }

  private static Connection joined(Connection connection) {
    return proxy(
        (method, arguments) ->
            ENDING.contains(method.getName()) ? null : method.invoke(connection, arguments));
  }

  private Connection withTurn() {
    database.turn().await();
    boolean opened = false;
    try {
      Connection connection = database.connection();
      opened = true;
      AtomicBoolean open = new AtomicBoolean(true);
      return proxy(
          (method, arguments) -> {
            if (!method.getName().equals("close")) {
              return method.invoke(connection, arguments);
            }
            if (open.getAndSet(false)) {
              close(connection);
            }
            return null;
          });
    } finally {
      if (!opened) {
        database.turn().done();
      }
    }
  }

  private void close(Connection connection) throws SQLException {
    try {
      connection.close();
    } finally {
      database.turn().done();
    }
  }

  private static Connection proxy(Call call) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              try {
                return call.on(method, arguments);
              } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
