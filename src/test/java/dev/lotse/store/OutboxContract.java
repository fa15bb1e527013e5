package dev.lotse.store;

import static dev.lotse.store.Samples.message;
import static dev.lotse.store.Samples.messageOr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class OutboxContract extends StoreContract {

  final RecordingMessenger messenger = new RecordingMessenger();
  private final List<String> givenUp = new CopyOnWriteArrayList<>();
  private final List<OutboxWorker> workers = new ArrayList<>();

  OutboxWorker work() {
    OutboxWorker worker =
        new OutboxWorker(
            stores.database,
            stores.outbox,
            messenger,
            (message, reason) -> givenUp.add(Samples.words(message) + ": " + reason),
            clock);
    workers.add(worker);
    worker.start();
    return worker;
  }

  void add(Outgoing... messages) {
    stores.outbox.add(List.of(messages));
  }

  @Override
  @AfterEach
  void closeStores() {
    workers.forEach(OutboxWorker::close);
    super.closeStores();
  }

  List<String> column(String column) {
    return new Sql(stores.database)
        .all(
            "SELECT " + column + " AS it FROM outgoing ORDER BY number, created_at, settled_at",
            row -> row.optional("it").orElse("none"));
  }

  void awaitAll(String state) {
    Await.until("all are " + state, () -> column("state").stream().allMatch(state::equals));
  }

  @Test
  void messagesOfOneLaneAreDeliveredInOrder() {
    work();
    List<String> words = IntStream.range(0, 50).mapToObj(i -> "message " + i).toList();

    words.forEach(each -> add(message("lane", each)));

    awaitAll("delivered");
    assertThat(messenger.words()).isEqualTo(words);
  }

  @Test
  void aLaneNeverHasTwoMessagesUnderWay() {
    work();
    Set<String> underWay = ConcurrentHashMap.newKeySet();
    AtomicInteger together = new AtomicInteger();
    for (int i = 0; i < 60; i++) {
      String lane = "lane " + i % 3;
      messenger.on(
          "message " + i,
          key -> {
            if (!underWay.add(lane)) {
              together.incrementAndGet();
            }
            Thread.yield();
            underWay.remove(lane);
          });
    }

    add(
        IntStream.range(0, 60)
            .mapToObj(i -> message("lane " + i % 3, "message " + i))
            .toArray(Outgoing[]::new));

    awaitAll("delivered");
    assertThat(together).hasValue(0);
    assertThat(messenger.words()).hasSize(60);
  }

  @Test
  void severalLanesAreUnderWayAtOnce() throws Exception {
    work();
    CountDownLatch all = new CountDownLatch(4);
    for (int i = 0; i < 4; i++) {
      messenger.on(
          "message " + i,
          key -> {
            all.countDown();
            awaitLatch(all);
          });
    }

    add(
        IntStream.range(0, 4)
            .mapToObj(i -> message("lane " + i, "message " + i))
            .toArray(Outgoing[]::new));

    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    awaitAll("delivered");
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aLaneThatWaitsHoldsUpNoOther() {
    messenger.on(
        "slow",
        key -> {
          throw DeliveryFailure.temporary("ratelimited", Duration.ofMinutes(5));
        });
    work();

    add(message("a", "slow"), message("a", "after slow"), message("b", "quick"));

    Await.until("the other lane is through", () -> messenger.words().contains("quick"));
    add(message("b", "quick too"));
    Await.until("and again", () -> messenger.words().contains("quick too"));
    assertThat(messenger.words()).containsExactly("quick", "quick too");
  }

  @Test
  void aMessageIsTriedAgainNotBeforeTheTimeTheChatToolNamed() {
    messenger.on(
        "limited",
        key -> {
          throw DeliveryFailure.temporary("ratelimited", Duration.ofSeconds(30));
        });
    work();
    add(message("a", "limited"), message("a", "next"));
    Await.until("it was refused", () -> column("outcome").contains("ratelimited"));
    messenger.accept("limited");

    clock.advance(Duration.ofSeconds(29));
    add(message("b", "other"));
    Await.until("the worker has looked again", () -> messenger.words().contains("other"));
    assertThat(messenger.attempts("limited")).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));

    awaitAll("delivered");
    assertThat(messenger.words()).containsExactly("other", "limited", "next");
    assertThat(new HashSet<>(messenger.keys))
        .as("one key for each message, at every attempt")
        .hasSize(3);
  }

  @Test
  void withoutANamedTimeTheWaitDoubles() {
    messenger.on(
        "broken",
        key -> {
          throw new IllegalStateException("no route");
        });
    work();
    add(message("a", "broken"));
    Await.until("it was refused", () -> column("outcome").contains("IllegalStateException"));

    assertThat(nextWait()).isEqualTo(2_000);
    clock.advance(Duration.ofSeconds(2));
    Await.until(
        "it was refused again",
        () -> column("attempts").contains("2") && column("claimed_until").contains("0"));
    assertThat(nextWait()).isEqualTo(4_000);
    messenger.accept("broken");
    clock.advance(Duration.ofSeconds(4));

    awaitAll("delivered");
    assertThat(givenUp).isEmpty();
  }

  private long nextWait() {
    return Long.parseLong(column("next_attempt_at").get(0)) - clock.instant().toEpochMilli();
  }

  @Test
  void aMessageNeverAcceptedIsGivenUpWithItsReasonAndReplaced() {
    messenger.on(
        "private",
        key -> {
          throw DeliveryFailure.permanent("cannot_dm_bot");
        });
    work();

    add(messageOr(message("a", "private"), message("ignored", "in public")), message("a", "next"));

    Await.until("the lane is through", () -> messenger.words().size() == 2);
    assertThat(messenger.words()).containsExactly("in public", "next");
    assertThat(messenger.attempts("private")).isEqualTo(1);
    assertThat(givenUp).containsExactly("private: cannot_dm_bot");
    Await.until("the last is recorded", () -> !column("state").contains("waiting"));
    assertThat(column("state")).containsExactlyInAnyOrder("failed", "delivered", "delivered");
    assertThat(column("outcome")).contains("cannot_dm_bot");
    assertThat(column("lane")).containsOnly("a");
  }

  @Test
  void aMessageRefusedForADayIsGivenUp() {
    messenger.on(
        "refused",
        key -> {
          throw DeliveryFailure.temporary("service_unavailable", Duration.ofHours(25));
        });
    work();
    add(message("a", "refused"));
    Await.until("it was refused", () -> column("outcome").contains("service_unavailable"));

    clock.advance(Duration.ofHours(25));

    awaitAll("failed");
    assertThat(givenUp).containsExactly("refused: expired: service_unavailable");
  }

  @Test
  void nothingAPersonWroteStaysAfterDelivery() {
    messenger.on(
        "refused",
        key -> {
          throw DeliveryFailure.permanent("is_archived");
        });
    work();

    add(message("a", "secret words"), message("b", "refused"));

    Await.until("both are settled", () -> !column("state").contains("waiting"));
    assertThat(column("payload")).containsOnly("none");
  }

  @Test
  void aListenerThatFailsDoesNotLoseTheFailureNorTheReplacement() {
    AtomicInteger told = new AtomicInteger();
    messenger.on(
        "private",
        key -> {
          throw DeliveryFailure.permanent("cannot_dm_bot");
        });
    OutboxWorker worker =
        new OutboxWorker(
            stores.database,
            stores.outbox,
            messenger,
            (message, reason) -> {
              if (told.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
              }
            },
            clock);
    workers.add(worker);
    worker.start();
    add(messageOr(message("a", "private"), message("a", "in public")));
    Await.until("it failed once", () -> column("outcome").contains("not-recorded"));

    clock.advance(Duration.ofSeconds(2));

    Await.until("the replacement arrived", () -> messenger.words().contains("in public"));
    assertThat(messenger.words()).containsExactly("in public");
    assertThat(told).hasValue(2);
  }

  @Test
  void aMessageThatCanNoLongerBeReadHoldsUpNobody() {
    add(message("a", "first"), message("a", "second"));
    new Sql(stores.database)
        .updateOne(
            "UPDATE outgoing SET payload = '{\"lane\":7,' WHERE number = (SELECT MIN(number) FROM outgoing)");

    work();

    Await.until("the second arrived", () -> messenger.words().contains("second"));
    assertThat(column("outcome")).first().isEqualTo("unreadable");
  }

  @Test
  void undeliveredMessagesSurviveReopening() {
    add(message("a", "first"), message("b", "second"));

    reopen();
    work();

    awaitAll("delivered");
    assertThat(messenger.words()).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void aRolledBackMessageIsNeverDelivered() {
    work();
    assertThatThrownBy(
            () ->
                stores.database.inOne(
                    () -> {
                      add(message("a", "never"));
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    add(message("a", "after"));

    awaitAll("delivered");
    assertThat(messenger.words()).containsExactly("after");
  }

  /** At once where there can be no other process, else when its lease has run out. */
  @Test
  void whatADeadWorkerClaimedIsDeliveredByItsSuccessor() {
    add(message("a", "left behind"), message("a", "next"), message("b", "other"));
    OutboxLeases dead = new OutboxLeases(stores.database, stores.outbox, clock, "dead");
    String key = dead.next(List.of(), 1).get(0).id();

    work();
    Await.until("the other lane is through", () -> messenger.words().contains("other"));
    if (stores.database.isShared()) {
      assertThat(messenger.words()).containsExactly("other");
      clock.advance(OutboxLeases.LEASE);
    }

    awaitAll("delivered");
    assertThat(messenger.words())
        .containsSubsequence("left behind", "next")
        .containsExactlyInAnyOrder("left behind", "next", "other");
    assertThat(messenger.again).as("may be there already").containsExactly("left behind");
    assertThat(messenger.keys).contains(key);
  }

  @Test
  void onlyAMessageThatMayBeThereAlreadyIsLookedFor() {
    messenger.on(
        "timed out",
        key -> {
          throw DeliveryFailure.temporary("timeout", Duration.ofSeconds(2));
        });
    messenger.on(
        "limited",
        key -> {
          throw DeliveryFailure.refused("ratelimited", Duration.ofSeconds(2));
        });
    work();
    add(message("a", "timed out"), message("b", "limited"));
    Await.until(
        "both failed",
        () -> column("outcome").containsAll(List.of("timeout", "refused: ratelimited")));
    messenger.accept("timed out");
    messenger.accept("limited");

    clock.advance(Duration.ofSeconds(2));

    awaitAll("delivered");
    assertThat(messenger.again).containsExactly("timed out");
  }

  /**
   * A jump made the worker's own claim run out, and it sent the message a second time meanwhile.
   */
  @Test
  void aClockThatJumpsWhileAMessageIsBeingSentRepeatsNothing() {
    for (Duration jump : List.of(Duration.ofDays(1), Duration.ofDays(-3))) {
      String words = "sent during " + jump;
      CountDownLatch goOn = new CountDownLatch(1);
      messenger.on(words, key -> awaitLatch(goOn));
      work();
      add(message("a", words));
      Await.until("it is being sent", () -> messenger.attempts(words) == 1);

      clock.advance(jump);
      add(message("b", "meanwhile " + jump));
      Await.until("the worker has looked", () -> messenger.words().contains("meanwhile " + jump));
      goOn.countDown();

      awaitAll("delivered");
      assertThat(messenger.attempts(words)).isEqualTo(1);
    }
  }

  @Test
  void aWorkerThatLostItsLeaseChangesNothing() {
    add(messageOr(message("a", "words"), message("a", "instead")));
    OutboxLeases slow = new OutboxLeases(stores.database, stores.outbox, clock, "slow");
    OutboxLeases quick = new OutboxLeases(stores.database, stores.outbox, clock, "quick");
    OutboxLeases.Claimed claimed = slow.next(List.of(), 4).get(0);
    assertThat(quick.next(List.of(), 4)).isEmpty();
    clock.advance(OutboxLeases.LEASE);
    assertThat(quick.next(List.of(), 4)).hasSize(1);

    slow.delivered(List.of(claimed));
    slow.later(claimed, Duration.ZERO, "late");
    slow.failed(claimed, "late", Optional.of(message("a", "instead")), () -> givenUp.add("late"));

    assertThat(column("state")).containsExactly("waiting");
    assertThat(column("claimed_by")).containsExactly("quick");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void aLeaseIsRenewedWhileTheMessageIsBeingSent() {
    CountDownLatch goOn = new CountDownLatch(1);
    messenger.on("long", key -> awaitLatch(goOn));
    work();
    add(message("a", "long"));
    Await.until("it is being sent", () -> messenger.attempts("long") == 1);

    clock.advance(OutboxLeases.LEASE.minusSeconds(1));
    long renewed = clock.instant().plus(OutboxLeases.LEASE).toEpochMilli();
    Await.until(
        "its lease is renewed", () -> column("claimed_until").contains(String.valueOf(renewed)));
    assertThat(new OutboxLeases(stores.database, stores.outbox, clock, "other").next(List.of(), 4))
        .isEmpty();
    goOn.countDown();

    awaitAll("delivered");
    assertThat(messenger.attempts("long")).isEqualTo(1);
  }

  @Test
  void closingLetsWhatIsBeingSentEndAndLeavesTheRestUnclaimed() {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    messenger.on(
        "first",
        key -> {
          began.countDown();
          awaitLatch(goOn);
        });
    OutboxWorker worker = work();
    add(message("a", "first"), message("a", "second"));
    awaitLatch(began);

    Thread closing = new Thread(worker::close);
    closing.start();
    Await.until("it is closing", () -> closing.getState().name().endsWith("WAITING"));
    goOn.countDown();
    Await.until("it is closed", () -> !closing.isAlive());

    assertThat(messenger.words()).containsExactly("first");
    assertThat(column("state")).containsExactly("delivered", "waiting");
    assertThat(column("claimed_until")).containsExactly("0", "0");
  }

  @Test
  void twoWorkersDeliverEveryMessageOnce() {
    work();
    work();
    int lanes = 10;
    IntStream.range(0, 100).forEach(i -> add(message("lane " + i % lanes, "message " + i)));

    awaitAll("delivered");
    assertThat(messenger.words()).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void theBacklogIsWhatWaitsAndForHowLong() {
    assertThat(stores.outbox.backlog()).isEqualTo(new Backlog(0, Duration.ZERO));
    add(message("a", "first"));
    clock.advance(Duration.ofMinutes(2));
    add(message("a", "second"));

    assertThat(stores.outbox.backlog()).isEqualTo(new Backlog(2, Duration.ofMinutes(2)));

    work();
    awaitAll("delivered");
    assertThat(stores.outbox.backlog()).isEqualTo(new Backlog(0, Duration.ZERO));
  }

  @Test
  void housekeepingForgetsOnlyWhatWasSettledLongAgo() {
    OutboxWorker worker = work();
    add(message("a", "delivered"));
    awaitAll("delivered");
    worker.close();
    clock.advance(SqlOutbox.REMEMBERED.plusSeconds(1));
    add(message("a", "waiting"));

    stores.outbox.purge();

    assertThat(column("state")).containsExactly("waiting");
  }
}
