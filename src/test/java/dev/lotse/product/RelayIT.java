package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Person;
import dev.lotse.playground.Posted;
import dev.lotse.reminders.Reminder;
import dev.lotse.store.Database;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.store.SqlReminderStore;
import dev.lotse.store.Timers;
import dev.lotse.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one PostgreSQL, of which one is killed and replaced all the time: every reminder
 * comes, and comes once. {@code -Pcrash} takes 10,000 of them.
 */
@Timeout(value = 45, unit = TimeUnit.MINUTES)
class RelayIT {

  private static final int REMINDERS = Integer.getInteger("lotse.crash.reminders", 400);
  private static final int PEOPLE = 50;
  private static final int LANES_AT_ONCE = 4;

  /**
   * How many fall due in a second: no more than two instances send while one of them always starts.
   */
  private static final int A_SECOND = Math.max(10, REMINDERS / 500);

  @TempDir Path folder;

  @Test
  void ofTwoInstancesOneIsAlwaysKilledAndEachReminderComesOnce() throws Exception {
    long seed = Long.getLong("lotse.crash.seed", System.nanoTime() & 0xffffff);
    System.out.println("relay: seed " + seed);
    DatabaseAddress address = TestPostgres.empty();
    try (Ship ship = new Ship(folder, address)) {
      ship.makeReady();
      Ledger ledger = new Ledger(address);
      int kills;
      try (Relay relay = new Relay(ship)) {
        openCases(ship, ledger);
        plan(address, ledger);
        kills = relay.run(new Random(seed), () -> ledger.count(STILL_TO_COME) > 0);
        ledger.awaitQuiet(InstantSource.system().instant());
      }
      long repeated = check(ship, ledger, kills);
      System.out.println(
          "relay: "
              + REMINDERS
              + " reminders, "
              + kills
              + " kills; lost 0, doubled 0, "
              + ledger.count("outgoing WHERE attempts > 1")
              + " messages cut off while being sent, repeated "
              + repeated);
    }
  }

  private static final String STILL_TO_COME = "reminder WHERE state = 'PLANNED'";

  private static void openCases(Ship ship, Ledger ledger) {
    for (int i = 0; i < PEOPLE; i++) {
      dev.lotse.playground.Person person = ship.slack.join(i);
      Await.until("the case is open", () -> person.command(Harbour.MAIL_OPS, Harbour.COMMAND).ok());
    }
    ledger.awaitNothingOnItsWay();
    assertThat(ledger.count("account_case")).isEqualTo(PEOPLE);
  }

  private static void plan(DatabaseAddress address, Ledger ledger) {
    List<String> cases = ledger.column("SELECT id FROM account_case ORDER BY person");
    List<String> people = ledger.column("SELECT person FROM account_case ORDER BY person");
    Instant first = InstantSource.system().instant().plusSeconds(2);
    try (Database database = Database.open(address)) {
      SqlReminderStore store =
          new SqlReminderStore(database, new Timers(database, InstantSource.system()));
      for (int i = 0; i < REMINDERS; i++) {
        int who = i % PEOPLE;
        store.add(
            new Reminder(
                "r-" + i,
                new CaseId(cases.get(who)),
                new Person("T0HAFEN", people.get(who)),
                Reminder.Kind.ASKED,
                1,
                first.plusMillis(i * 1_000L / A_SECOND),
                Reminder.State.PLANNED,
                "note-" + i + "-end",
                ""));
      }
    }
  }

  private static long check(Ship ship, Ledger ledger, int kills) {
    assertThat(ledger.remindersIn("SENT")).hasSize(REMINDERS);
    Map<String, Set<String>> keys = new TreeMap<>();
    Map<String, Integer> times = new TreeMap<>();
    for (int i = 0; i < PEOPLE; i++) {
      for (Posted message : ship.slack.observed().messages("D0P" + i)) {
        String note = Crew.note(message);
        if (!note.isEmpty()) {
          keys.computeIfAbsent(note, any -> new TreeSet<>()).add(Reckoning.name(message));
          times.merge(note, 1, Integer::sum);
        }
      }
    }
    assertThat(keys).as("lost").hasSize(REMINDERS);
    assertThat(keys.values()).as("doubled").allMatch(names -> names.size() == 1);
    long repeated = times.values().stream().mapToLong(count -> count - 1).sum();
    assertThat(repeated).isLessThanOrEqualTo((long) kills * LANES_AT_ONCE);
    return repeated;
  }

  /** Two processes; deliveries go to the one that was ready last. */
  private static final class Relay implements AutoCloseable {

    private static final Duration MOST_BETWEEN = Duration.ofMillis(1_500);

    private final Ship ship;
    private final List<Started> running = new ArrayList<>();

    Relay(Ship ship) throws IOException {
      this.ship = ship;
      running.add(ship.start());
      running.add(ship.start());
      running.forEach(ship::deliverTo);
    }

    /** Kills and replaces one after the other while there is something to do; tells how many. */
    int run(Random random, BooleanSupplier goOn) throws Exception {
      int kills = 0;
      for (; goOn.getAsBoolean(); kills++) {
        LockSupport.parkNanos(random.nextInt((int) MOST_BETWEEN.toMillis()) * 1_000_000L);
        int which = random.nextInt(running.size());
        running.get(which).kill();
        running.set(which, ship.start());
        ship.deliverTo(running.get(which));
      }
      return kills;
    }

    @Override
    public void close() {
      running.forEach(Started::close);
    }
  }
}
