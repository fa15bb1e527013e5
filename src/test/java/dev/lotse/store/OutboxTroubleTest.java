package dev.lotse.store;

import static dev.lotse.store.Samples.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.DeliveryFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong on our own side, and what it does to the messages that wait behind. */
class OutboxTroubleTest {

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();
  private final RecordingMessenger messenger = new RecordingMessenger();
  private final List<String> givenUp = new CopyOnWriteArrayList<>();
  private OpenStores stores;
  private @Nullable OutboxWorker worker;

  @BeforeEach
  void open() {
    stores = new OpenStores(Database.sqlite(folder.resolve("lotse.db")), clock);
  }

  @AfterEach
  void close() {
    if (worker != null) {
      worker.close();
    }
    stores.close();
  }

  private void work(InstantSource time) {
    worker =
        new OutboxWorker(
            stores.database,
            stores.outbox,
            messenger,
            (message, reason) -> givenUp.add(Samples.words(message) + ": " + reason),
            time);
    worker.start();
  }

  private void throwing(String words, RuntimeException failure, int waits) {
    messenger.on(
        words,
        key -> {
          throw failure;
        });
    work(clock);
    stores.outbox.add(List.of(message("a", words), message("a", "next")));
    for (int attempt = 1; attempt <= waits; attempt++) {
      int seen = attempt;
      Await.until(
          "attempt " + seen,
          () -> messenger.attempts(words) == seen && row("claimed_until", words) == 0);
      clock.advance(Sending.LAST_RETRY);
    }
  }

  private long row(String column, String words) {
    return new Sql(stores.database)
        .one(
            "SELECT " + column + " AS it FROM outgoing WHERE payload LIKE ?",
            row -> row.number("it"),
            "%" + words + "%")
        .orElse(-1L);
  }

  /** A message that our own code can't send held up all that its person was told for a day. */
  @Test
  void aMessageThatOurOwnCodeCanNotSendHoldsUpItsLaneForSecondsNotForADay() {
    throwing("broken", new IllegalStateException("no words"), 4);

    Await.until("the next one is through", () -> messenger.words().contains("next"));
    assertThat(messenger.attempts("broken")).isEqualTo(5);
    assertThat(givenUp).containsExactly("broken: IllegalStateException");
  }

  @Test
  void aDatabaseThatIsAwayIsNotTheMessagesFault() {
    throwing("waits", StorageFailure.temporary("busy"), 5);

    Await.until("it is still tried", () -> messenger.attempts("waits") == 6);
    assertThat(givenUp).isEmpty();
    assertThat(messenger.words()).isEmpty();
  }

  @Test
  void aRefusalThatPassesIsNoFaultOfOurs() {
    throwing("refused", DeliveryFailure.temporary("internal_error", Duration.ZERO), 5);

    Await.until("it is still tried", () -> messenger.attempts("refused") == 6);
    assertThat(givenUp).isEmpty();
  }

  /** An error that is no exception left the lane claimed for as long as the process lived. */
  @Test
  void aLaneGoesOnAfterAnErrorWithinTheMessenger() {
    AtomicReference<@Nullable Error> error = new AtomicReference<>(new StackOverflowError());
    messenger.on(
        "deep",
        key -> {
          Error first = error.getAndSet(null);
          if (first != null) {
            throw first;
          }
        });
    work(clock);
    stores.outbox.add(List.of(message("a", "deep"), message("a", "next")));
    Await.until("it failed", () -> messenger.attempts("deep") == 1);

    Await.until(
        "both are through",
        () -> {
          clock.advance(OutboxLeases.LEASE);
          return messenger.words().size() == 2;
        });
    assertThat(messenger.words()).containsExactly("deep", "next");
  }

  /**
   * The thread that hands messages out ended at the first error, and nobody got a message any more.
   */
  @Test
  void theOutboxOutlivesAnErrorWhileItLooks() {
    AtomicInteger looks = new AtomicInteger();
    work(
        () -> {
          if (Thread.currentThread().getName().equals("lotse-outbox")
              && looks.incrementAndGet() == 1) {
            throw new NoClassDefFoundError("once");
          }
          return clock.instant();
        });
    Await.until("it failed once", () -> looks.get() >= 1);

    stores.outbox.add(List.of(message("a", "words")));

    Await.until("it is through", () -> messenger.words().contains("words"));
  }
}
