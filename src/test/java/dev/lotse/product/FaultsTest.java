package dev.lotse.product;

import static dev.lotse.product.Harbour.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.ApiCall;
import dev.lotse.playground.Posted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When Slack is slow, ill or refuses, what was promised still comes once, or it is said why not.
 */
class FaultsTest {

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
  void theWaitThatSlackAsksForIsKeptAndTheAnswerComesOnce() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    harbour.ledger.awaitNothingOnItsWay();
    harbour.slack.faults().rateLimit("chat.postMessage", 1, 40);
    Posted answer = sayWhileClockRuns(ben, "too many api calls status 429");
    assertThat(answer.plain()).contains("429 is not a lock");
    ApiCall refused =
        harbour.seen().calls("chat.postMessage").stream()
            .filter(call -> call.status() == 429)
            .findFirst()
            .orElseThrow();
    ApiCall accepted =
        harbour
            .seen()
            .until(
                () ->
                    harbour.seen().calls("chat.postMessage").stream()
                        .filter(call -> call.ok() && !call.at().isBefore(refused.at()))
                        .findFirst(),
                SOON);
    assertThat(Duration.between(refused.at(), accepted.at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(39));
    assertThat(answers(ben, "429 is not a lock")).isEqualTo(1);
  }

  /** Says it, waits until Slack has refused, then moves the clock on until the answer is there. */
  private Posted sayWhileClockRuns(Guest guest, String text) {
    guest.person.say(guest.dm(), text);
    harbour
        .seen()
        .until(
            () ->
                harbour.seen().calls("chat.postMessage").stream()
                    .filter(call -> call.status() == 429)
                    .findFirst(),
            SOON);
    Await.until(
        "the refusal is recorded",
        () ->
            harbour.ledger.count(
                    "outgoing WHERE state = 'waiting' AND attempts > 0 AND claimed_by IS NULL")
                == 1);
    harbour.clock.advance(Duration.ofSeconds(41));
    return harbour
        .seen()
        .await(guest.dm(), message -> message.fromBot() && message.plain().contains("429"), SOON);
  }

  @Test
  void serverErrorsAreTriedAgainAndTheCardIsUpdatedInTheEnd() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    harbour.slack.faults().serverError("chat.update", 2, 503);
    assertThat(ben.press("Done").plain()).contains("step 2 of 3");
    harbour.slack.faults().fail("chat.update", 1, "internal_error");
    assertThat(ben.press("Done").plain()).contains("step 3 of 3");
  }

  @Test
  void aHangingSlackNeverDelaysAnAck() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    harbour.ledger.awaitNothingOnItsWay();
    harbour.slack.faults().hang("chat.update", 1, Duration.ofSeconds(8));
    Posted card = ben.card();
    Instant before = Instant.now();
    assertThat(ben.person.pressLabelled(card, "Done").ok()).isTrue();
    assertThat(ben.person.command(Harbour.MAIL_OPS, "/mailjet-locked status").ok()).isTrue();
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
    assertThat(ben.cardAfter(card).plain()).contains("step 2 of 3");
  }

  @Test
  void aClosedDirectMessageIsRecordedAndShownAndNotTriedForEver() {
    failsForGood("messages_tab_disabled", () -> harbour.slack.faults().closeDm("U0BEN"));
  }

  @Test
  void aDeactivatedPersonIsRecordedAndNotTriedForEver() {
    failsForGood("account_inactive", () -> harbour.slack.faults().deactivate("U0BEN"));
  }

  private void failsForGood(String reason, Runnable breaking) {
    Guest ben = harbour.ben();
    ben.waiting("T-1");
    harbour.ledger.awaitNothingOnItsWay();
    breaking.run();
    harbour.advanceTo(harbour.ledger.nextReminder().orElseThrow());
    Await.until("the reminder has failed", () -> harbour.ledger.remindersIn("FAILED").size() == 1);
    assertThat(harbour.ledger.column("SELECT outcome FROM reminder WHERE state = 'FAILED'"))
        .containsExactly(reason);
    harbour.ledger.awaitNothingOnItsWay();
    long tries = posts(reason);
    assertThat(tries).isEqualTo(1);
    harbour.clock.advance(Duration.ofHours(3));
    assertThat(ben.command("reminders").plain()).contains("could not be delivered: " + reason);
    assertThat(posts(reason)).as("not tried again").isEqualTo(tries);
  }

  private long posts(String reason) {
    return harbour.seen().calls("chat.postMessage").stream()
        .filter(call -> call.error().equals(reason))
        .count();
  }

  private long answers(Guest guest, String words) {
    harbour.ledger.awaitNothingOnItsWay();
    return harbour.seen().messages(guest.dm()).stream()
        .filter(message -> message.plain().contains(words))
        .count();
  }

  @Test
  void aCardThatWasDeletedComesBackAsANewMessage() {
    Guest ben = harbour.ben();
    Posted card = ben.triageToStatistics();
    harbour.slack.faults().fail("chat.update", 1, "message_not_found");
    ben.person.pressLabelled(card, "Done");
    Posted anew =
        harbour
            .seen()
            .await(
                ben.dm(),
                message ->
                    !message.ts().equals(card.ts()) && message.plain().contains("step 2 of 3"),
                SOON);
    assertThat(anew.threadTs()).isNull();
    assertThat(ben.press("Done").ts()).isEqualTo(anew.ts());
  }

  @Test
  void whileUsersInfoHangsAPersonsFirstCommandIsStillAnsweredInTime() {
    harbour.anna().say("hallo");
    harbour.slack.faults().hang("users.info", 1, Duration.ofSeconds(6));
    Instant before = Instant.now();
    Posted answer = harbour.ben().command("");
    assertThat(answer.plain()).contains("Open your direct messages with me");
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
  }
}
