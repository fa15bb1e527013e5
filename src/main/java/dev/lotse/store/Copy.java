package dev.lotse.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Moves everything from a SQLite file to a PostgreSQL database, timers included, for a team that
 * outgrows one machine. Can be interrupted at any moment: running it again goes on and doubles
 * nothing. The source is only read, apart from being brought to the newest schema. For one thread.
 */
public final class Copy implements AutoCloseable {

  /** Rows in one transaction. */
  private static final int BATCH = 5_000;

  /** The SQLSTATE class of a row that a unique or foreign key forbids. */
  private static final String BROKEN_RULE = "23";

  /**
   * One table after the copy.
   *
   * @param rows the same on both sides
   * @param checksum of all their values, the same on both sides
   */
  public record Verified(String table, long rows, String checksum) {}

  private final CopySource source;
  private final CopyTarget target;
  private final Consumer<String> log;
  private final int batch;

  private Copy(CopySource source, CopyTarget target, Consumer<String> log, int batch) {
    this.source = source;
    this.target = target;
    this.log = log;
    this.batch = batch;
  }

  /**
   * Opens both sides and changes nothing yet beyond their schemas.
   *
   * @param log is told what goes on, in a sentence each
   * @throws IllegalStateException when a side is not what it must be, or is in use
   * @throws StorageFailure when a side can't be used
   */
  public static Copy between(DatabaseAddress from, DatabaseAddress to, Consumer<String> log) {
    return between(from, to, log, BATCH);
  }

  static Copy between(DatabaseAddress from, DatabaseAddress to, Consumer<String> log, int batch) {
    if (from.isServer()) {
      throw new IllegalStateException("--from: must be a SQLite file.");
    }
    if (!to.isServer()) {
      throw new IllegalStateException("--to: must be a PostgreSQL address.");
    }
    CopySource source = CopySource.open(from.file().orElseThrow());
    try {
      return new Copy(source, CopyTarget.open(to), log, batch);
    } catch (RuntimeException unusable) {
      source.close();
      throw unusable;
    }
  }

  /**
   * Copies what is missing and compares everything.
   *
   * @throws IllegalStateException when the target holds other data or a Lotse runs on it
   * @throws StorageFailure when a side fails; run it again
   */
  public List<Verified> run() {
    try {
      return copyOrCompare();
    } catch (SQLException problem) {
      throw StorageFailure.of("copy", problem);
    }
  }

  private List<Verified> copyOrCompare() throws SQLException {
    boolean again = target.progress().isUnderWay();
    if (!again && target.holdsData()) {
      return compared();
    }
    if (!again) {
      begin();
    }
    refuseWhileInUse(again);
    log.accept(again ? "Going on with a copy that was interrupted." : "Copying.");
    List<Verified> verified = again ? continued() : filled();
    if (verified.isEmpty() && again) {
      log.accept("The source changed since the interruption; copying from the start.");
      restart();
      verified = filled();
    }
    if (verified.isEmpty()) {
      throw new IllegalStateException(
          "--to: does not hold the same as the source. Run copy again; until it succeeds Lotse does not start on it.");
    }
    target.progress().end();
    target.connection().commit();
    return verified;
  }

  /** Of a target with data and without an unfinished copy: fine if all of it is the same. */
  private List<Verified> compared() throws SQLException {
    List<Verified> same = verified();
    if (same.isEmpty()) {
      throw new IllegalStateException(
          "--to: holds other data. Copy into an empty database, so that nothing is mixed up.");
    }
    log.accept("Everything is there already.");
    return same;
  }

  private void begin() throws SQLException {
    target.progress().begin();
    target.empty();
    target.connection().commit();
  }

  /**
   * Asked after the mark is set, which a Lotse asks for after it is connected: one sees the other.
   */
  private void refuseWhileInUse(boolean again) throws SQLException {
    if (target.isInUse()) {
      if (!again) {
        target.progress().end();
        target.connection().commit();
      }
      throw new IllegalStateException("--to: a running Lotse uses this database. Stop it first.");
    }
  }

  private void restart() throws SQLException {
    target.empty();
    target.progress().beginAgain();
    target.connection().commit();
  }

  /**
   * As {@link #filled()}; a row that no longer fits those before it tells that the source changed.
   */
  private List<Verified> continued() throws SQLException {
    try {
      return filled();
    } catch (SQLException problem) {
      if (!String.valueOf(problem.getSQLState()).startsWith(BROKEN_RULE)) {
        throw problem;
      }
      target.connection().rollback();
      return List.of();
    }
  }

  private List<Verified> filled() throws SQLException {
    fill();
    return verified();
  }

  private void fill() throws SQLException {
    for (CopiedTable table : target.tables()) {
      long position = target.progress().position(table.name());
      for (boolean more = true; more; ) {
        long reached = batch(table, position);
        more = reached != position;
        position = reached;
        if (more) {
          log.accept(table.name() + " …");
        }
      }
    }
  }

  /** Copies the next rows and notes how far it came, in one transaction; answers that place. */
  private long batch(CopiedTable table, long after) throws SQLException {
    Connection to = target.connection();
    long reached = after;
    try (PreparedStatement next = source.connection().prepareStatement(table.nextFromFile());
        PreparedStatement insert = to.prepareStatement(table.insert())) {
      next.setLong(1, after);
      next.setInt(2, batch);
      try (ResultSet rows = next.executeQuery()) {
        while (rows.next()) {
          table.take(rows, insert);
          insert.addBatch();
          reached = rows.getLong("position");
        }
      }
      if (reached != after) {
        insert.executeBatch();
        target.progress().moveTo(table.name(), reached);
      }
    }
    to.commit();
    return reached;
  }

  /** All tables, or none when one differs. */
  private List<Verified> verified() throws SQLException {
    List<Verified> same = new ArrayList<>();
    for (CopiedTable table : target.tables()) {
      TableSum there = table.sum(target.connection());
      if (!there.isSameAs(table.sum(source.connection()))) {
        return List.of();
      }
      same.add(new Verified(table.name(), there.rows(), there.checksum()));
    }
    return same;
  }

  /** Lets go of both sides. What was begun and not finished is taken up by the next copy. */
  @Override
  public void close() {
    try {
      target.close();
    } finally {
      source.close();
    }
  }
}
