package dev.lotse.product;

import static dev.lotse.product.ContentRenderedTest.bare;
import static dev.lotse.product.ContentRenderedTest.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Script;
import dev.lotse.playground.Posted;
import dev.lotse.understanding.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What looks like a lock and is none is named as what it is, and nobody is sent to wait for
 * support.
 */
class LookAlikesTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource({
    "EN, payment, symptom/payment-banner, -", "DE, payment, symptom/payment-banner, -",
    "EN, api-rate, symptom/error, error-code/rate", "DE, api-rate, symptom/error, error-code/rate",
    "EN, sender-not-validated, symptom/error, error-code/sender",
        "DE, sender-not-validated, symptom/error, error-code/sender",
    "EN, contact-hold, symptom/nothing-goes-out, in-mailjet/contacts",
        "DE, contact-hold, symptom/nothing-goes-out, in-mailjet/contacts",
    "EN, free-daily-limit, symptom/nothing-goes-out, in-mailjet/free-daily",
        "DE, free-daily-limit, symptom/nothing-goes-out, in-mailjet/free-daily",
    "EN, key-daily-limit, symptom/nothing-goes-out, in-mailjet/key-limit",
        "DE, key-daily-limit, symptom/nothing-goes-out, in-mailjet/key-limit",
    "EN, login, symptom/login, login-trouble/code", "DE, login, symptom/login, login-trouble/code"
  })
  void aLookAlikeIsNamedAndHasNoTicketInItsWay(
      Tongue tongue, String cause, String symptom, String detail) {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest guest = harbour.guest(tongue);
      Posted card = detail.equals("-") ? guest.triage(symptom) : guest.triage(symptom, detail);
      Script.CauseWords said = Harbour.script().causeWords().get(cause);
      assertThat(bare(card.plain()))
          .contains(
              bare(words(said.name().in(guest.language()))),
              bare(words(said.verdict().in(guest.language()))));
      assertThat(card.plain())
          .doesNotContain(
              tongue.of("Den Support erreichen", "Contact support"),
              tongue.of("Warten und freigeschaltet werden", "Wait and be released"));
      neverLeadsToATicket(guest, card);
    }
  }

  private static void neverLeadsToATicket(Guest guest, Posted card) {
    List<String> buttons = labels(card);
    for (int steps = 0; buttons.contains(guest.tongue.done()); steps++) {
      assertThat(steps).as("steps until the end").isLessThan(15);
      assertThat(buttons).doesNotContain(guest.tongue.fillIn(), guest.tongue.ticketSent());
      buttons = labels(guest.press(guest.tongue.done()));
    }
    assertThat(buttons)
        .as("the last step asks whether mail goes out, or all is done")
        .contains(guest.tongue.sendingAgain());
  }

  @Test
  void aSuspectedBreakInGoesFirstOfAllAndIsSecuredBeforeTheTicket() {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest ben = harbour.ben();
      ben.start();
      Posted card = ben.choose("strangers/yes");
      Script.CauseWords said = Harbour.script().causeWords().get("compromised");
      assertThat(bare(card.plain())).contains(bare(words(said.verdict().in(Language.EN))));
      assertThat(card.plain())
          .contains(
              "Section 1 of 6: "
                  + Harbour.script().sectionNames().get("behaviour").in(Language.EN).plain());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "U0BEN | we get 429 back - are we locked | 429 is not a lock",
        "U0BEN | we get send-0008, is that a lock | `send-0008` is not a lock",
        "U0BEN | we have more than 1500 contacts on the free plan | below the limit of 1,500",
        "U0BEN | were we blocked because of an unpaid bill | payment notice",
        "U0ANNA | die api gibt 429 zurück, sind wir gesperrt | 429 ist keine Sperre",
        "U0ANNA | wir bekommen send-0008, ist das eine sperre | `send-0008` ist keine Sperre",
        "U0ANNA | wir haben im free plan mehr als 1500 kontakte | unter der Grenze von 1.500",
        "U0ANNA | wurden wir wegen einer unbezahlten rechnung gesperrt | Hinweis zur Zahlung"
      })
  void aQuestionAboutALookAlikeIsAnsweredAsSuchAndTheWayIsOffered(
      String user, String question, String says) {
    try (Harbour harbour = Harbour.open(folder)) {
      Guest guest = user.equals("U0BEN") ? harbour.ben() : harbour.anna();
      guest.triage("symptom/unknown", "in-mailjet-unsure/none");
      Posted answer = guest.say(question);
      assertThat(answer.plain()).contains(says);
    }
  }

  private static List<String> labels(Posted card) {
    return card.buttons().stream().map(Posted.Button::label).toList();
  }
}
