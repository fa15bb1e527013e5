package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.ApiCall;
import dev.lotse.playground.Posted;
import dev.lotse.playground.View;
import dev.lotse.product.Harbour.Way;
import dev.lotse.store.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person's way from the command to sending again, as they see it. */
class MainFlowTest {

  private static final String TICKET = "4711-0815";

  @TempDir Path folder;

  /** Where this flow's Lotse keeps everything. */
  DatabaseAddress database() {
    return DatabaseAddress.sqlite(folder.resolve("lotse.db"));
  }

  @ParameterizedTest(name = "{0} over {1}")
  @CsvSource({"DE, HTTP", "DE, SOCKET_MODE", "EN, HTTP", "EN, SOCKET_MODE"})
  void aPersonIsLedFromTheLockToSendingAgainAndBeyond(Tongue tongue, Way way) {
    try (Harbour harbour = Harbour.open(way, database())) {
      Guest guest = harbour.guest(tongue);
      String card = begins(guest);
      goesThroughTheFirstThreeSections(guest);
      writesTheTicket(harbour, guest);
      waits(harbour, guest);
      isReminded(harbour, guest);
      preventsTheNextLock(guest);
      assertThat(guest.card().ts()).as("the card was updated in place all the way").isEqualTo(card);
      closesAndReopens(guest);
      nothingCameTwice(harbour, guest);
    }
  }

  private static String begins(Guest guest) {
    Posted ack = guest.command("");
    assertThat(ack.plain())
        .contains(guest.tongue.of("Öffne deine Direktnachrichten", "Open your direct messages"));
    Posted card = guest.card();
    assertThat(card.plain())
        .contains(
            guest.tongue.cardTitle(),
            guest.tongue.of(
                "ob Fremde in eurem Konto waren", "whether strangers have been in your account"));
    assertThat(card.text()).contains(guest.tongue.of("Fremde", "strangers"));
    guest.press(guest.tongue.of("Nein", "No"));
    guest.choose("symptom/hourly-limit");
    Posted guidance = guest.choose("named-reason/statistics");
    assertThat(guidance.plain())
        .contains(
            guest.tongue.of("Diese Begrenzung dauert sieben Tage", "This limit lasts seven days"),
            guest.tongue.section(1, 6));
    return card.ts();
  }

  private static void goesThroughTheFirstThreeSections(Guest guest) {
    finishes(guest, 1, 3);
    finishes(guest, 2, 3);
    finishes(guest, 3, 4);
    assertThat(guest.card().plain())
        .contains(
            guest.tongue.section(4, 6),
            guest.tongue.of("Den Support erreichen", "Contact support"));
  }

  /** Presses Done on every step of a section. */
  private static void finishes(Guest guest, int section, int steps) {
    for (int step = 1; step <= steps; step++) {
      Posted card = guest.card();
      assertThat(card.plain())
          .contains(
              guest.tongue.section(section, 6),
              guest.tongue.of("Schritt ", "step ")
                  + step
                  + guest.tongue.of(" von ", " of ")
                  + steps)
          .doesNotContain(guest.tongue.foreign());
      guest.press(guest.tongue.done());
    }
  }

  private static void writesTheTicket(Harbour harbour, Guest guest) {
    guest.press(guest.tongue.done());
    guest.press(guest.tongue.done());
    View form = guest.open(guest.card(), guest.tongue.fillIn());
    assertThat(form.title()).isEqualTo(guest.tongue.of("Ticket für Mailjet", "Ticket for Mailjet"));
    assertThat(
            guest
                .person
                .submit(
                    form,
                    Map.of("account-name", "Hafen GmbH", "account-email", "post@hafen.example"))
                .ok())
        .isTrue();
    Posted partly =
        inThread(
            harbour,
            guest,
            guest.tongue.of("Diese Angaben fehlen noch", "These details are still missing"));
    assertThat(partly.plain())
        .contains("Hafen GmbH", guest.tongue.of("E-Mails im Monat", "Emails a month"));
    assertThat(guest.card().plain())
        .contains(guest.tongue.of("Das Ticket schreiben", "Write the ticket"));

    View again = guest.open(guest.card(), guest.tongue.fillIn());
    assertThat(again.plain())
        .as("what was typed is kept")
        .contains("Hafen GmbH", "post@hafen.example");
    Posted before = guest.card();
    assertThat(
            guest
                .person
                .submit(
                    again,
                    Map.of(
                        "mail-type",
                        "both",
                        "privacy-policy",
                        "https://hafen.example/privacy",
                        "volume",
                        "20000",
                        "list-sources",
                        "Shop",
                        "consent",
                        "Double opt-in",
                        "changes",
                        "Cleaned lists"))
                .ok())
        .isTrue();
    Posted complete =
        inThread(harbour, guest, guest.tongue.of("Es ist alles dabei", "It holds everything"));
    assertThat(complete.plain())
        .contains(
            guest.tongue.of("Guten Tag,", "Hello,"),
            "Double opt-in",
            "https://hafen.example/privacy");
    assertThat(guest.cardAfter(before).plain())
        .contains(guest.tongue.of("Ticket absenden und vermerken", "Send the ticket and mark it"));
  }

