package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Faults;
import dev.lotse.playground.Posted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slack answers with limits, errors and garbage for a while, or accepts and does not say so: each
 * message still comes, once and in its order.
 */
class SlackIllTest {

  private static final int MESSAGES = 8;
  private static final int MOST_STEPS = 60;

  @TempDir Path folder;
  private Harbour harbour;

  @BeforeEach
  void open() {
    harbour = Harbour.open(folder);
  }

  @AfterEach
  void close() {
    harbour.close();
  }

  @Test
  void everythingComesOnceAndInOrderThroughAnHourOfTrouble() {
    Guest ben = harbour.ben();
    ben.start();
    harbour.ledger.awaitNothingOnItsWay();
    trouble(new Random(7));

    List<String> notes =
        IntStream.range(0, MESSAGES).mapToObj(i -> "note-" + (100 + i) + "-end").toList();
    IntStream.range(0, MESSAGES)
        .forEach(i -> ben.command("remind in " + (i + 2) + " minutes " + notes.get(i)));
    for (int step = 0; step < MOST_STEPS && !isThrough(step); step++) {
      harbour.clock.advance(Duration.ofMinutes(step <= MESSAGES ? 1 : 5));
      harbour.ledger.awaitAttempts(harbour.clock.instant());
    }

    harbour.ledger.awaitNothingOnItsWay();
    assertThat(
            harbour.seen().messages(ben.dm()).stream()
                .map(Crew::note)
                .filter(note -> !note.isEmpty()))
        .containsExactlyElementsOf(notes);
    assertThat(harbour.ledger.count("outgoing WHERE state = 'failed'")).isZero();
  }

  private boolean isThrough(int step) {
    return step > MESSAGES && harbour.ledger.count("outgoing WHERE state = 'waiting'") == 0;
  }

  /** Every method that delivers fails in every way there is, one after the other. */
  private void trouble(Random random) {
    Faults faults = harbour.slack.faults();
    List<Runnable> ways =
        List.of(
            () -> faults.rateLimit("chat.postMessage", 1, 20),
            () -> faults.serverError("chat.postMessage", 1, 503),
            () -> faults.serverError("chat.postMessage", 1, 404),
            () -> faults.fail("chat.postMessage", 1, "internal_error"),
            () -> faults.garble("chat.postMessage", 1, "<html>Slack is down</html>"),
            () -> faults.garble("chat.postMessage", 1, "{}"),
            () -> faults.garble("chat.postMessage", 1, "{\"ok\":true}"),
            () -> faults.garble("chat.postMessage", 1, ""),
            () -> faults.loseAnswer("chat.postMessage", 1),
            () -> faults.loseAnswer("chat.postMessage", 1),
            () -> faults.serverError("conversations.history", 1, 500),
            () -> faults.serverError("chat.update", 2, 502),
            () -> faults.garble("chat.update", 1, "null"),
            () -> faults.rateLimit("chat.update", 1, 30));
    random.ints(18, 0, ways.size()).forEach(way -> ways.get(way).run());
  }

  /** A gateway's or an empty answer was taken for a refusal, and the message given up. */
  @Test
  void anAnswerThatIsNotSlacksGivesNothingUp() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    harbour.ledger.awaitNothingOnItsWay();
    harbour.slack.faults().garble("chat.postMessage", 1, "{}");
    harbour.slack.faults().serverError("chat.postMessage", 1, 403);

    ben.person.say(ben.dm(), "too many api calls status 429");
    for (int i = 0; i < 2; i++) {
      harbour.ledger.awaitAttempts(harbour.clock.instant());
      harbour.clock.advance(Duration.ofMinutes(1));
    }

    harbour.ledger.awaitNothingOnItsWay();
    assertThat(harbour.seen().messages(ben.dm())).filteredOn(SlackIllTest::isAnswer).hasSize(1);
  }

  private static boolean isAnswer(Posted message) {
    return message.fromBot() && message.plain().contains("429 is not a lock");
  }
}
