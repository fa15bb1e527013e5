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
 * kept. Otherwise, on SQLite, it is that of a transaction from then to its close: db-scheduler
 * takes a connection for one short statement, and closes it on the same thread.
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
    if (transaction.isPresent()) {
      return joined(transaction.get().connection());
    }
    return database.isShared() ? database.connection() : work(database.beginBeside());
  }

  private static Connection joined(Connection connection) {
    return proxy(
        (method, arguments) ->
            ENDING.contains(method.getName()) ? null : method.invoke(connection, arguments));
  }

  /** What is done on it is kept once it is closed. */
  private static Connection work(OwnTransaction transaction) {
    AtomicBoolean open = new AtomicBoolean(true);
    return proxy(
        (method, arguments) -> {
          if (!ENDING.contains(method.getName())) {
            return method.invoke(transaction.connection(), arguments);
          }
          if (method.getName().equals("close") && open.getAndSet(false)) {
            transaction.commit();
          }
          return null;
        });
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
