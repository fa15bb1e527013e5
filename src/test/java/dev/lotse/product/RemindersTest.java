package dev.lotse.product;

import static dev.lotse.product.Harbour.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Posted;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Promised messages come when they were promised, once, as long as they make sense. */
class RemindersTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

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

  @ParameterizedTest
  @CsvSource({
    "DE, remind in 30 Sekunden",
    "DE, erinnere mich in 30 Sekunden",
    "EN, remind in 30 seconds",
    "EN, remind me in 30 seconds"
  })
  void aReminderInThirtySecondsComesThenAndNotBefore(Tongue tongue, String command) {
    Guest guest = harbour.guest(tongue);
    guest.triageToStatistics();
    Instant asked = harbour.clock.instant();
    assertThat(guest.command(command).plain())
        .contains(
            tongue.of("Ich erinnere dich am", "I will remind you on"),
            tongue.of("Europe/Berlin", "America/New_York"));
    Instant due = harbour.ledger.nextReminder().orElseThrow();
    assertThat(due)
        .isBetween(asked.plusSeconds(30).minusMillis(1), harbour.clock.instant().plusSeconds(30));
    harbour.advanceTo(due.minusMillis(50));
    Posted reminder =
        harbour
            .seen()
            .await(
                guest.dm(),
                message ->
                    message
                        .plain()
                        .contains(
                            tongue.of(
                                "Du wolltest jetzt an deinen Mailjet-Fall erinnert werden",
                                "You wanted to be reminded")),
                SOON);
    assertThat(harbour.clock.instant()).isAfterOrEqualTo(due);
    assertThat(Instant.ofEpochSecond(Long.parseLong(reminder.ts().split("\\.")[0])))
        .as("sent")
        .isBefore(due.plusSeconds(5));
    assertThat(reminder.buttons()).hasSize(4);
    assertThat(reminder.plain()).doesNotContain(tongue.of("verspätet", "comes late"));
  }

  @ParameterizedTest
  @CsvSource({
    "DE, remind morgen 9:00",
    "DE, erinnere mich morgen um 9",
    "EN, remind tomorrow 9:00",
    "EN, remind me tomorrow at 9am"
  })
  void tomorrowAtNineIsNineInOnesOwnZone(Tongue tongue, String command) {
    Guest guest = harbour.guest(tongue);
    guest.triageToStatistics();
    guest.command(command);
    ZonedDateTime now = harbour.clock.instant().atZone(zone(tongue));
    assertThat(harbour.ledger.nextReminder())
        .contains(now.toLocalDate().plusDays(1).atTime(9, 0).atZone(zone(tongue)).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "DE, remind in 3 Tagen Rechnung prüfen, Rechnung prüfen",
    "EN, remind in 3 days check the invoice, check the invoice"
  })
  void inThreeDaysComesWithTheNote(Tongue tongue, String command, String note) {
    Guest guest = harbour.guest(tongue);
    guest.triageToStatistics();
    guest.command(command);
    Instant due = harbour.ledger.nextReminder().orElseThrow();
    assertThat(due.atZone(zone(tongue)).toLocalDate())
        .isEqualTo(harbour.clock.instant().atZone(zone(tongue)).toLocalDate().plusDays(3));
    assertThat(guest.command("reminders").plain()).contains(note);
    harbour.advanceTo(due);
    harbour
        .seen()
        .await(
            guest.dm(),
            message ->
                message
                        .plain()
                        .contains(
                            tongue.of(
                                "Du wolltest jetzt erinnert werden: ", "You wanted to be reminded"))
                    && message.plain().contains(note),
            SOON);
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void aTimeThatCanNotBeReadPlansNothingAndGivesExamples(Tongue tongue) {
    Guest guest = harbour.guest(tongue);
    guest.triageToStatistics();
    assertThat(guest.command("remind blubb").plain())
        .contains(
            tongue.of("es ist nichts geplant", "nothing is planned"),
            tongue.of("morgen 9:00", "tomorrow 9:00"));
    assertThat(guest.command(tongue.of("remind in 400 Tagen", "remind in 400 days")).plain())
        .contains(tongue.of("mehr als ein Jahr", "more than a year"));
    assertThat(harbour.ledger.count("reminder")).isZero();
  }

  @Test
  void plannedFollowUpsFallIntoWorkingHoursOfThePersonsOwnDay() {
    harbour.anna().waiting("T-1");
    List<ZonedDateTime> due =
        harbour.ledger.column("SELECT due_at FROM reminder ORDER BY due_at").stream()
            .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)).atZone(BERLIN))
            .toList();
    assertThat(due)
        .hasSize(7)
        .allSatisfy(
            time -> {
              assertThat(time.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
              assertThat(time.toLocalTime())
                  .isAfterOrEqualTo(LocalTime.of(9, 0))
                  .isBefore(LocalTime.of(18, 0));
            });
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void fiveWithoutAReactionThenOneClosingQuestionThenSilence(Tongue tongue) {
    Guest guest = harbour.guest(tongue);
    guest.waiting("T-5");
    Set<String> seen = new java.util.HashSet<>(Guest.timesOf(harbour.seen().messages(guest.dm())));
    List<String> came = new java.util.ArrayList<>();
    for (var next = harbour.ledger.nextReminder();
        next.isPresent();
        next = harbour.ledger.nextReminder()) {
      harbour.advanceTo(next.get());
      Posted reminder =
          harbour
              .seen()
              .await(
                  guest.dm(),
                  message ->
                      message.fromBot()
                          && message.threadTs() == null
                          && !seen.contains(message.ts()),
                  SOON);
      seen.add(reminder.ts());
      came.add(reminder.plain());
      harbour.ledger.awaitNothingOnItsWay();
    }
    assertThat(came).hasSize(7);
    assertThat(came.stream().filter(text -> text.contains("T-5"))).as("follow-ups").hasSize(5);
    assertThat(
            came.stream()
                .filter(
                    text ->
                        text.contains(tongue.of("wieder normal senden", "send normally again"))))
        .hasSize(1);
    assertThat(
            came.stream()
                .filter(
                    text ->
                        text.contains(
                            tongue.of("Können wir den Fall schließen?", "close the case"))))
        .hasSize(1);
    assertThat(came.get(came.size() - 1))
        .contains(tongue.of("melde mich danach nicht mehr von selbst", "`/mailjet-locked`"));

    harbour.advanceTo(harbour.clock.instant().plus(Duration.ofDays(120)));
    guest.command("status");
    harbour.ledger.awaitNothingOnItsWay();
    assertThat(
            harbour.seen().messages(guest.dm()).stream()
                .filter(
                    message ->
                        message.fromBot()
                            && message.threadTs() == null
                            && !seen.contains(message.ts())))
        .isEmpty();
    assertThat(harbour.ledger.remindersIn("PLANNED")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void afterADowntimeALateOneComesOnceAndSaysWhenItWasDue(Tongue tongue) {
    Guest guest = harbour.guest(tongue);
    guest.triageToStatistics();
    guest.command(tongue.of("remind in 3 Tagen", "remind in 3 days"));
    Instant due = harbour.ledger.nextReminder().orElseThrow();
    harbour.ledger.awaitNothingOnItsWay();
    harbour.stopLotse();
    harbour.clock.advance(Duration.between(harbour.clock.instant(), due).plusHours(5));
    harbour.startLotse();
    Posted late =
        harbour
            .seen()
            .await(
                guest.dm(),
                message ->
                    message
                        .plain()
                        .contains(
                            tongue.of(
                                "Diese Erinnerung war fällig am", "This reminder was due on")),
                SOON);
    assertThat(late.buttons()).hasSize(4);
    harbour.ledger.awaitNothingOnItsWay();
    assertThat(
            harbour.seen().messages(guest.dm()).stream()
                .filter(
                    message -> message.plain().contains(tongue.of("war fällig am", "was due on"))))
        .hasSize(1);
  }

  @Test
  void oneWhoseReasonIsGoneBeforeItIsDueNeverComes() {
    Guest ben = harbour.ben();
    ben.waiting("T-1");
    Instant due = harbour.ledger.nextReminder().orElseThrow();
    Posted before = ben.card();
    ben.person.pressLabelled(before, "We can send again");
    ben.cardAfter(before);
    harbour.advanceTo(due.plus(Duration.ofDays(30)));
    ben.command("remind in 30 seconds");
    harbour.advanceTo(harbour.ledger.nextReminder().orElseThrow());
    harbour
        .seen()
        .await(ben.dm(), message -> message.plain().contains("You wanted to be reminded"), SOON);
    assertThat(harbour.seen().messages(ben.dm()))
        .noneMatch(message -> message.plain().contains("Ask Mailjet again now"));
  }

  @Test
  void aReminderIsPutOffByItsMenu() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    ben.command("remind in 30 seconds");
    harbour.advanceTo(harbour.ledger.nextReminder().orElseThrow());
    Posted reminder =
        harbour
            .seen()
            .await(
                ben.dm(), message -> message.plain().contains("You wanted to be reminded"), SOON);
    assertThat(reminder.selects()).hasSize(1);
    assertThat(reminder.selects().get(0).options())
        .extracting(Posted.Option::label)
        .containsExactly("In one hour", "Tomorrow at this time", "On the next working day");
    Instant pressed = harbour.clock.instant();
    assertThat(ben.person.select(reminder, "snooze", "hour").ok()).isTrue();
    harbour
        .seen()
        .await(ben.dm(), message -> message.plain().contains("I will remind you on"), SOON);
    assertThat(harbour.ledger.nextReminder().orElseThrow())
        .isBetween(
            pressed.plus(Duration.ofMinutes(60)),
            harbour.clock.instant().plus(Duration.ofMinutes(60)));
  }

  @ParameterizedTest
  @CsvSource({"DE, stop", "DE, reminders stop", "DE, remind stopp", "EN, stop"})
  void stopCallsEverythingOff(Tongue tongue, String word) {
    Guest guest = harbour.guest(tongue);
    guest.waiting("T-1");
    assertThat(guest.command(word).plain()).contains(tongue.of("Gestoppt", "Stopped"), "7");
    assertThat(harbour.ledger.remindersIn("PLANNED")).isEmpty();
    assertThat(guest.command("reminders").plain())
        .contains(tongue.of("Es ist keine Erinnerung geplant", "No reminder is planned"));
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void whatSupportAnsweredLeadsOn(Tongue tongue) {
    Guest guest = harbour.guest(tongue);
    guest.waiting("T-1");
    harbour.advanceTo(harbour.ledger.nextReminder().orElseThrow());
    Posted reminder =
        harbour
            .seen()
            .await(guest.dm(), message -> message.plain().contains(tongue.askMailjetAgain()), SOON);
    Posted question =
        guest.pressForAnswer(
            reminder, tongue.of("Support hat geantwortet", "Support has answered"));
    assertThat(
            guest
                .pressForAnswer(
                    question, tongue.of("Mailjet will mehr wissen", "Mailjet wants to know more"))
                .plain())
        .contains(tongue.of("im selben Ticket", "in the same ticket"));
    assertThat(
            guest
                .pressForAnswer(question, tongue.of("Mailjet hat abgelehnt", "Mailjet has refused"))
                .plain())
        .contains(tongue.of("nach der Kategorie", "for the category"));
    assertThat(harbour.ledger.remindersIn("PLANNED")).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void aFreePlanIsRemindedLessOften() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    var form = ben.open(ben.command("ticket"), "The ticket is sent");
    ben.person.submit(form, java.util.Map.of("plan", "free"));
    Await.until("reminders are planned", () -> !harbour.ledger.remindersIn("PLANNED").isEmpty());
    ZonedDateTime now = harbour.clock.instant().atZone(NEW_YORK);
    ZonedDateTime first =
        Instant.ofEpochMilli(
                Long.parseLong(
                    harbour
                        .ledger
                        .column("SELECT min(due_at) FROM reminder WHERE kind = 'FOLLOW_UP'")
                        .get(0)))
            .atZone(NEW_YORK);
    assertThat(first.toLocalDate()).isAfterOrEqualTo(now.toLocalDate().plusDays(2));
  }

  private static ZoneId zone(Tongue tongue) {
    return tongue == Tongue.DE ? BERLIN : NEW_YORK;
  }
}
