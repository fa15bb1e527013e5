package dev.lotse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class InboxContract extends StoreContract {

  @Test
  void aDeliveryIsNewOnce() {
    assertThat(stores.inbox.isNew(List.of("event-1"))).isTrue();
    assertThat(stores.inbox.isNew(List.of("event-1"))).isFalse();
    assertThat(stores.inbox.isNew(List.of("event-2"))).isTrue();
  }

  @Test
  void oneKnownNameIsEnoughAndTheOthersAreNotedAllTheSame() {
    stores.inbox.isNew(List.of("event-1"));

    assertThat(stores.inbox.isNew(List.of("event-1", "message-1"))).isFalse();
    assertThat(stores.inbox.isNew(List.of("message-1"))).isFalse();
  }

  @Test
  void aNameGivenTwiceInOneDeliveryIsStillNew() {
    assertThat(stores.inbox.isNew(List.of("event-1", "event-1"))).isTrue();
  }

  @Test
  void aRolledBackDeliveryIsNewAgain() {
    assertThatThrownBy(
            () ->
                stores.database.inOne(
                    () -> {
                      stores.inbox.isNew(List.of("event-1"));
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    assertThat(stores.inbox.isNew(List.of("event-1"))).isTrue();
  }

  @Test
  void deliveriesAreRememberedThroughHousekeepingAndReopening() {
    stores.inbox.isNew(List.of("event-1"));
    clock.advance(Duration.ofMinutes(11));

    stores.inbox.purge();
    reopen();

    assertThat(stores.inbox.isNew(List.of("event-1"))).isFalse();
  }

  @Test
  void housekeepingForgetsWhatIsOlderThanAnHour() {
    stores.inbox.isNew(List.of("event-1"));
    clock.advance(Duration.ofMinutes(61));

    stores.inbox.purge();

    assertThat(stores.inbox.isNew(List.of("event-1"))).isTrue();
  }

  @Test
  void ofManyThreadsWithOneDeliveryExactlyOneFindsItNew() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Future<Boolean>> answers =
          IntStream.range(0, 24)
              .mapToObj(i -> threads.submit(() -> stores.inbox.isNew(List.of("event-1"))))
              .toList();
      int found = 0;
      for (Future<Boolean> answer : answers) {
        found += answer.get() ? 1 : 0;
      }
      assertThat(found).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }
}
