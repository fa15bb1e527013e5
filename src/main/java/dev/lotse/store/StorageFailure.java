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

  private final boolean temporary;

  private StorageFailure(String message, boolean temporary) {
    super(message);
    this.temporary = temporary;
  }

  static StorageFailure of(String operation, SQLException problem) {
    String state = problem.getSQLState() == null ? "" : problem.getSQLState();
    boolean passing =
        problem instanceof SQLTransientException
            || PASSING.contains(problem.getErrorCode() & 0xff)
            || state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2));
    return new StorageFailure(
        operation + " failed (code " + problem.getErrorCode() + ", state '" + state + "')",
        passing);
  }

  static StorageFailure temporary(String what) {
    return new StorageFailure(what, true);
  }

  static StorageFailure permanent(String what) {
    return new StorageFailure(what, false);
  }

  /** Whether the same may work later: the database is busy, full or away. */
  public boolean isTemporary() {
    return temporary;
  }
}
