package dev.lotse.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * The database did not do what was asked. Names the operation and the database's error code, and
 * deliberately has no cause: some drivers quote stored values in their messages.
 */
public final class StorageFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * SQLite result codes (sqlite.org/rescode.html) that can pass by themselves: BUSY, LOCKED, NOMEM,
   * IOERR, FULL, PROTOCOL.
   */
  private static final Set<Integer> PASSING = Set.of(5, 6, 7, 10, 13, 15);

  /** SQLSTATE classes that can: connection, rolled back, resources, operator intervention. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

  /**
   * SQLSTATEs of a transaction that met another one: serialization, deadlock, and a row it refers
   * to gone meanwhile. PostgreSQL has taken it back whole.
   */
  private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "23503");

  /** The SQLSTATE of waiting too long for a row that another transaction holds. */
  private static final String LOCKED = "55P03";

  private final boolean temporary;
  private final boolean collision;
  private final boolean ofServer;

  private StorageFailure(String message, boolean temporary, boolean collision, boolean ofServer) {
    super(message);
    this.temporary = temporary;
    this.collision = collision;
    this.ofServer = ofServer;
  }

  static StorageFailure of(String operation, SQLException problem) {
    String state = problem.getSQLState() == null ? "" : problem.getSQLState();
    boolean passing =
        problem instanceof SQLTransientException
            || PASSING.contains(problem.getErrorCode() & 0xff)
            || state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2))
            || state.equals(LOCKED);
    return new StorageFailure(
        operation + " failed (code " + problem.getErrorCode() + ", state '" + state + "')",
        passing,
        COLLISIONS.contains(state),
        false);
  }

  static StorageFailure temporary(String what) {
    return new StorageFailure(what, true, false, false);
  }

  static StorageFailure permanent(String what) {
    return new StorageFailure(what, false, false, false);
  }

  /** A database server that can't be used as it is. */
  static StorageFailure ofServer(String what) {
    return new StorageFailure(what, false, false, true);
  }

  /** A database server that gave this SQLSTATE when it was to be used. */
  static StorageFailure ofServer(String what, String state) {
    boolean passing = state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2));
    return new StorageFailure(what, passing, false, true);
  }

  /** Whether the same work, begun anew at once, may succeed; nothing of it was kept. */
  boolean isCollision() {
    return collision;
  }

  /** Whether it concerns a database server as a whole rather than a file or a statement. */
  public boolean isOfServer() {
    return ofServer;
  }

  /** Whether the same may work later: the database is busy, full or away. */
  public boolean isTemporary() {
    return temporary;
  }
}
