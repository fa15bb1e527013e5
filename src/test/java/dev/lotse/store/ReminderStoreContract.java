package dev.lotse.store;

import static dev.lotse.store.Samples.ANNA;
import static dev.lotse.store.Samples.FIRST;
import static dev.lotse.store.Samples.changeTo;
import static dev.lotse.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.Reminder.Kind;
import dev.lotse.reminders.Reminder.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ReminderStoreContract extends StoreContract {

  final Queue<String> due = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void openCase() {
    stores.cases.add(opened(FIRST, ANNA), changeTo(opened(FIRST, ANNA)));
  }

  Reminder planned(String id, Instant at) {
    Reminder reminder =
        new Reminder(
            id, FIRST, ANNA, Kind.FOLLOW_UP, 2, at, State.PLANNED, "Ticket „nachfragen“ 🔔", "");
    stores.reminders.add(reminder);
    return reminder;
  }

  private Instant in(Duration wait) {
    return clock.instant().plus(wait);
  }

  /** What the product does with a due reminder: settle it, once. */
  private void sent(String id) {
    stores
        .reminders
        .find(id)
        .filter(found -> found.state() == State.PLANNED)
        .filter(found -> stores.reminders.settle(found.as(State.SENT, "")))
        .ifPresent(found -> due.add(id));
  }

  void startTimers() {
    stores.timers.start(this::sent, () -> {});
  }

  private List<String> timers() {
    return new Sql(stores.database)
        .all(
            "SELECT task_instance FROM scheduled_tasks WHERE task_name = 'reminder'",
            row -> row.text("task_instance"));
  }

  @Test
  void howLongTheFirstTimerIsOverdueIsKnown() {
    assertThat(stores.timers.overdue()).isEqualTo(Duration.ZERO);
    planned("later", in(Duration.ofDays(2)));
    planned("sooner", in(Duration.ofDays(1)));
    assertThat(stores.timers.overdue()).isEqualTo(Duration.ZERO);

    clock.advance(Duration.ofDays(1).plusMinutes(5));

    assertThat(stores.timers.overdue()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aReminderComesBackAsItWasStored() {
    Reminder later = planned("later", in(Duration.ofDays(2)));
    Reminder sooner = planned("sooner", in(Duration.ofDays(1)));

    assertThat(stores.reminders.find("later")).contains(later);
    assertThat(stores.reminders.ofCase(FIRST)).containsExactly(sooner, later);
    assertThat(timers()).containsExactlyInAnyOrder("later", "sooner");
  }

  @Test
  void aReminderIsSettledOnceAndItsTimerTakenAway() {
    Reminder reminder = planned("r1", in(Duration.ofDays(1)));

    assertThat(stores.reminders.settle(reminder.as(State.STOPPED, ""))).isTrue();
    assertThat(stores.reminders.settle(reminder.as(State.SENT, ""))).isFalse();

    assertThat(stores.reminders.find("r1")).contains(reminder.as(State.STOPPED, ""));
    assertThat(timers()).isEmpty();
  }

  @Test
  void aSentReminderThatCouldNotBeDeliveredKeepsTheReason() {
    Reminder reminder = planned("r1", in(Duration.ofDays(1)));
    stores.reminders.settle(reminder.as(State.SENT, ""));

    stores.reminders.fail("r1", "account_inactive");

    assertThat(stores.reminders.find("r1")).contains(reminder.as(State.FAILED, "account_inactive"));
  }

  @Test
  void aRolledBackReminderHasNoTimer() {
    assertThatThrownBy(
            () ->
                stores.database.inOne(
                    () -> {
                      planned("r1", in(Duration.ZERO));
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    assertThat(stores.reminders.find("r1")).isEmpty();
    assertThat(timers()).isEmpty();
  }

  @Test
  void aRolledBackSettlementLeavesTheTimer() {
    Reminder reminder = planned("r1", in(Duration.ofDays(1)));

    assertThatThrownBy(
            () ->
                stores.database.inOne(
                    () -> {
                      stores.reminders.settle(reminder.as(State.STOPPED, ""));
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    assertThat(stores.reminders.find("r1")).contains(reminder);
    assertThat(timers()).containsExactly("r1");
  }

  @Test
  void aDueReminderFiresOnceAndNotBeforeItsTime() {
    startTimers();
    planned("r1", in(Duration.ofHours(1)));
    planned("r2", in(Duration.ofHours(2)));

    clock.advance(Duration.ofHours(1));
    Await.until("r1 fired and is done", () -> due.contains("r1") && timers().equals(List.of("r2")));
    clock.advance(Duration.ofHours(1));
    Await.until("r2 fired and is done", () -> due.contains("r2") && timers().isEmpty());

    assertThat(due).containsExactly("r1", "r2");
  }

  /** Everything stood still until the clock was again where it had been. */
  @Test
  void aClockThatIsSetBackHoldsUpNoReminder() {
    startTimers();
    planned("before", clock.instant());
    Await.until("it looks", () -> due.contains("before"));

    clock.advance(Duration.ofHours(-1));
    planned("r1", in(Duration.ofMinutes(1)));
    clock.advance(Duration.ofMinutes(1));

    Await.until("r1 fired", () -> due.contains("r1"));
  }

  @Test
  void aReminderDueAtOnceFiresAfterItsCommit() {
    startTimers();

    planned("r1", clock.instant());

    Await.until("r1 fired", () -> due.contains("r1"));
  }

  @Test
  void remindersSurviveReopeningAndLateOnesFireThen() {
    planned("r1", in(Duration.ofHours(1)));
    planned("r2", in(Duration.ofDays(30)));

    reopen();
    clock.advance(Duration.ofDays(3));
    startTimers();

    Await.until("r1 fired and is done", () -> due.contains("r1") && timers().equals(List.of("r2")));
    assertThat(due).containsExactly("r1");
  }

  @Test
  void aSettledReminderNeverFires() {
    startTimers();
    Reminder stopped = planned("stopped", in(Duration.ofHours(1)));
    planned("other", in(Duration.ofHours(2)));
    stores.reminders.settle(stopped.as(State.STOPPED, ""));

    clock.advance(Duration.ofHours(3));

    Await.until("the other, due later, fired", () -> due.contains("other"));
    assertThat(due).containsExactly("other");
  }

  @Test
  void aReminderThatFailsIsTriedAgainLater() {
    AtomicInteger calls = new AtomicInteger();
    stores.timers.start(
        id -> {
          if (calls.incrementAndGet() < 3) {
            throw new IllegalStateException("not now");
          }
          sent(id);
        },
        () -> {});
    planned("r1", clock.instant());

    Await.until("it was tried once", () -> calls.get() == 1 && failures() == 1);
    clock.advance(Timers.FIRST_RETRY);
    Await.until("it was tried again", () -> calls.get() == 2 && failures() == 2);
    clock.advance(Timers.FIRST_RETRY.multipliedBy(2));
    Await.until("it was sent", () -> due.contains("r1"));
  }

  private long failures() {
    return new Sql(stores.database)
        .one(
            "SELECT consecutive_failures FROM scheduled_tasks WHERE task_name = 'reminder'",
            row -> row.number("consecutive_failures"))
        .orElse(0L);
  }

  @Test
  void stoppingAReminderThatIsBeingLookedAtLetsItEndInPeace() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    stores.timers.start(
        id -> {
          began.countDown();
          try {
            goOn.await();
          } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
          }
          sent(id);
        },
        () -> {});
    Reminder reminder = planned("r1", clock.instant());
    began.await();

    assertThat(stores.reminders.settle(reminder.as(State.STOPPED, ""))).isTrue();
    goOn.countDown();

    Await.until("its timer is gone", () -> timers().isEmpty());
    assertThat(due).isEmpty();
  }

  @Test
  void whatADeadProcessWasLookingAtFiresAgain() {
    planned("r1", clock.instant());
    new Sql(stores.database)
        .updateOne(
            """
        UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'dead', last_heartbeat = execution_time WHERE task_instance = 'r1'
        """);
    clock.advance(Duration.ofSeconds(60));

    startTimers();

    Await.until(
        "r1 fired",
        () -> {
          clock.advance(Duration.ofMillis(20)); // so that it is looked for after it was revived
          return due.contains("r1");
        });
  }

  @Test
  void housekeepingRunsFromTheStart() {
    CountDownLatch ran = new CountDownLatch(1);

    stores.timers.start(this::sent, ran::countDown);

    Await.until("housekeeping ran", () -> ran.getCount() == 0);
  }

  @Test
  void timersAndWritersDoNotKeepEachOtherWaiting() throws Exception {
    startTimers();
    int writers = 6;
    int each = 40;
    CountDownLatch done = new CountDownLatch(writers);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    for (int writer = 0; writer < writers; writer++) {
      int number = writer;
      new Thread(
              () -> {
                try {
                  for (int i = 0; i < each; i++) {
                    planned("r-" + number + "-" + i, clock.instant());
                  }
                } catch (RuntimeException failed) {
                  failures.add(failed);
                }
                done.countDown();
              })
          .start();
    }

    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    Await.until("all fired", () -> due.size() == writers * each && timers().isEmpty());
    assertThat(failures).isEmpty();
    assertThat(due).doesNotHaveDuplicates();
  }
}
