package dev.lotse.store;

import static dev.lotse.store.Samples.ANNA;
import static dev.lotse.store.Samples.BEN;
import static dev.lotse.store.Samples.FIRST;
import static dev.lotse.store.Samples.SECOND;
import static dev.lotse.store.Samples.changeTo;
import static dev.lotse.store.Samples.later;
import static dev.lotse.store.Samples.message;
import static dev.lotse.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Status;
import dev.lotse.conversation.Place;
import dev.lotse.reminders.Reminder;
import dev.lotse.testing.TestPostgres;
import dev.lotse.understanding.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two releases that overlap, or two machines: each with stores of its own on one PostgreSQL. */
class TwoInstancesTest {

  private final DatabaseAddress address = TestPostgres.fresh(getClass());
  private final SettableClock clock = new SettableClock();
  private final OpenStores one = new OpenStores(Database.open(address), clock);
  private final OpenStores other = new OpenStores(Database.open(address), clock);
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  @AfterEach
  void close() {
    threads.shutdownNow();
    one.close();
    other.close();
  }

  private AccountCase stored() {
    AccountCase accountCase = opened(FIRST, ANNA);
    assertThat(one.verified.add(accountCase, changeTo(accountCase))).isTrue();
    return accountCase;
  }

  /** Both at the same moment. */
  private <T> List<T> together(Function<OpenStores, T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<T>> both = new ArrayList<>();
    for (OpenStores stores : List.of(one, other)) {
      both.add(
          threads.submit(
              () -> {
                start.await(20, TimeUnit.SECONDS);
                return work.apply(stores);
              }));
    }
    return List.of(both.get(0).get(60, TimeUnit.SECONDS), both.get(1).get(60, TimeUnit.SECONDS));
  }

  @Test
  void whatOneChangedTheOtherNeverAnswersFromAStaleCopy() {
    AccountCase now = stored();
    for (int i = 0; i < 50; i++) {
      OpenStores writer = i % 2 == 0 ? one : other;
      OpenStores reader = i % 2 == 0 ? other : one;
      assertThat(reader.verified.find(FIRST)).contains(now);
      now = later(now, Status.WAITING);
      assertThat(writer.verified.save(now, changeTo(now))).isTrue();
      assertThat(reader.verified.active(ANNA)).contains(now);
    }
    assertThat(one.verified.stats().hits()).as("memory is used all the same").isPositive();
  }

  @Test
  void whatOneClosedOrDeletedIsGoneForTheOther() {
    AccountCase closed = later(stored(), Status.CLOSED);
    assertThat(other.verified.active(ANNA)).isPresent();

    one.verified.save(closed, changeTo(closed));
    assertThat(other.verified.active(ANNA)).isEmpty();
    assertThat(other.verified.find(FIRST)).contains(closed);

    one.verified.delete(FIRST);
    assertThat(other.verified.find(FIRST)).isEmpty();
  }

