package dev.lotse.product;

import static dev.lotse.product.Harbour.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Ack;
import dev.lotse.playground.Posted;
import dev.lotse.product.Harbour.Way;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.testing.TestPostgres;
import dev.lotse.testing.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL is away for a while: people are told kindly and in time, what was promised comes
 * afterwards, and nobody has to do anything for that.
 */
class DatabaseAwayTest {

  private static final String SORRY = "That did not work just now";
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private final DatabaseAddress address = TestPostgres.fresh(getClass());
  private final Wire wire = new Wire(port(address));
  private Harbour harbour;

  @BeforeEach
  void open() {
    DatabaseAddress through =
        new DatabaseAddress(
            Optional.empty(),
            address.url().replaceFirst(":" + port(address) + "/", ":" + wire.port() + "/"),
            address.user(),
            address.password());
    harbour = Harbour.open(Way.HTTP, through, address);
  }

  @AfterEach
  void close() {
    harbour.close();
    wire.close();
  }

  private static int port(DatabaseAddress address) {
    return URI.create(address.url().substring("jdbc:".length())).getPort();
  }

  /**
   * Each question to the database waited for itself, and together they took longer than Slack does.
   */
  @Test
  void whileItIsAwayPeopleAreToldSoBeforeSlackGivesUp() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    harbour.ledger.awaitNothingOnItsWay();
    wire.cut();

    for (int i = 0; i < 3; i++) {
      long begun = System.nanoTime();
      Ack ack = ben.person.command(Harbour.MAIL_OPS, Harbour.COMMAND + " status");
      assertThat(ack.error()).isNull();
      assertThat(ack.body()).contains(SORRY);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
    assertThat(ben.person.say(ben.dm(), "too many api calls status 429").acks()).allMatch(Ack::ok);
    harbour.seen().await(ben.dm(), message -> message.plain().contains(SORRY), SOON);
    wire.mend();
    Await.until(
        "commands work again",
        () ->
            ben.person
                .command(Harbour.MAIL_OPS, Harbour.COMMAND + " status")
                .body()
                .contains("step 1"));
    assertThat(ben.say("too many api calls status 429").plain()).contains("429 is not a lock");
  }

  @Test
  void whatWasPromisedBeforeComesOnceItIsBackWithoutAnybodysHelp() {
    Guest ben = harbour.ben();
    ben.start();
    ben.command("remind in 3 seconds note-1-end");
    ben.command("remind in 3 days note-2-end");
    harbour.ledger.awaitNothingOnItsWay();
    wire.cut();
    harbour.clock.advance(Duration.ofSeconds(4));
    ben.person.command(Harbour.MAIL_OPS, Harbour.COMMAND + " status");
    assertThat(reminders(ben)).isZero();

    wire.mend();

    harbour.seen().await(ben.dm(), message -> !Crew.note(message).isEmpty(), Duration.ofMinutes(1));
    harbour.ledger.awaitQuiet(harbour.clock.instant());
    assertThat(reminders(ben)).isEqualTo(1);
    assertThat(ben.command("reminders").plain()).contains("note-2-end");
  }

  @Test
  void halfAMinuteWithoutItIsToldLosesNothingAndIsOverByItself() {
    Guest ben = harbour.ben();
    ben.start();
    ben.command("remind in 3 seconds note-1-end");
    harbour.ledger.awaitNothingOnItsWay();
    wire.cut();
    harbour.clock.advance(Duration.ofSeconds(4));
    long end = System.nanoTime() + HALF_A_MINUTE.toNanos();
    Await.until(
        "half a minute is over",
        () -> {
          Ack ack = ben.person.command(Harbour.MAIL_OPS, Harbour.COMMAND + " status");
          assertThat(ack.error()).isNull();
          assertThat(ack.body()).contains(SORRY);
          return System.nanoTime() > end;
        });
    Page away = Page.of(harbour.page("/readyz"));
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.text()).startsWith("database");
    assertThat(Page.of(harbour.page("/healthz")).status())
        .as("a restart mends nothing")
        .isEqualTo(200);

    wire.mend();

    harbour.seen().await(ben.dm(), message -> !Crew.note(message).isEmpty(), Duration.ofMinutes(1));
    harbour.ledger.awaitQuiet(harbour.clock.instant());
    assertThat(reminders(ben)).isEqualTo(1);
    Await.until("it is ready", () -> Page.of(harbour.page("/readyz")).status() == 200);
  }

  /** Slack accepts it while the database is cut off, so that it can't be recorded. */
  @Test
  void whatWasSentWhileItWentAwayIsNotSentTwice() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    harbour.ledger.awaitNothingOnItsWay();
    harbour.slack.faults().hang("chat.postMessage", 1, Duration.ofSeconds(2));
    ben.person.say(ben.dm(), "too many api calls status 429");
    Await.until(
        "it is being sent",
        () ->
            harbour.ledger.count("outgoing WHERE state = 'waiting' AND claimed_by IS NOT NULL")
                == 1);
    wire.cut();
    harbour.seen().await(ben.dm(), DatabaseAwayTest::isAnswer, SOON);

    wire.mend();

    harbour.ledger.awaitQuiet(harbour.clock.instant());
    assertThat(harbour.seen().messages(ben.dm())).filteredOn(DatabaseAwayTest::isAnswer).hasSize(1);
  }

  private static boolean isAnswer(Posted message) {
    return message.fromBot() && message.plain().contains("429 is not a lock");
  }

  private long reminders(Guest guest) {
    return harbour.seen().messages(guest.dm()).stream()
        .filter(message -> !Crew.note(message).isEmpty())
        .count();
  }
}
