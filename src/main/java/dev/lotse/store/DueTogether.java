package dev.lotse.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles with one reminder whose timer went off all others that are due. After a night without
 * power thousands may be: they are settled many to a commit, which takes their timers away.
 * Thread-safe.
 */
final class DueTogether {

  private static final int IN_ONE_COMMIT = 50;

  /** Well before the timer that went off is taken for dead. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final String DUE =
      "SELECT id FROM reminder WHERE state = 'PLANNED' AND due_at <= ? ORDER BY due_at LIMIT ?";

  private static final Logger LOG = LoggerFactory.getLogger(DueTogether.class);

  private final Database database;
  private final Sql sql;
  private final InstantSource clock;

  /** Two that settled the same reminders would wait for each other, and in the end for good. */
  private final Lock oneAtATime = new ReentrantLock();

  DueTogether(Database database, InstantSource clock) {
    this.database = database;
    this.sql = new Sql(database);
    this.clock = clock;
  }

  /**
   * Settles the reminder, which may fail, and others for a few seconds.
   *
   * @param whenDue settles a reminder
   * @param goOn asked between two commits
   */
  void settle(String id, Consumer<String> whenDue, BooleanSupplier goOn) {
    oneAtATime.lock();
    try {
      whenDue.accept(id);
      settleOthers(whenDue, goOn);
    } finally {
      oneAtATime.unlock();
    }
  }

  private void settleOthers(Consumer<String> whenDue, BooleanSupplier goOn) {
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      int settled = IN_ONE_COMMIT;
      while (settled == IN_ONE_COMMIT && goOn.getAsBoolean() && System.nanoTime() < end) {
        settled = database.inOne(() -> others(whenDue));
      }
    } catch (RuntimeException oneFailed) { // whose own timer sees to it that it is tried again
      LOG.info("reminders due at once wait for their timers: {}", oneFailed.getClass().getName());
    }
  }

  private int others(Consumer<String> whenDue) {
    List<String> due = sql.all(DUE, row -> row.text("id"), clock.instant(), IN_ONE_COMMIT);
    due.forEach(whenDue);
    return due.size();
  }
}
