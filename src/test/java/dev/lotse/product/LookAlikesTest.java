package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Posted;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like a lock and is none is named as what it is, and nobody is sent to wait for support. */
class LookAlikesTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "A notice about a payment | - | Payment failed | you do not need a ticket at first",
      "An error from the API or SMTP | 429, too many calls | Too many API calls (429) | You are not locked",
      "An error from the API or SMTP | 403 with send-0006, -0007 or -0008 | Sender address not validated | You are not locked",
      "Nothing goes out any more | Free, more than 1,500 contacts | Free plan: more than 1,500 contacts | a sending hold of the Free plan and no reproach",
      "Nothing goes out any more | Free, 200 emails sent today | Free plan: 200 emails a day reached | a limit of the plan and not a lock",
      "Nothing goes out any more | Notice “Daily Send Limit” | Daily limit of an API key reached | a setting in your account and not a penalty",
      "I cannot log in | It asks for a code | Trouble logging in | probably not locked at all"})
  void aLookAlikeInEnglishIsNamedAndHasNoTicketInItsWay(String symptom, String detail, String cause, String says) {
    try (Harbour harbour = Harbour.open(folder)) {
      leads(harbour.ben(), symptom, detail, cause, says);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "Ein Hinweis auf eine Zahlung | - | Zahlung fehlgeschlagen | ein Ticket brauchst du zunächst nicht",
      "Ein Fehler von API oder SMTP | 429, zu viele Aufrufe | Zu viele API-Aufrufe (429) | Ihr seid nicht gesperrt",
      "Ein Fehler von API oder SMTP | 403 mit send-0006, -0007 oder -0008 | Absenderadresse nicht bestätigt | Ein Ticket brauchst du dafür nicht",
      "Es geht gar nichts mehr hinaus | Free, mehr als 1.500 Kontakte | Free-Tarif: mehr als 1.500 Kontakte | ein Versandstopp des Free-Tarifs und kein Vorwurf",
      "Es geht gar nichts mehr hinaus | Free, heute schon 200 E-Mails | Free-Tarif: 200 E-Mails am Tag erreicht | eine Grenze des Tarifs und keine Sperre",
      "Es geht gar nichts mehr hinaus | Hinweis auf „Daily Send Limit“ | Tageslimit eines API-Schlüssels erreicht | eine Einstellung in eurem Konto und keine Strafe",
      "Ich kann mich nicht anmelden | Ein Code wird verlangt | Anmeldung klappt nicht | wahrscheinlich ist euer Konto gar nicht gesperrt"})
  void aLookAlikeInGermanIsNamedAndHasNoTicketInItsWay(String symptom, String detail, String cause, String says) {
    try (Harbour harbour = Harbour.open(folder)) {
      leads(harbour.anna(), symptom, detail, cause, says);
    }
  }

  private static void leads(Guest guest, String symptom, String detail, String cause, String says) {
    Posted card = detail.equals("-") ? guest.triage(symptom) : guest.triage(symptom, detail);
    assertThat(card.plain()).contains(cause, says)
        .doesNotContain(guest.tongue.of("Den Support erreichen", "Contact support"), guest.tongue.of("Warten und freigeschaltet werden", "Wait and be released"));
    List<String> buttons = labels(card);
    for (int steps = 0; buttons.contains(guest.tongue.done()); steps++) {
      assertThat(steps).as("steps until the end").isLessThan(15);
      assertThat(buttons).doesNotContain(guest.tongue.fillIn(), guest.tongue.ticketSent());
      buttons = labels(guest.press(guest.tongue.done()));
    }
    assertThat(buttons).as("the last step asks whether mail goes out, or all is done").contains(guest.tongue.sendingAgain());
  }

  @Test
  void aSuspectedBreakInGoesFirstOfAllAndIsSecuredBeforeTheTicket() {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest ben = harbour.ben();
      ben.start();
      Posted card = ben.press("Yes");
      assertThat(card.plain()).contains("Account or keys compromised", "Secure the account at once", "Section 1 of 6: Review and adjust your sending");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "U0BEN | we get 429 back - are we locked | 429 is not a lock",
      "U0BEN | we get send-0008, is that a lock | `send-0008` is not a lock",
      "U0BEN | we have more than 1500 contacts on the free plan | below the limit of 1,500",
      "U0BEN | were we blocked because of an unpaid bill | payment notice",
      "U0ANNA | die api gibt 429 zurück, sind wir gesperrt | 429 ist keine Sperre",
      "U0ANNA | wir bekommen send-0008, ist das eine sperre | `send-0008` ist keine Sperre",
      "U0ANNA | wir haben im free plan mehr als 1500 kontakte | unter der Grenze von 1.500",
      "U0ANNA | wurden wir wegen einer unbezahlten rechnung gesperrt | Hinweis zur Zahlung"})
  void aQuestionAboutALookAlikeIsAnsweredAsSuchAndTheWayIsOffered(String user, String question, String says) {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest guest = user.equals("U0BEN") ? harbour.ben() : harbour.anna();
      guest.triage(guest.tongue.of("Ich weiß es nicht", "I don't know"), guest.tongue.of("Nichts davon", "None of these"));
      Posted answer = guest.say(question);
      assertThat(answer.plain()).contains(says);
    }
  }

  private static List<String> labels(Posted card) {
    return card.buttons().stream().map(Posted.Button::label).toList();
  }
}
