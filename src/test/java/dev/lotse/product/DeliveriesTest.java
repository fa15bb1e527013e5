package dev.lotse.product;

import static dev.lotse.product.Harbour.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Ack;
import dev.lotse.playground.ApiCall;
import dev.lotse.playground.Delivery;
import dev.lotse.playground.Posted;
import dev.lotse.product.Harbour.Way;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deliveries that come twice, late or at the same moment lose nothing and double nothing. */
class DeliveriesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Way.class)
  void anEventThatComesAgainIsAnsweredOnceWhateverItsId(Way way) {
    try (Harbour harbour = Harbour.open(way, folder)) {
      Guest ben = harbour.ben();
      ben.triageToStatistics();
      ben.say("too many api calls status 429");
      harbour.ledger.awaitNothingOnItsWay();
      int messages = harbour.seen().messages(ben.dm()).size();
      Delivery event =
          events(harbour).stream()
              .filter(delivery -> delivery.payload().toString().contains("too many api calls"))
              .findFirst()
              .orElseThrow();
      assertThat(harbour.slack.faults().redeliver(event).ok()).isTrue();
      assertThat(harbour.slack.faults().redeliverAsNew(event).ok()).isTrue();
      ben.say("who are you");
      harbour.ledger.awaitNothingOnItsWay();
      assertThat(harbour.seen().messages(ben.dm())).hasSize(messages + 2);
    }
  }

  @Test
  void eventsThatComeOutOfOrderAreEachAnsweredOnce() {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest ben = harbour.ben();
      ben.triageToStatistics();
      ben.say("too many api calls status 429");
      ben.say("we get send-0008, is that a lock");
      harbour.ledger.awaitNothingOnItsWay();
      List<Posted> before = harbour.seen().messages(ben.dm());
      List<Delivery> spoken =
          events(harbour).stream()
              .filter(delivery -> delivery.payload().at("/event/user").asText().equals(ben.id()))
              .toList();
      for (int at = spoken.size() - 1; at >= 0; at--) {
        assertThat(harbour.slack.faults().redeliverAsNew(spoken.get(at)).ok()).isTrue();
      }
      harbour.ledger.awaitNothingOnItsWay();
      assertThat(harbour.seen().messages(ben.dm())).hasSameSizeAs(before);
    }
  }

  @Test
  void theBotNeverAnswersItself() {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest ben = harbour.ben();
      ben.triageToStatistics();
      ben.say("too many api calls status 429");
      harbour.ledger.awaitNothingOnItsWay();
      List<Delivery> own =
          events(harbour).stream()
              .filter(delivery -> delivery.payload().at("/event").has("bot_id"))
              .toList();
      assertThat(own).as("Slack tells the bot of its own messages").isNotEmpty();
      int messages = harbour.seen().messages(ben.dm()).size();
      own.forEach(delivery -> harbour.slack.faults().redeliverAsNew(delivery));
      harbour.ledger.awaitNothingOnItsWay();
      assertThat(harbour.seen().messages(ben.dm())).hasSize(messages);
    }
  }

  @Test
  void twoDifferentButtonsPressedAtTheSameMomentBothTakeEffect() throws Exception {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest anna = harbour.anna();
      Posted card = anna.waiting("T-1");
      Posted list = anna.command("reminders");
      Posted step = card;
      for (Ack ack :
          atOnce(
              () -> anna.person.pressLabelled(step, "Erledigt"),
              () -> anna.person.pressLabelled(list, "Erinnerungen stoppen"))) {
        assertThat(ack.ok()).isTrue();
      }
      harbour.ledger.awaitNothingOnItsWay();
      assertThat(harbour.ledger.remindersIn("PLANNED")).isEmpty();
      assertThat(
              harbour.ledger.column(
                  "SELECT subject FROM case_change WHERE why = 'step-done' OR why = 'STEP_DONE'"))
          .hasSize(1);
      assertThat(anna.card().plain())
          .contains("Schritt 2 von 4", "Es ist keine Erinnerung geplant");
    }
  }

  @Test
  void aStepDoneAndAFormSavedAtTheSameMomentAreBothKept() throws Exception {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest anna = harbour.anna();
      Posted card = anna.triageToStatistics();
      var form = anna.open(anna.command("ticket"), "Ticket ausfüllen");
      for (Ack ack :
          atOnce(
              () -> anna.person.pressLabelled(card, "Erledigt"),
              () -> anna.person.submit(form, java.util.Map.of("account-name", "Hafen GmbH")))) {
        assertThat(ack.ok()).isTrue();
      }
      harbour.ledger.awaitNothingOnItsWay();
      assertThat(harbour.ledger.column("SELECT document FROM account_case").get(0))
          .contains("Hafen GmbH", "look-for-strangers");
      assertThat(anna.card().plain()).contains("Schritt 2 von 3");
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theSameButtonPressedTwiceAtOnceTakesEffectOnce(Way way) throws Exception {
    try (Harbour harbour = Harbour.open(way, folder)) {
      Guest anna = harbour.anna();
      Posted card = anna.triageToStatistics();
      Callable<Ack> press = () -> anna.person.pressLabelled(card, "Erledigt");
      for (Ack ack : atOnce(press, press, press)) {
        assertThat(ack.ok()).isTrue();
      }
      harbour.ledger.awaitNothingOnItsWay();
      assertThat(anna.card().plain()).as("one step further, not three").contains("Schritt 2 von 3");
    }
  }

  @Test
  void theCommandTypedTwiceAtOnceOpensOneCase() throws Exception {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest anna = harbour.anna();
      Callable<Ack> command = () -> anna.person.command(Harbour.MAIL_OPS, Harbour.COMMAND);
      for (Ack ack : atOnce(command, command, command, command)) {
        assertThat(ack.ok()).isTrue();
      }
      assertThat(harbour.ledger.count("account_case")).isEqualTo(1);
      assertThat(
              harbour
                  .seen()
                  .until(
                      () ->
                          java.util.Optional.of(harbour.seen().ephemerals(anna.id()))
                              .filter(all -> all.size() == 4),
                      SOON))
          .filteredOn(message -> message.plain().contains("Dort liegt jetzt deine Fallkarte"))
          .hasSize(1);
    }
  }

  @Test
  void aDroppedWebSocketIsOpenedAgainAndTheTalkGoesOn() {
    try (Harbour harbour = Harbour.open(Way.SOCKET_MODE, folder)) {
      Guest ben = harbour.ben();
      ben.triageToStatistics();
      harbour.slack.faults().dropSocket();
      harbour
          .seen()
          .until(
              () ->
                  harbour.seen().calls("apps.connections.open").size() >= 2
                      ? java.util.Optional.of(true)
                      : java.util.Optional.empty(),
              Duration.ofSeconds(60));
      harbour.slack.awaitSocketClient(Duration.ofSeconds(60));
      assertThat(ben.press("Done").plain()).contains("step 2 of 3");
      assertThat(harbour.seen().calls())
          .filteredOn(call -> call.method().startsWith("chat."))
          .allMatch(ApiCall::ok);
    }
  }

  private static List<Delivery> events(Harbour harbour) {
    return harbour.seen().deliveries().stream()
        .filter(
            delivery ->
                delivery.kind() == Delivery.Kind.EVENTS_API && delivery.what().equals("message"))
        .toList();
  }

  /** Does all of it from as many threads, which start together. */
  @SafeVarargs
  private static List<Ack> atOnce(Callable<Ack>... deeds) throws Exception {
    CyclicBarrier together = new CyclicBarrier(deeds.length);
    ExecutorService hands = Executors.newFixedThreadPool(deeds.length);
    try {
      List<Callable<Ack>> waiting =
          java.util.Arrays.stream(deeds)
              .<Callable<Ack>>map(
                  deed ->
                      () -> {
                        together.await();
                        return deed.call();
                      })
              .toList();
      List<Ack> acks = new java.util.ArrayList<>();
      for (Future<Ack> done : hands.invokeAll(waiting)) {
        acks.add(done.get());
      }
      return acks;
    } finally {
      hands.shutdownNow();
    }
  }
}
