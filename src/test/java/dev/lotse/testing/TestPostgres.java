package dev.lotse.testing;

import dev.lotse.store.Database;
import dev.lotse.store.DatabaseAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL for tests: the one that {@code LOTSE_TEST_DATABASE_URL} names, else one of our
 * own, started once for all tests of this process. A test that can have none is skipped, saying so;
 * {@code .ci/run} takes that for a failure.
 */
public final class TestPostgres {

  /** Standing in each report of a test that was skipped for want of a server. */
  private static final String SKIPPED =
      "NO POSTGRESQL, so this was not tested: install Debian's package postgresql, or name a server in LOTSE_TEST_DATABASE_URL";

  private static final List<String> MADE = new CopyOnWriteArrayList<>();
  private static final Map<Class<?>, DatabaseAddress> OF_CLASSES = new ConcurrentHashMap<>();

  /** What hangs on a case goes with it. */
  private static final String EMPTY =
      """
      DELETE FROM account_case; DELETE FROM profile; DELETE FROM delivery; DELETE FROM outgoing;
      DELETE FROM scheduled_tasks; UPDATE last_number SET value = 0; DROP TABLE IF EXISTS copy_progress
      """;

  private TestPostgres() {}

  private static final class Server {
    static final Optional<DatabaseAddress> ADDRESS = find();

    private static Optional<DatabaseAddress> find() {
      @Nullable String url = System.getenv("LOTSE_TEST_DATABASE_URL");
      if (url != null && !url.isBlank()) {
        atEnd(TestPostgres::dropAll);
        return Optional.of(DatabaseAddress.of(url.strip()));
      }
      Optional<Path> programs = PostgresBinaries.folder();
      if (programs.isEmpty()) {
        System.err.println(SKIPPED);
        return Optional.empty();
      }
      LocalPostgres own = LocalPostgres.start(programs.get());
      atEnd(own::stop);
      return Optional.of(own.address());
    }

    private static void atEnd(Runnable action) {
      Runtime.getRuntime().addShutdownHook(new Thread(action, "test-postgres-end"));
    }
  }

  /** A database with the schema in it, so that each test need not make it anew. */
  private static final class Template {
    static final String NAME = make("");

    static {
      Database.migrate(named(NAME));
    }
  }

  /**
   * The database of this test class, with the newest schema and nothing in it, or the end of this
   * test.
   */
  public static DatabaseAddress fresh(Class<?> test) {
    assumeThere();
    DatabaseAddress address =
        OF_CLASSES.computeIfAbsent(test, any -> named(make(" TEMPLATE " + Template.NAME)));
    run(address, EMPTY);
    return address;
  }

  /** A database of its own with nothing in it at all, or the end of this test. */
  public static DatabaseAddress empty() {
    assumeThere();
    return named(make(""));
  }

  private static void assumeThere() {
    Assumptions.assumeTrue(Server.ADDRESS.isPresent(), SKIPPED);
  }

  private static String make(String how) {
    String name = "lotse_test_" + UUID.randomUUID().toString().replace("-", "");
    run("CREATE DATABASE " + name + how);
    MADE.add(name);
    return name;
  }

  private static void dropAll() {
    MADE.forEach(name -> run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
  }

  private static void run(String statement) {
    run(Server.ADDRESS.orElseThrow(), statement);
  }

  private static void run(DatabaseAddress address, String statement) {
    try (Connection connection = connect(address);
        Statement maintenance = connection.createStatement()) {
      maintenance.execute(statement);
    } catch (SQLException problem) {
      throw new IllegalStateException(statement, problem);
    }
  }

  /** A connection of the test's own, beside Lotse's. */
  public static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(
        address.url(), address.user().orElse(""), address.password().orElse(""));
  }

  private static DatabaseAddress named(String database) {
    DatabaseAddress server = Server.ADDRESS.orElseThrow();
    String url = server.url().replaceFirst("(//[^/]+/)[^?]*", "$1" + database);
    return new DatabaseAddress(Optional.empty(), url, server.user(), server.password());
  }
}
