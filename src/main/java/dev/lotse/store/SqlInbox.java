package dev.lotse.store;

import dev.lotse.conversation.Inbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Deliveries already seen, in a table. Thread-safe. */
public final class SqlInbox implements Inbox {

  /** Names are forgotten when older than this; the contract asks for ten minutes. */
  public static final Duration REMEMBERED = Duration.ofHours(1);

  private static final String NOTE =
      """
      INSERT INTO delivery (name, seen_at) VALUES (?, ?)
      ON CONFLICT (name) DO NOTHING
      """;
  private static final String PURGE = "DELETE FROM delivery WHERE seen_at < ?";

  private final Database database;
  private final Sql sql;
  private final InstantSource clock;

  public SqlInbox(Database database, InstantSource clock) {
    this.database = database;
    this.sql = new Sql(database);
    this.clock = clock;
  }

  @Override
  public boolean isNew(List<String> names) {
    return database.inOne(
        () -> {
          long noted =
              names.stream()
                  .distinct()
                  .mapToInt(name -> sql.update(NOTE, name, clock.instant()))
                  .sum();
          return noted == names.stream().distinct().count();
        });
  }

  /** Forgets what is older than {@link #REMEMBERED}; part of the housekeeping. */
  public void purge() {
    sql.update(PURGE, clock.instant().minus(REMEMBERED));
  }
}
