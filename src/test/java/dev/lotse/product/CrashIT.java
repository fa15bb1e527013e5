package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.store.DatabaseAddress;
import dev.lotse.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built jar, killed with SIGKILL at random moments, its start included, while people type, ask
 * and press and reminders fall due. What Slack was told and what Lotse did must fit together in the
 * end. {@code -Pcrash} kills it 200 times on each database; {@code -Dlotse.crash.seed} repeats the
 * moments of a run.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class CrashIT {

  private static final int KILLS = Integer.getInteger("lotse.crash.kills", 10);
  private static final int PEOPLE = 60;
  private static final int LANES_AT_ONCE = 4;

  /** Of five kills, one comes while it still starts. */
  private static final int STARTING = 5;

  /** So much may succeed before it is killed: a busy machine must not make the test empty. */
  private static final int MOST_SUCCESSES = 60;

  private static final Duration MOST_WAIT = Duration.ofSeconds(15);
  private static final int MOST_PAUSE_MILLIS = 1_000;

  @TempDir Path folder;

  @Test
  void onSqliteNothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
    killAndReckon(DatabaseAddress.sqlite(folder.resolve("data").resolve("lotse.db")));
  }

  @Test
  void onPostgresNothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
    killAndReckon(TestPostgres.empty());
  }

  private void killAndReckon(DatabaseAddress database) throws Exception {
    long seed = Long.getLong("lotse.crash.seed", System.nanoTime() & 0xffffff);
    System.out.println("crash: seed " + seed);
    try (Ship ship = new Ship(folder, database)) {
      ship.makeReady();
      Crew crew = new Crew(ship, PEOPLE, seed);
      try (crew) {
        kill(ship, crew, new Random(seed));
      }
      try (Started last = ship.start()) {
        ship.deliverTo(last);
        Reckoning reckoning = new Reckoning(ship, crew);
        ship.awaitRetries();
        new Ledger(database).awaitQuiet(InstantSource.system().instant());
        long repeated = reckoning.check(KILLS, LANES_AT_ONCE);
        System.out.println("crash: " + reckoning.summary(KILLS, repeated));
        last.terminate();
        assertThat(last.exitCode(20)).isEqualTo(143);
      }
      if (!database.isServer()) {
        assertThat(new Ledger(database).column("PRAGMA integrity_check")).containsExactly("ok");
      }
    }
  }

  private static void kill(Ship ship, Crew crew, Random random) throws Exception {
    for (int kills = 0; kills < KILLS; kills++) {
      try (Started lotse = ship.start()) {
        if (random.nextInt(STARTING) > 0) {
          ship.deliverTo(lotse);
          crew.awaitSuccesses(random.nextInt(MOST_SUCCESSES), MOST_WAIT);
        }
        pause(random.nextInt(MOST_PAUSE_MILLIS));
        lotse.kill();
      }
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