  @Test
  void aTransactionTakenBackLeavesNothingInMemory() {
    AccountCase first = stored();
    assertThatThrownBy(
            () ->
                one.database.inOne(
                    () -> {
                      AccountCase never = later(first, Status.CLOSED);
                      one.verified.save(never, changeTo(never));
                      assertThat(one.verified.find(FIRST)).contains(never);
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");
    AccountCase second = later(first, Status.WAITING);
    other.verified.save(second, changeTo(second));

    assertThat(one.verified.find(FIRST)).contains(second);
  }

  @Test
  void oneTransactionSeesACaseTheSameUntilItsEndAndIsThenTooLate() {
    AccountCase first = stored();
    AccountCase second = later(first, Status.WAITING);

    one.database.inOne(
        () -> {
          assertThat(one.verified.find(FIRST)).contains(first);
          other.verified.save(second, changeTo(second));
          assertThat(one.verified.find(FIRST)).contains(first);
          AccountCase mine = later(first, Status.SENDING);
          assertThat(one.verified.save(mine, changeTo(mine))).isFalse();
          return mine;
        });

    assertThat(one.verified.find(FIRST)).contains(second);
  }

  @Test
  void ofTwoThatChangeACaseAtOnceExactlyOneWins() throws Exception {
    AccountCase now = stored();
    for (int round = 0; round < 20; round++) {
      AccountCase next = later(now, Status.WAITING);
      assertThat(together(stores -> stores.verified.save(next, changeTo(next))))
          .containsExactlyInAnyOrder(true, false);
      now = next;
    }
    assertThat(one.cases.changes(FIRST)).hasSize(21);
  }

  @Test
  void ofAnOpeningAndAReopeningAtOnceExactlyOneWins() throws Exception {
    AccountCase closed = later(stored(), Status.CLOSED);
    one.verified.save(closed, changeTo(closed));
    for (int round = 0; round < 20; round++) {
      AccountCase reopened = later(closed, Status.OPEN);
      AccountCase another = opened(SECOND, ANNA);
      List<Boolean> won =
          together(
              stores ->
                  stores == one
                      ? stores.verified.save(reopened, changeTo(reopened))
                      : stores.verified.add(another, changeTo(another)));
      assertThat(won).containsExactlyInAnyOrder(true, false);
      one.verified.delete(SECOND);
      if (won.get(0)) {
        closed = later(reopened, Status.CLOSED);
        assertThat(one.verified.save(closed, changeTo(closed))).isTrue();
      }
    }
  }

  @Test
  void aDeliveryThatReachesBothIsNewForOne() throws Exception {
    for (int round = 0; round < 20; round++) {
      String event = "event-" + round;
      String place = "place-" + round;
      assertThat(
              together(
                  stores ->
                      stores.inbox.isNew(
                          stores == one ? List.of(event, place) : List.of(place, event))))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void deletingAndChangingAtOnceNeverFails() throws Exception {
    for (int round = 0; round < 20; round++) {
      AccountCase first = stored();
      AccountCase next = later(first, Status.WAITING);
      together(
          stores ->
              stores.database.inOne(
                  () -> {
                    if (stores == one) {
                      stores.verified.delete(FIRST);
                      return true;
                    }
                    boolean saved = stores.verified.save(next, changeTo(next));
                    if (saved) {
                      stores.reminders.add(planned("r1"));
                    }
                    return saved;
                  }));
      one.verified.delete(FIRST);
      assertThat(one.reminders.ofCase(FIRST)).isEmpty();
    }
  }

  private Reminder planned(String id) {
    return new Reminder(
        id, FIRST, ANNA, Reminder.Kind.ASKED, 1, clock.instant(), Reminder.State.PLANNED, "", "");
  }

  /** Each waits for what the other holds: the database ends one, which begins anew. */
  @Test
  void twoThatWaitForEachOtherBothSucceed() throws Exception {
    one.inbox.isNew(List.of("a", "b"));
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    together(
        stores ->
            stores.database.inOne(
                () -> {
                  Sql sql = new Sql(stores.database);
                  String touch = "UPDATE delivery SET seen_at = seen_at + 1 WHERE name = ?";
                  sql.updateOne(touch, stores == one ? "a" : "b");
                  meet(bothHoldOne);
                  sql.updateOne(touch, stores == one ? "b" : "a");
                  return stores;
                }));

    assertThat(
            new Sql(one.database)
                .all(
                    "SELECT seen_at FROM delivery ORDER BY name",
                    row -> row.number("seen_at") - clock.instant().toEpochMilli()))
        .containsExactly(2L, 2L);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(1, TimeUnit.SECONDS);
    } catch (Exception alone) {
      // The second time: the other one is through.
    }
  }

  @Test
  void aThreadThatOneMadeTheOtherKnowsAndForgets() {
    stored();
    Place card = new Place("C1", "1.1", false);

    one.threads.cardIs(FIRST, card);
    assertThat(other.threads.caseAt(card)).contains(FIRST);

    other.verified.delete(FIRST);
    assertThat(one.threads.caseAt(card)).isEmpty();
  }

  @Test
  void whileTheDatabaseIsAwayThreadsAreToldFromMemory() {
    stored();
    Place card = new Place("C1", "1.1", false);
    one.threads.cardIs(FIRST, card);
    one.database.close();

    assertThat(one.threads.caseAt(card)).contains(FIRST);
    assertThat(one.threads.caseAt(new Place("C1", "of others", false))).isEmpty();
  }

  @Test
  void aCaseHasOneCardEvenIfBothPostOne() throws Exception {
    stored();
    together(
        stores -> {
          stores.threads.cardIs(FIRST, new Place("C1", stores == one ? "1.1" : "2.2", false));
          return stores;
        });

    assertThat(
            new Sql(one.database)
                .all("SELECT message FROM card_place WHERE latest = 1", row -> row.text("message")))
        .hasSize(1);
  }

  @Test
  void aLanguageChosenAtOneCountsAtTheOther() {
    one.people.chooseLanguage(BEN, Language.DE);

    assertThat(other.people.find(BEN).orElseThrow().chosen()).contains(Language.DE);
  }

  @Test
  void messagesAddedByBothAreNumberedInTheOrderOfTheirCommits() throws Exception {
    together(
        stores -> {
          IntStream.range(0, 50)
              .forEach(i -> stores.outbox.add(List.of(message("lane", (stores == one) + " " + i))));
          return stores;
        });

    assertThat(
            new Sql(one.database)
                .all("SELECT number FROM outgoing ORDER BY number", row -> row.number("number")))
        .isEqualTo(IntStream.rangeClosed(1, 100).mapToObj(Long::valueOf).toList());
  }

  @Test
  void eachReminderFiresOnceThoughBothLook() {
    stored();
    Queue<String> due = new ConcurrentLinkedQueue<>();
    IntStream.range(0, 100).forEach(i -> one.reminders.add(planned("r" + i)));
    for (OpenStores stores : List.of(one, other)) {
      stores.timers.start(
          id -> {
            if (stores.reminders.settle(planned(id).as(Reminder.State.SENT, ""))) {
              due.add(id);
            }
          },
          () -> {});
    }
    Await.until(
        "all fired",
        () -> {
          clock.advance(Duration.ofMillis(20));
          return due.size() >= 100;
        });

    assertThat(due).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void aMachineWhoseClockIsWrongTakesNobodysLease() {
    Instant right = new SharedTime(new Sql(one.database), clock, () -> now(0)).instant();
    Instant anHourAhead =
        new SharedTime(
                new Sql(one.database),
                () -> clock.instant().plus(Duration.ofHours(1)),
                () -> now(3_600))
            .instant();

    assertThat(right).isEqualTo(clock.instant());
    assertThat(Duration.between(right, anHourAhead).abs())
        .isLessThanOrEqualTo(Duration.ofSeconds(2));
  }

  private Instant now(long ahead) {
    return InstantSource.system().instant().plusSeconds(ahead);
  }
}
