package dev.lotse.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import dev.lotse.log.CaseLog;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Timers that survive a restart, in db-scheduler's table: one for each planned reminder, and a
 * recurring one for housekeeping. A timer can be set before the {@link #start}; it goes off at its
 * time or, when that has passed, at once, and again if what it started failed or its process died.
 * Thread-safe.
 */
public final class Timers implements AutoCloseable {

  static final String REMINDER = "reminder";
  static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  static final Duration LAST_RETRY = Duration.ofMinutes(10);

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  /** A process that missed 6 is taken for dead: 30 seconds, looked for every 10. */
  private static final int MISSED_HEARTBEATS = 6;

  private static final Duration HOUSEKEEPING_EVERY = Duration.ofMinutes(10);

  /** db-scheduler waits this long twice: before and after it interrupts. */
  private static final Duration PATIENCE_AT_END = Duration.ofMillis(2500);

  private static final int THREADS = 2;

  /**
   * One picked is being looked at this moment; it is gone when that ends, and must be there until
   * then.
   */
  private static final String CANCEL =
      """
      DELETE FROM scheduled_tasks WHERE task_name = 'reminder' AND task_instance = ? AND picked = FALSE
      """;

  /** What a killed process was looking at, where there can be no other one. */
  private static final String TAKE_OVER =
      """
      UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL, version = version + 1
      WHERE picked = TRUE
      """;

  private static final String FIRST =
      """
      SELECT execution_time FROM scheduled_tasks WHERE task_name = 'reminder' ORDER BY execution_time LIMIT 1
      """;

  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  private final Database database;
  private final Sql sql;
  private final boolean shared;
  private final InstantSource clock;
  private final OneTimeTask<Void> reminder;
  private final Scheduler scheduler;
  private final Duration poll;
  private final DueTogether together;

  /** db-scheduler pauses by the clock: one set back by an hour would hold up all for an hour. */
  private final ScheduledExecutorService looker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "lotse-timers");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Consumer<String> whenDue =
      id -> {
        throw new IllegalStateException("timers: not started");
      };
  private volatile Runnable housekeeping = () -> {};
  private volatile boolean closed;

  public Timers(Database database, InstantSource clock) {
    this(database, clock, POLL);
  }

  Timers(Database database, InstantSource clock, Duration poll) {
    this.database = database;
    this.sql = new Sql(database);
    this.shared = database.isShared();
    this.clock = clock;
    this.poll = poll;
    this.together = new DueTogether(database, clock);
    this.reminder =
        Tasks.oneTime(REMINDER)
            .onFailure(this::again)
            .onDeadExecution(this::revive)
            .execute(
                (instance, context) ->
                    logged("reminder " + instance.getId(), () -> wentOff(instance.getId())));
    RecurringTask<Void> cleaning =
        Tasks.recurring("housekeeping", FixedDelay.of(HOUSEKEEPING_EVERY))
            .execute((instance, context) -> logged("housekeeping", () -> housekeeping.run()));
    SchedulerBuilder builder =
        Scheduler.create(new SchedulerSource(database), reminder)
            .startTasks(cleaning)
            .clock(clock::instant)
            .threads(THREADS)
            .pollingInterval(poll)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(PATIENCE_AT_END)
            .failureLogging(LogLevel.OFF, false)
            .enableImmediateExecution();
    database.dialect().poll(builder);
    this.scheduler = builder.build();
  }

  /**
   * Starts; what a killed process was at goes off at once, unless other processes may be at it:
   * then within 40 seconds. Call once.
   *
   * @param whenDue is given a reminder's id once it is due, in a transaction or not; what it throws
   *     makes it be called again later
   * @param housekeeping deletes what is kept no longer; runs at the start and every ten minutes
   */
  public void start(Consumer<String> whenDue, Runnable housekeeping) {
    this.whenDue = whenDue;
    this.housekeeping = housekeeping;
    if (!shared) {
      sql.update(TAKE_OVER);
    }
    scheduler.start();
    looker.scheduleWithFixedDelay(
        scheduler::triggerCheckForDueExecutions,
        poll.toMillis(),
        poll.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** Sets a timer, in the running transaction. */
  void set(String reminderId, Instant dueAt) {
    try {
      scheduler.schedule(reminder.instance(reminderId), dueAt);
    } catch (SQLRuntimeException problem) {
      throw problem.getCause() instanceof SQLException cause
          ? StorageFailure.of("set timer", cause)
          : StorageFailure.permanent("set timer failed");
    }
  }

  /** Takes a timer away, in the running transaction. */
  void cancel(String reminderId) {
    sql.update(CANCEL, reminderId);
  }

  /** Failures are logged here, by their kind alone: a message may hold what a person wrote. */
  private static void logged(String what, Runnable work) {
    CaseLog.during(
        () -> {
          try {
            work.run();
          } catch (RuntimeException failed) {
            LOG.warn("{} failed and is tried again: {}", what, describe(failed));
            throw failed;
          }
        });
  }

  private static String describe(RuntimeException failed) {
    return failed instanceof StorageFailure
        ? String.valueOf(failed.getMessage())
        : failed.getClass().getName();
  }

  /** How long the timer that should have gone off first is overdue; zero when none is. */
  public Duration overdue() {
    return sql.one(FIRST, row -> row.timestamp("execution_time"))
        .map(due -> Duration.between(due, clock.instant()))
        .filter(late -> !late.isNegative())
        .orElse(Duration.ZERO);
  }

  private void wentOff(String id) {
    together.settle(id, whenDue, () -> !closed);
  }

  private void again(ExecutionComplete failed, ExecutionOperations<Void> timer) {
    int failures = Math.min(failed.getExecution().consecutiveFailures, 20);
    Duration wait = FIRST_RETRY.multipliedBy(1L << failures);
    timer.reschedule(
        failed, clock.instant().plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait));
  }

  /** As db-scheduler's own, which asks the system's clock. */
  private void revive(ExecutionComplete dead, ExecutionOperations<Void> timer) {
    timer.reschedule(dead, clock.instant());
  }

  /** Lets what has begun end, for at most five seconds. */
  @Override
  public void close() {
    closed = true;
    looker.shutdownNow();
    scheduler.stop();
  }
}
