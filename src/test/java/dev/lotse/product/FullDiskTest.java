package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Ack;
import dev.lotse.playground.Posted;
import dev.lotse.store.FullDisk;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under the SQLite file is full for a while. */
class FullDiskTest {

  private static final String SORRY = "That did not work just now";

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

  /** Asks for reminders until one can't be stored any more; tells how many could. */
  private int remindUntilRefused(Guest guest) {
    String note = "x".repeat(280);
    for (int kept = 0; kept < 200; kept++) {
      Ack ack =
          guest.person.command(
              Harbour.MAIL_OPS, Harbour.COMMAND + " remind in " + (kept + 2) + " days " + note);
      assertThat(ack.error()).as("acknowledged in any case").isNull();
      if (ack.body().contains(SORRY)) {
        return kept;
      }
    }
    throw new AssertionError("the disk is never full");
  }

  @Test
  void itIsSaidKindlyNothingIsHalfDoneAndItRecoversByItself() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    ben.command("remind in 1 day note-1-end");
    harbour.ledger.awaitNothingOnItsWay();
    FullDisk.fill(harbour.lotse());

    int kept = remindUntilRefused(ben);
    assertThat(harbour.ledger.remindersIn("PLANNED")).hasSize(kept + 1);
    assertThat(ben.person.say(ben.dm(), "too many api calls status 429").acks()).allMatch(Ack::ok);
    harbour
        .seen()
        .await(
            ben.dm(),
            message -> message.plain().contains(SORRY) || isAnswer(message),
            Harbour.SOON);
    FullDisk.makeRoom(harbour.lotse());

    assertThat(ben.say("we get send-0008, is that a lock").fromBot()).isTrue();
    assertThat(ben.command("remind in 400 minutes").plain()).contains("I will remind you on");
    harbour.advanceTo(harbour.clock.instant().plus(Duration.ofDays(1)));
    harbour.seen().await(ben.dm(), message -> !Crew.note(message).isEmpty(), Harbour.SOON);
    assertThat(harbour.ledger.column("PRAGMA integrity_check")).containsExactly("ok");
  }

  /** What Slack has accepted while the disk was full can't be recorded, and is not sent again. */
  @Test
  void whatWasAcceptedMeanwhileIsNotSentTwice() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    harbour.ledger.awaitNothingOnItsWay();
    harbour.slack.faults().hang("chat.postMessage", 1, Duration.ofSeconds(1));
    ben.person.say(ben.dm(), "too many api calls status 429");
    FullDisk.fill(harbour.lotse());
    remindUntilRefused(ben);
    harbour.seen().await(ben.dm(), FullDiskTest::isAnswer, Harbour.SOON);

    FullDisk.makeRoom(harbour.lotse());

    harbour.ledger.awaitNothingOnItsWay();
    assertThat(harbour.seen().messages(ben.dm())).filteredOn(FullDiskTest::isAnswer).hasSize(1);
  }

  private static boolean isAnswer(Posted message) {
    return message.fromBot() && message.plain().contains("429 is not a lock");
  }
}
