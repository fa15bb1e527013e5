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
    // In one order everywhere, so that two that note the same names wait for each other in turn.
    List<String> inOrder = names.stream().distinct().sorted().toList();
    return database.inOne(
        () ->
            inOrder.stream().mapToInt(name -> sql.update(NOTE, name, clock.instant())).sum()
                == inOrder.size());
  }

  /** Forgets what is older than {@link #REMEMBERED}; part of the housekeeping. */
  public void purge() {
    sql.update(PURGE, clock.instant().minus(REMEMBERED));
  }
}
