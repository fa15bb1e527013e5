package dev.lotse.store;

import static dev.lotse.store.Samples.ANNA;
import static dev.lotse.store.Samples.BEN;
import static dev.lotse.store.Samples.FIRST;
import static dev.lotse.store.Samples.SECOND;
import static dev.lotse.store.Samples.changeTo;
import static dev.lotse.store.Samples.later;
import static dev.lotse.store.Samples.message;
import static dev.lotse.store.Samples.messageOf;
import static dev.lotse.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.CaseStore;
import dev.lotse.cases.Change;
import dev.lotse.cases.Person;
import dev.lotse.cases.Status;
import dev.lotse.conversation.Place;
import dev.lotse.reminders.Reminder;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class CaseStoreContract extends StoreContract {

  /** The store under test. */
  abstract CaseStore cases();

  private AccountCase stored() {
    AccountCase accountCase = opened(FIRST, ANNA);
    assertThat(add(accountCase)).isTrue();
    return accountCase;
  }

  private boolean add(AccountCase opened) {
    return stores.database.inOne(() -> cases().add(opened, changeTo(opened)));
  }

  private boolean save(AccountCase next) {
    return stores.database.inOne(() -> cases().save(next, changeTo(next)));
  }

  @Test
  void aCaseComesBackAsItWasStored() {
    AccountCase accountCase = stored();

    assertThat(cases().find(FIRST)).contains(accountCase);
    assertThat(cases().active(ANNA)).contains(accountCase);
    assertThat(cases().active(BEN)).isEmpty();
    assertThat(cases().find(SECOND)).isEmpty();
  }

  @Test
  void aCaseSurvivesReopening() {
    AccountCase accountCase = stored();

    reopen();

    assertThat(cases().find(FIRST)).contains(accountCase);
  }

  @Test
  void aSecondActiveCaseOfOnePersonIsRefused() {
    stored();

    assertThat(add(opened(SECOND, ANNA))).isFalse();

    assertThat(cases().find(SECOND)).isEmpty();
    assertThat(cases().changes(SECOND)).isEmpty();
    assertThat(add(opened(SECOND, BEN))).isTrue();
  }

  @Test
  void theNextVersionReplacesTheOneBefore() {
    AccountCase next = later(stored(), Status.WAITING);

    assertThat(save(next)).isTrue();

    assertThat(cases().find(FIRST)).contains(next);
    assertThat(cases().active(ANNA)).contains(next);
  }

  @Test
  void aVersionThatIsNotTheNextIsRefused() {
    AccountCase first = stored();
    AccountCase second = later(first, Status.WAITING);
    save(second);

    assertThat(save(later(first, Status.SENDING))).isFalse();
    assertThat(save(later(later(second, Status.OPEN), Status.OPEN))).isFalse();

    assertThat(cases().find(FIRST)).contains(second);
    assertThat(cases().changes(FIRST)).hasSize(2);
  }

  @Test
  void aClosedCaseIsNoLongerActiveAndMakesRoomForAnother() {
    AccountCase closed = later(stored(), Status.CLOSED);
    save(closed);

    assertThat(cases().active(ANNA)).isEmpty();
    assertThat(cases().lastClosed(ANNA)).contains(closed);
    assertThat(add(opened(SECOND, ANNA))).isTrue();
    assertThat(cases().active(ANNA)).map(AccountCase::id).contains(SECOND);
  }

  @Test
  void ofSeveralClosedCasesTheLastIsFound() {
    save(later(stored(), Status.CLOSED));
    add(opened(SECOND, ANNA));
    AccountCase lastClosed =
        later(later(opened(SECOND, ANNA), Status.OPEN), Status.CLOSED_OTHERWISE);
    save(later(opened(SECOND, ANNA), Status.OPEN));
    save(lastClosed);

    assertThat(cases().lastClosed(ANNA)).contains(lastClosed);
  }

  @Test
  void allCasesOfAPersonAreFoundAndNobodyElses() {
    save(later(stored(), Status.CLOSED));
    add(opened(SECOND, ANNA));
    add(opened(new CaseId("case-3"), BEN));

    assertThat(cases().ofOwner(ANNA)).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(cases().ofOwner(new Person("T2", ANNA.user()))).isEmpty();
  }

  @Test
  void aClosedCaseIsNotReopenedWhileAnotherIsActive() {
    AccountCase closed = later(stored(), Status.CLOSED);
    save(closed);
    add(opened(SECOND, ANNA));

    assertThat(save(later(closed, Status.OPEN))).isFalse();

    assertThat(cases().find(FIRST)).contains(closed);
    assertThat(cases().active(ANNA)).map(AccountCase::id).contains(SECOND);
  }

  @Test
  void changesComeBackOldestFirstWithTheirPatches() {
    AccountCase first = stored();
    AccountCase second = later(first, Status.WAITING);
    save(second);

    assertThat(cases().changes(FIRST)).containsExactly(changeTo(first), changeTo(second));
  }

  @Test
  void aChangeIsMarkedAsTakenBack() {
    AccountCase second = later(stored(), Status.WAITING);
    save(second);

    cases().markUndone(FIRST, 2);

    assertThat(cases().changes(FIRST)).extracting(Change::undone).containsExactly(false, true);
  }

  @Test
  void aRollbackLeavesNoTrace() {
    AccountCase first = stored();

    assertThatThrownBy(
            () ->
                stores.database.inOne(
                    () -> {
                      AccountCase next = later(first, Status.CLOSED);
                      cases().save(next, changeTo(next));
                      assertThat(cases().find(FIRST)).contains(next);
                      assertThat(cases().active(ANNA)).isEmpty();
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    assertThat(cases().find(FIRST)).contains(first);
    assertThat(cases().active(ANNA)).contains(first);
    assertThat(cases().changes(FIRST)).hasSize(1);
  }

  @Test
  void aRolledBackOpeningLeavesNoTrace() {
    assertThatThrownBy(
            () ->
                stores.database.inOne(
                    () -> {
                      cases().add(opened(FIRST, ANNA), changeTo(opened(FIRST, ANNA)));
                      assertThat(cases().active(ANNA)).isPresent();
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    assertThat(cases().find(FIRST)).isEmpty();
    assertThat(cases().active(ANNA)).isEmpty();
  }

  @Test
  void whatIsNotYetCommittedNobodyElseSees() throws Exception {
    AccountCase first = stored();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      stores.database.inOne(
          () -> {
            AccountCase next = later(first, Status.WAITING);
            cases().save(next, changeTo(next));
            assertThat(seenBy(other)).isEqualTo(first);
            return next;
          });
      assertThat(seenBy(other).version()).isEqualTo(2);
    } finally {
      other.shutdownNow();
    }
  }

  private AccountCase seenBy(ExecutorService other) {
    try {
      return other.submit(() -> cases().find(FIRST).orElseThrow()).get(10, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void ofTwoWritersAtOneVersionExactlyOneWins() throws Exception {
    AccountCase seen = stored();
    ExecutorService writers = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 30; round++) {
        AccountCase next = later(seen, Status.WAITING);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> won =
            IntStream.range(0, 2)
                .mapToObj(
                    i ->
                        writers.submit(
                            () -> {
                              together.await(10, TimeUnit.SECONDS);
                              return save(next);
                            }))
                .toList();
        assertThat(List.of(won.get(0).get(), won.get(1).get()))
            .containsExactlyInAnyOrder(true, false);
        assertThat(cases().find(FIRST)).contains(next);
        seen = next;
      }
    } finally {
      writers.shutdownNow();
    }
  }

  @Test
  void eightWritersAllGetTheirTurn() throws Exception {
    int writers = 8;
    int each = 50;
    CountDownLatch done = new CountDownLatch(writers * each);
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      for (int writer = 0; writer < writers; writer++) {
        CaseId id = new CaseId("case-of-" + writer);
        Person owner = new Person("T1", "U" + writer);
        threads.execute(
            () -> {
              AccountCase current = opened(id, owner);
              add(current);
              for (int i = 0; i < each; i++) {
                current = later(current, Status.OPEN);
                if (save(current)) {
                  done.countDown();
                }
              }
            });
      }
      assertThat(done.await(30, TimeUnit.SECONDS)).as("all writes kept").isTrue();
    } finally {
      threads.shutdownNow();
    }
    for (int writer = 0; writer < writers; writer++) {
      assertThat(cases().find(new CaseId("case-of-" + writer)).orElseThrow().version())
          .isEqualTo(each + 1);
    }
  }

  @Test
  void deletingACaseTakesAllThatHangsOnIt() {
    stored();
    add(opened(SECOND, BEN));
    Place place = new Place("C1", "1.1", false);
    stores.database.inOne(
        () -> {
          stores.reminders.add(
              new Reminder(
                  "r1",
                  FIRST,
                  ANNA,
                  Reminder.Kind.ASKED,
                  1,
                  clock.instant(),
                  Reminder.State.PLANNED,
                  "note",
                  ""));
          stores.reminders.add(
              new Reminder(
                  "r2",
                  SECOND,
                  BEN,
                  Reminder.Kind.ASKED,
                  1,
                  clock.instant(),
                  Reminder.State.PLANNED,
                  "",
                  ""));
          stores.threads.cardIs(FIRST, place);
          stores.outbox.add(
              List.of(
                  messageOf(FIRST, "lane", "about the case"), message("lane", "about nothing")));
          return place;
        });

    cases().delete(FIRST);

    assertThat(cases().find(FIRST)).isEmpty();
    assertThat(cases().active(ANNA)).isEmpty();
    assertThat(cases().changes(FIRST)).isEmpty();
    assertThat(stores.reminders.find("r1")).isEmpty();
    assertThat(stores.reminders.find("r2")).isPresent();
    assertThat(timers()).containsExactly("r2");
    assertThat(stores.threads.caseAt(place)).isEmpty();
    assertThat(stores.threads.card(FIRST)).isEmpty();
    assertThat(
            new Sql(stores.database)
                .all("SELECT case_id FROM outgoing", row -> row.optional("case_id").orElse("none")))
        .containsExactly("none");
  }

  private List<String> timers() {
    return new Sql(stores.database)
        .all("SELECT task_instance FROM scheduled_tasks", row -> row.text("task_instance"));
  }

  @Test
  void aRolledBackDeletionLeavesTheCase() {
    AccountCase first = stored();

    assertThatThrownBy(
            () ->
                stores.database.inOne(
                    () -> {
                      cases().delete(FIRST);
                      assertThat(cases().find(FIRST)).isEmpty();
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    assertThat(cases().find(FIRST)).contains(first);
    assertThat(cases().active(ANNA)).contains(first);
  }
}
