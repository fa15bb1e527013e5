package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;
import static dev.lotse.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.cases.StepState;
import dev.lotse.conversation.Part.Literal;
import dev.lotse.reminders.Reminder;
import dev.lotse.understanding.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms around the support ticket and the text they lead to. */
@ParameterizedClass
@EnumSource(Language.class)
class TicketsTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Map<String, String> COMPLETE =
      Map.ofEntries(
          Map.entry("ticket-language", "en"),
          Map.entry("account-name", "ACME GmbH"),
          Map.entry("account-email", "mail@acme.example"),
          Map.entry("began", "2026-02-27"),
          Map.entry("error", "401 mj-0001"),
          Map.entry("mail-type", "both"),
          Map.entry("privacy-policy", "https://acme.example/privacy"),
          Map.entry("volume", "20,000"),
          Map.entry("list-sources", "shop"),
          Map.entry("consent", "double opt-in"),
          Map.entry("changes", "deleted *old* addresses"),
          Map.entry("impact", "orders wait"));

  private final Language language;
  private final Room room;

  TicketsTest(Language language) {
    this.language = language;
    this.room = new Room(language);
  }

  private Said says(Said said, Phrase... phrases) {
    return said.says(language, phrases);
  }

  private String phrase(Phrase phrase) {
    return room.script.phrases().get(phrase).in(language).plain();
  }

  private static Map<String, String> with(String field, String typed) {
    Map<String, String> fields = new HashMap<>(COMPLETE);
    fields.put(field, typed);
    return fields;
  }

  private static String draft(Said said) {
    return said.contents().stream()
        .flatMap(content -> Said.parts(content).stream())
        .filter(Literal.class::isInstance)
        .map(part -> ((Literal) part).text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFormAsksWhatMailjetAsksAndKeepsWhatIsKnown() {
    room.with("spam-reports");
    room.submit(TicketForm.TICKET, COMPLETE);

    Form form = room.press(Button.TICKET_FORM, "write-the-ticket").reply().form().orElseThrow();

    Map<String, String> filled = new HashMap<>();
    form.fields().forEach(field -> filled.put(field.id(), field.value()));
    assertThat(filled).isEqualTo(COMPLETE);
    assertThat(form.value().caseId()).isEqualTo(room.now().id().value());
  }

  @Test
  void anUntouchedFormProposesThePersonsLanguageAndNothingElse() {
    room.with("spam-reports");

    Form form = room.press(Button.TICKET_FORM, "").reply().form().orElseThrow();

    assertThat(form.fields())
        .filteredOn(field -> !field.value().isEmpty())
        .extracting(Form.Field::value)
        .containsExactly(language.tag());
  }

  @Test
  void aCompleteFormLeadsToACompleteTicketInItsLanguage() {
    room.with("spam-reports");

    Said said =
        says(
            room.submit(TicketForm.TICKET, COMPLETE),
            Phrase.TICKET_READY,
            Phrase.TICKET_COMPLETE,
            Phrase.TICKET_WHERE);

    assertThat(draft(said))
        .startsWith("Subject: [Account mail@acme.example]")
        .contains("Hello,")
        .contains(": 27 February 2026")
        .contains("deleted *old* addresses")
        .doesNotContain("Betreff");
    assertThat(said.buttons()).contains(Button.TICKET_SENT, Button.TICKET_FORM, Button.LINK);
    assertThat(said.sent())
        .filteredOn(message -> !(message.what() instanceof Outgoing.Home))
        .extracting(Outgoing::to)
        .containsOnly(new Outgoing.CaseThread(room.now().id(), ANNA));
    assertThat(room.fact(Fact.BEGAN)).contains("2026-02-26T23:00:00Z");
  }

  @Test
  void theSameTicketInGermanIsGermanThroughout() {
    room.with("spam-reports");

    String draft = draft(room.submit(TicketForm.TICKET, with("ticket-language", "de")));

    assertThat(draft)
        .startsWith("Betreff: [Konto mail@acme.example]")
        .contains("Guten Tag,")
        .contains(": 27. Februar 2026")
        .contains("Beides")
        .doesNotContain("Subject")
        .doesNotContain("Hello");
  }

  @Test
  void theTicketTellsOnlyStepsThatWereDone() {
    room.with("compromised");
    room.press(Button.DONE, "pause-the-sending");
    room.press(Button.SKIP, "reset-all-secrets");

    String draft = draft(room.submit(TicketForm.TICKET, Map.of("ticket-language", language.tag())));

    assertThat(draft)
        .contains(room.script.stepWords().get("pause-the-sending").title().in(language).plain())
        .doesNotContain(
            room.script.stepWords().get("reset-all-secrets").title().in(language).plain());
  }

  @Test
  void whatIsMissingIsNamedAndPrivacyPolicyOnlyForMarketing() {
    room.with("spam-reports");

    Said said =
        says(
            room.submit(
                TicketForm.TICKET, Map.of("account-name", "ACME", "mail-type", "transactional")),
            Phrase.TICKET_MISSING);

    assertThat(said.spoken())
        .contains("- " + phrase(Phrase.FIELD_ACCOUNT_EMAIL), "- " + phrase(Phrase.FIELD_CONSENT))
        .doesNotContain("- " + phrase(Phrase.FIELD_PRIVACY_POLICY))
        .doesNotContain("- " + phrase(Phrase.FIELD_ACCOUNT_NAME) + "\n");
    assertThat(room.submit(TicketForm.TICKET, Map.of("mail-type", "marketing")).spoken())
        .contains("- " + phrase(Phrase.FIELD_PRIVACY_POLICY));
  }

  @Test
  void aTechnicalTicketNeedsTheErrorAndNoConsent() {
    room.with("recipient-blocked");

    Said said = room.submit(TicketForm.TICKET, Map.of("account-name", "ACME"));

    assertThat(said.spoken())
        .contains("- " + phrase(Phrase.FIELD_ERROR))
        .doesNotContain("- " + phrase(Phrase.FIELD_CONSENT));
  }

  @Test
  void aCompleteFormSettlesTheStepOfWritingTheTicket() {
    room.with("spam-reports");
    Desk desk = room.desk();
    while (!desk.plan(room.now()).current().orElseThrow().id().equals("write-the-ticket")) {
      room.press(Button.SKIP, desk.plan(room.now()).current().orElseThrow().id());
    }

    room.submit(TicketForm.TICKET, Map.of("account-name", "ACME"));
    assertThat(room.now().step("write-the-ticket")).isEqualTo(StepState.OPEN);
    room.submit(TicketForm.TICKET, COMPLETE);
    assertThat(room.now().step("write-the-ticket")).isEqualTo(StepState.DONE);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "account-email, nobody, PROBLEM_EMAIL",
    "account-email, a@b, PROBLEM_EMAIL",
    "account-email, a b@c.de, PROBLEM_EMAIL",
    "began, 2026-03-03, PROBLEM_DATE_FUTURE",
    "began, yesterday, PROBLEM_DATE",
    "began, 2026-02-30, PROBLEM_DATE",
    "changes, my key is 0123456789abcdef0123456789abcdef, PROBLEM_SECRET",
    "account-name, xoxb-1234567890-abc, PROBLEM_SECRET"
  })
  void aProblemIsNamedAtItsFieldAndNothingIsStored(String field, String typed, Phrase problem) {
    room.with("spam-reports");
    AccountCase before = room.now();

    Said said = room.submit(TicketForm.TICKET, with(field, typed));

    assertThat(said.reply().problems()).containsOnlyKeys(field);
    assertThat(said.reply().problems().get(field).plain())
        .isEqualTo(phrase(problem))
        .doesNotContain(typed);
    assertThat(said.sent()).isEmpty();
    assertThat(room.now()).isEqualTo(before);
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    room.with("spam-reports");

    Said said =
        room.submit(
            TicketForm.TICKET,
            Map.of(
                "account-email",
                "x",
                "began",
                "soon",
                "changes",
                "y".repeat(3001),
                "impact",
                SECRET));

    assertThat(said.reply().problems())
        .containsOnlyKeys("account-email", "began", "changes", "impact");
    assertThat(said.reply().problems().get("changes").plain()).contains("3000");
    assertThat(
            room.submit(
                    TicketForm.TICKET, Map.of("changes", "y".repeat(3000), "began", "2026-03-02"))
                .reply()
                .problems())
        .isEmpty();
  }

  @Test
  void todayIsThePersonsOwnDay() {
    room.with("spam-reports");
    room.clock.set(Instant.parse("2026-03-02T23:30:00Z"));

    assertThat(room.submit(TicketForm.TICKET, Map.of("began", "2026-03-03")).reply().problems())
        .isEmpty();
    assertThat(room.submit(TicketForm.TICKET, Map.of("began", "2026-03-04")).reply().problems())
        .containsOnlyKeys("began");
  }

  @Test
  void anEmptiedFieldIsForgotten() {
    room.with("spam-reports");
    room.submit(TicketForm.TICKET, COMPLETE);

    room.submit(TicketForm.TICKET, with("began", "  "));

    assertThat(room.fact(Fact.BEGAN)).isEmpty();
    assertThat(room.fact(Fact.ACCOUNT_NAME)).contains("ACME GmbH");
  }

  @Test
  void aFormThatIsClosedKeepsWhatWasTypedAndSaysNothing() {
    room.with("spam-reports");

    Said said =
        room.closeForm(TicketForm.TICKET, Map.of("account-name", " ACME ", "volume", "500"));

    assertThat(said.reply()).isEqualTo(Reply.NOTHING);
    assertThat(said.sent()).isEmpty();
    assertThat(room.fact(Fact.ACCOUNT_NAME)).contains("ACME");
    assertThat(room.fact(Fact.VOLUME)).contains("500");
  }

  @Test
  void aFormThatIsClosedKeepsAllButTheFieldsWithAProblem() {
    room.with("spam-reports");

    room.closeForm(
        TicketForm.TICKET,
        Map.of("account-name", "ACME", "account-email", "half@", "changes", "key " + SECRET));

    assertThat(room.fact(Fact.ACCOUNT_NAME)).contains("ACME");
    assertThat(room.fact(Fact.ACCOUNT_EMAIL)).isEmpty();
    assertThat(room.now().document().toString()).doesNotContain(SECRET);
  }

  @Test
  void markingAsSentStartsTheWaitAndTheReminders() {
    room.with("sending-statistics");

    Said said =
        says(
            room.submit(
                TicketForm.SENT,
                Map.of("ticket-number", "4711", "ticket-sent", "2026-03-02", "plan", "free")),
            Phrase.TICKET_MARKED,
            Phrase.REMINDERS_PLANNED,
            Phrase.REMINDERS_CHANGE,
            Phrase.CARD_WAITING,
            Phrase.CARD_WAITING_NEXT);

    assertThat(said.spoken()).contains("4711");
    assertThat(room.now().status()).isEqualTo(Status.WAITING);
    assertThat(room.fact(Fact.TICKET_SENT)).contains("2026-03-02T09:00:00Z");
    assertThat(room.fact(Fact.PLAN)).contains("free");
    assertThat(room.planned()).hasSize(7);
    assertThat(room.planned().get(0).dueAt()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
    assertThat(room.planned())
        .filteredOn(reminder -> reminder.kind() == Reminder.Kind.LIMIT_CHECK)
        .hasSize(1);
  }

  @Test
  void aTicketOfAnEarlierDayWithoutANumberIsNotedToo() {
    room.with("spam-reports");

    Said said =
        says(
            room.submit(TicketForm.SENT, Map.of("ticket-number", "", "ticket-sent", "2026-02-27")),
            Phrase.TICKET_MARKED,
            Phrase.TICKET_NO_NUMBER);

    assertThat(room.fact(Fact.TICKET_SENT)).contains("2026-02-27T08:00:00Z");
    assertThat(said.words()).contains("2026");
    says(room.command("status"), Phrase.CARD_WAITING);
  }

  @Test
  void theSentFormRefusesADayToComeAndProposesToday() {
    room.with("spam-reports");

    Form form = room.press(Button.TICKET_SENT).reply().form().orElseThrow();
    assertThat(form.fields())
        .extracting(Form.Field::id)
        .containsExactly("ticket-number", "ticket-sent", "plan");
    assertThat(form.fields().get(1).value()).isEqualTo("2026-03-02");
    assertThat(room.submit(TicketForm.SENT, Map.of("ticket-sent", "2026-03-03")).reply().problems())
        .containsOnlyKeys("ticket-sent");
    assertThat(room.now().status()).isEqualTo(Status.OPEN);
    room.closeForm(TicketForm.SENT, Map.of("ticket-number", "1"));
    assertThat(room.now().status()).isEqualTo(Status.OPEN);
  }

  @Test
  void aTicketWithoutADayCountsAsSentNow() {
    room.with("spam-reports");

    room.submit(TicketForm.SENT, Map.of("ticket-sent", ""));

    assertThat(room.fact(Fact.TICKET_SENT)).contains("2026-03-02T09:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {TicketForm.TICKET, TicketForm.SENT})
  void aFormThatComesBackAfterItsCaseEndedChangesNothing(String form) {
    room.with("spam-reports").command("close");
    AccountCase before = room.now();

    says(
        room.submit(form, Map.of("ticket-number", "4711")),
        Phrase.STALE_BUTTON,
        Phrase.CARD_CLOSED_OTHERWISE);
    assertThat(room.closeForm(form, Map.of("account-name", "ACME")).sent()).isEmpty();

    assertThat(room.now()).isEqualTo(before);
    assertThat(room.planned()).isEmpty();
  }

  @Test
  void aFormOfACaseThatWasForgottenSaysSo() {
    room.with("spam-reports");
    ButtonValue old = room.value("");
    room.press(Button.FORGET);

    Said said =
        room.receive(
            room.request(
                ANNA, Room.DIRECT, new Request.Submission(TicketForm.TICKET, old, COMPLETE, true)));

    assertThat(says(said, Phrase.CASE_GONE).buttons()).containsExactly(Button.START);
    assertThat(room.memory.cases.ofOwner(ANNA)).isEmpty();
  }

  @Test
  void aFormOfSomebodyElsesCaseChangesNothing() {
    room.with("spam-reports");
    AccountCase before = room.now();

    room.receive(
        room.request(
            BEN,
            new Place("U-ben", "", true),
            new Request.Submission(TicketForm.SENT, room.value(""), Map.of(), true)));

    assertThat(room.now()).isEqualTo(before);
  }

  @Test
  void theSameFormTwiceHasNoSecondEffect() {
    room.with("spam-reports");
    Request sent =
        room.request(
            ANNA,
            Room.DIRECT,
            new Request.Submission(
                TicketForm.SENT, room.value(""), Map.of("ticket-sent", "2026-03-02"), true));
    room.receive(sent);
    List<Reminder> planned = room.planned();
    room.clock.advance(Duration.ofHours(1));

    assertThat(room.receive(sent).reply()).isEqualTo(Reply.NOTHING);

    assertThat(room.planned()).isEqualTo(planned);
  }
}
