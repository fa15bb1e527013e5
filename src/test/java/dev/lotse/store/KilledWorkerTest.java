package dev.lotse.store;

import static dev.lotse.store.Samples.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Messenger;
import dev.lotse.conversation.Outgoing;
import dev.lotse.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two processes deliver from one outbox, and one is killed in the middle: nothing is lost, each
 * lane stays in order, and only what was being sent at that moment may come twice.
 */
class KilledWorkerTest {

  /** More than one process sends at once, so that the other has something to do. */
  private static final int LANES = 80;

  private static final int EACH = 100;

  private final DatabaseAddress address = TestPostgres.fresh(getClass());

  @Test
  void whatAKilledProcessWasSendingIsSentByTheOtherWithinAMinute() throws Exception {
    assertThat(OutboxLeases.LEASE).isLessThan(Duration.ofMinutes(1));
    makeLog();
    SettableClock clock = new SettableClock();
    try (OpenStores stores = new OpenStores(Database.open(address), clock)) {
      IntStream.range(0, LANES * EACH)
          .forEach(i -> stores.outbox.add(List.of(message("lane " + i % LANES, "" + i / LANES))));
      Process killed = startOther();
      OutboxWorker worker = worker(stores, "here", clock);
      try {
        Await.until("the other one is at it", () -> sentBy(stores, "other") > 20);
        worker.start();
        Await.until("both are at it", () -> sentBy(stores, "here") > 20);
      } finally {
        killed.destroyForcibly();
      }
      assertThat(killed.waitFor(20, TimeUnit.SECONDS)).isTrue();
      clock.advance(OutboxLeases.LEASE);
      Await.until(
          "all are delivered", () -> count(stores, "outgoing WHERE state = 'waiting'") == 0);
      worker.close();
      everyLaneIsWholeAndInOrder(stores);
    }
  }

  private static void everyLaneIsWholeAndInOrder(OpenStores stores) {
    long repeated = 0;
    for (int lane = 0; lane < LANES; lane++) {
      List<Integer> sent =
          new Sql(stores.database)
              .all(
                  "SELECT words FROM sent WHERE lane = ? ORDER BY number",
                  row -> Integer.valueOf(row.text("words")),
                  "lane " + lane);
      assertThat(sent).isSorted();
      assertThat(sent.stream().distinct())
          .containsExactlyElementsOf(IntStream.range(0, EACH).boxed().toList());
      repeated += sent.size() - EACH;
    }
    assertThat(repeated).as("sent twice").isLessThanOrEqualTo(OutboxWorker.LANES_AT_ONCE);
  }

  private void makeLog() throws Exception {
    try (Connection connection = TestPostgres.connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE sent (number BIGSERIAL, who TEXT, lane TEXT, words TEXT)");
    }
  }

  private static long sentBy(OpenStores stores, String who) {
    return count(stores, "sent WHERE who = '" + who + "'");
  }

  private static long count(OpenStores stores, String what) {
    return new Sql(stores.database)
        .one("SELECT COUNT(*) AS number FROM " + what, row -> row.number("number"))
        .orElseThrow();
  }

  private Process startOther() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWorkerTest.class.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(
            Map.of(
                "OTHER_URL", address.url(),
                "OTHER_USER", address.user().orElse(""),
                "OTHER_PASSWORD", address.password().orElse("")));
    return builder.start();
  }

  /** The process to be killed. */
  public static void main(String[] arguments) {
    Map<String, String> given = System.getenv();
    DatabaseAddress address =
        new DatabaseAddress(
            Optional.empty(),
            given.get("OTHER_URL"),
            Optional.of(given.get("OTHER_USER")),
            Optional.of(given.get("OTHER_PASSWORD")));
    SettableClock clock = new SettableClock();
    worker(new OpenStores(Database.open(address), clock), "other", clock).start();
  }

  private static OutboxWorker worker(OpenStores stores, String who, SettableClock clock) {
    return new OutboxWorker(
        stores.database, stores.outbox, new Log(stores, who), (message, reason) -> {}, clock);
  }

  /** A chat tool that takes its time and then notes what it accepted. */
  private record Log(OpenStores stores, String who) implements Messenger {
    @Override
    public void deliver(String key, Outgoing message) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      new Sql(stores.database)
          .updateOne(
              "INSERT INTO sent (who, lane, words) VALUES (?, ?, ?)",
              who,
              message.lane(),
              Samples.words(message));
    }
  }
}
