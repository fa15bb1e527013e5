package dev.lotse.reminders;

import static dev.lotse.testing.Samples.CASE;
import static dev.lotse.testing.Samples.caseOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.reminders.Reminder.Kind;
import dev.lotse.testing.InMemoryReminderStore;
import dev.lotse.testing.SettableClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Follow-ups that fell due while nothing ran. */
class LateFollowUpsTest {

  private final InMemoryReminderStore store = new InMemoryReminderStore();
  private final SettableClock clock = new SettableClock("2026-03-02T09:00:00Z");
  private int made;
  private final Reminders reminders =
      new Reminders(store, clock, WorkingHours.DEFAULT, () -> "r-" + ++made);
  private final AccountCase waiting = caseOf(Status.WAITING, Map.of(Fact.PLAN, "paid"));

  /** Those of all that are due now which go out, earliest first, as the timers ask for them. */
  private List<Reminder> goingOut() {
    return store.due(clock.instant()).stream()
        .flatMap(due -> reminders.due(due.id(), id -> Optional.of(waiting)).stream())
        .toList();
  }

  /** After two weeks without power all five and the closing question came within one second. */
  @Test
  void ofSeveralThatAreDueTogetherOnlyTheLastGoesOut() {
    List<Reminder> planned = reminders.plan(waiting, Optional.empty(), ZoneId.of("Europe/Berlin"));
    clock.set(planned.get(2).dueAt().plus(Duration.ofHours(1)));

    assertThat(goingOut()).extracting(Reminder::number).containsExactly(3);

    assertThat(reminders.planned(CASE))
        .extracting(Reminder::number, Reminder::kind)
        .startsWith(org.assertj.core.groups.Tuple.tuple(4, Kind.FOLLOW_UP))
        .hasSize(3);
  }

  @Test
  void whatAPersonAskedForAndTheEndOfALimitAreNeverLeftOut() {
    reminders.plan(waiting, Optional.of(Duration.ofDays(7)), ZoneId.of("Europe/Berlin"));
    reminders.ask(waiting, clock.instant().plusSeconds(30), "water");
    reminders.ask(waiting, clock.instant().plusSeconds(60), "apple");
    clock.advance(Duration.ofDays(60));

    assertThat(goingOut())
        .extracting(Reminder::kind)
        .containsExactly(Kind.ASKED, Kind.ASKED, Kind.LIMIT_CHECK, Kind.CLOSING_QUESTION);
  }

  @Test
  void eachInItsTimeGoesOut() {
    List<Reminder> planned = reminders.plan(waiting, Optional.empty(), ZoneId.of("Europe/Berlin"));

    for (Reminder next : planned) {
      clock.set(next.dueAt());
      assertThat(goingOut()).extracting(Reminder::id).containsExactly(next.id());
    }
  }
}