  private static Posted inThread(Harbour harbour, Guest guest, String words) {
    return harbour
        .seen()
        .await(
            guest.dm(),
            message ->
                guest.card().ts().equals(message.threadTs()) && message.plain().contains(words),
            Harbour.SOON);
  }

  private static void waits(Harbour harbour, Guest guest) {
    Posted before = guest.card();
    View form = guest.open(before, guest.tongue.ticketSent());
    assertThat(guest.person.submit(form, Map.of("ticket-number", TICKET, "plan", "paid")).ok())
        .isTrue();
    assertThat(guest.cardAfter(before).plain())
        .contains(
            guest.tongue.of("Du wartest auf Mailjet", "You are waiting for Mailjet"),
            TICKET,
            guest.tongue.section(5, 6));
    assertThat(
            inThread(harbour, guest, guest.tongue.of("Geplante Erinnerungen", "Planned reminders"))
                .plain())
        .contains(
            guest.tongue.of("beim Support nachfragen", "ask support again"),
            guest.tongue.of("letzte Frage", "last question"));
    assertThat(guest.command("reminders").plain())
        .contains(
            guest.tongue.of("Das ist geplant", "This is planned"),
            guest.tongue.of(
                "nachsehen, ob die Begrenzung vorbei ist", "see whether the limit has ended"));
    guest.press(guest.tongue.done());
    guest.press(guest.tongue.done());
    assertThat(guest.press(guest.tongue.done()).plain())
        .contains(
            guest.tongue.of("Testen und langsam neu beginnen", "Test and start again slowly"));
  }

  private static void isReminded(Harbour harbour, Guest guest) {
    Posted first = reminder(harbour, guest, Set.of());
    assertThat(first.threadTs()).isNull();
    assertThat(first.plain())
        .contains(TICKET, guest.tongue.of("möchte zu Ticket", "would like to ask about ticket"));
    assertThat(first.buttons())
        .extracting(Posted.Button::label)
        .containsExactly(
            guest.tongue.of("Support hat geantwortet", "Support has answered"),
            guest.tongue.notYet(),
            guest.tongue.sendingAgain(),
            guest.tongue.of("Erinnerungen stoppen", "Stop reminders"));
    assertThat(guest.pressForAnswer(first, guest.tongue.notYet()).plain())
        .contains(guest.tongue.of("ich frage wieder am", "I will ask again on"));

    Posted second = reminder(harbour, guest, Set.of(first.ts()));
    Posted before = guest.card();
    assertThat(guest.pressForAnswer(second, guest.tongue.sendingAgain()).plain())
        .contains(guest.tongue.of("ihr könnt wieder senden", "you can send again"));
    assertThat(guest.cardAfter(before).plain())
        .contains(guest.tongue.of("Ihr könnt wieder senden", "You can send again"));
    assertThat(harbour.ledger.remindersIn("PLANNED")).isEmpty();
  }

  /** Moves the clock to the next reminder and waits until it is there. */
  private static Posted reminder(Harbour harbour, Guest guest, Set<String> earlier) {
    harbour.advanceTo(harbour.ledger.nextReminder().orElseThrow());
    return harbour
        .seen()
        .await(
            guest.dm(),
            message ->
                !earlier.contains(message.ts())
                    && message.plain().contains(guest.tongue.askMailjetAgain()),
            Harbour.SOON);
  }

  private static void preventsTheNextLock(Guest guest) {
    finishes(guest, 6, 4);
    assertThat(guest.card().plain())
        .contains(
            guest.tongue.of("Du kannst den Fall jetzt schließen", "You can close the case now"));
  }

  private static void closesAndReopens(Guest guest) {
    Posted closed = guest.press(guest.tongue.of("Fall schließen", "Close the case"));
    assertThat(closed.plain())
        .contains(
            guest.tongue.of(
                "Dieser Fall ist abgeschlossen", "This case is closed, and you can send again"));
    Posted reopened = guest.press(guest.tongue.of("Fall wieder öffnen", "Open the case again"));
    assertThat(reopened.buttons())
        .extracting(Posted.Button::label)
        .contains(guest.tongue.sendingAgain());
  }

  private static void nothingCameTwice(Harbour harbour, Guest guest) {
    harbour.ledger.awaitNothingOnItsWay();
    assertThat(
            harbour.seen().messages(guest.dm()).stream()
                .filter(message -> message.plain().contains(guest.tongue.askMailjetAgain())))
        .hasSize(2);
    List<String> keys =
        harbour.seen().calls("chat.postMessage").stream()
            .filter(ApiCall::ok)
            .map(call -> call.argument("metadata"))
            .toList();
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    assertThat(harbour.seen().calls()).as("calls that Slack refused").allMatch(ApiCall::ok);
    assertThat(harbour.ledger.count("account_case")).isEqualTo(1);
    assertThat(harbour.seen().messages(Harbour.MAIL_OPS))
        .as("nothing was said in public")
        .isEmpty();
  }
}
