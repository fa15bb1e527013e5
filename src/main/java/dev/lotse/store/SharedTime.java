package dev.lotse.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time by which processes that share a database judge each other's leases: a clock put right by
 * how far this machine's clock is off the database's, so that a machine whose clock is wrong or
 * jumps takes nothing from the others. Asks the database each time. Thread-safe.
 *
 * <p>Less than a second counts as equal: that is what asking may take.
 */
final class SharedTime implements InstantSource {

  private static final String NOW =
      "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS now";

  private final Sql sql;
  private final InstantSource clock;
  private final InstantSource machine;

  /**
   * @param machine this machine's clock
   */
  SharedTime(Sql sql, InstantSource clock, InstantSource machine) {
    this.sql = sql;
    this.clock = clock;
    this.machine = machine;
  }

  @Override
  public Instant instant() {
    Instant database = sql.one(NOW, row -> row.time("now")).orElseThrow();
    long off = Duration.between(machine.instant(), database).toMillis() / 1000;
    return clock.instant().plusSeconds(off);
  }
}
