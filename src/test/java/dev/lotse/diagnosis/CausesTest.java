package dev.lotse.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lotse.diagnosis.Cause.Kind;
import dev.lotse.diagnosis.Cause.Ticket;
import dev.lotse.testing.Shipped;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {

  private final Causes causes =
      new Causes(
          List.of(
              cause("payment", "invoice", "unpaid"),
              cause("login", "code", "2fa"),
              cause("azure", "azure"),
              cause(Cause.UNKNOWN)));

  private static Cause cause(String id, String... signals) {
    return new Cause(
        id, Kind.UNKNOWN, Ticket.NEEDED, List.of("understand"), Optional.empty(), List.of(signals));
  }

  @Test
  void aCatalogueWithoutTheUnknownCauseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Causes(List.of(cause("payment"))))
        .withMessageContaining("unknown");
  }

  @Test
  void theCauseWithMostSignalsIsRecognisedWhateverTheCase() {
    assertThat(causes.recognise("Your INVOICE is UNPAID, enter the code"))
        .map(Cause::id)
        .contains("payment");
  }

  @Test
  void aTieIsNotRecognisedAndALaterLeaderBreaksIt() {
    assertThat(causes.recognise("an invoice and a code")).isEmpty();
    assertThat(causes.recognise("an invoice and a 2fa code")).map(Cause::id).contains("login");
    assertThat(causes.recognise("an invoice, a code and azure")).isEmpty();
  }

  @Test
  void aTextWithoutSignalsIsNotRecognised() {
    assertThat(causes.recognise("good morning")).isEmpty();
    assertThat(causes.recognise("")).isEmpty();
  }

  @Test
  void anIdThatIsGoneCountsAsUnknown() {
    assertThat(causes.orUnknown(Optional.of("login")).id()).isEqualTo("login");
    assertThat(causes.orUnknown(Optional.of("gone")).id()).isEqualTo(Cause.UNKNOWN);
    assertThat(causes.orUnknown(Optional.empty()).id()).isEqualTo(Cause.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      {"ErrorIdentifier":"x","ErrorCode":"mj-0001","StatusCode":401,"ErrorMessage":"Your account has been temporarily blocked"} | suspended-unknown
      Your sending is limited to 20 emails per hour: bounce rate above the threshold | sending-statistics
      Euer Konto ist auf ein paar Mails pro Stunde begrenzt, die Versandwerte sind zu hoch | sending-statistics
      HTTP 429 too many requests | api-rate
      {"StatusCode":429,"ErrorMessage":"Too many requests"} | api-rate
      403 send-0008: "x@y.de" is not an authorized sender email address | sender-not-validated
      SMTP 550 sender not allowed | sender-not-validated
      535 5.7.8 Error: authentication failed | key-inactive
      Your renewal payment could not be processed, the invoice is unpaid | payment
      Die Zahlung ist fehlgeschlagen, bitte begleicht die Rechnung | payment
      Free plan: sending hold, you have more than 1,500 contacts | contact-hold
      You have reached 200 emails per day | free-daily-limit
      This API key is in quarantine: daily send limit reached | key-daily-limit
      Enter the access code we sent you | login
      We noticed unusual activities, your API key was leaked | compromised
      503 Service Unavailable | platform-incident
      """)
  void theShippedSignalsRecogniseNoticesAndErrors(String notice, String cause) {
    assertThat(Shipped.script().causes().recognise(notice)).map(Cause::id).contains(cause);
  }
}
