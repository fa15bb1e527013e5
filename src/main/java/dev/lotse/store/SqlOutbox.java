package dev.lotse.store;

import dev.lotse.cases.CaseId;
import dev.lotse.conversation.Outbox;
import dev.lotse.conversation.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Messages to be delivered, in a table, numbered in the order of their commits. {@link
 * OutboxWorker} delivers them. Thread-safe.
 */
public final class SqlOutbox implements Outbox {

  /**
   * That a message was delivered or given up, and why, is remembered this long; what it said is
   * not.
   */
  public static final Duration REMEMBERED = Duration.ofDays(7);

  private static final String NUMBERS =
      "UPDATE last_number SET value = value + ? WHERE name = 'outgoing' RETURNING value";
  private static final String ADD =
      """
      INSERT INTO outgoing (id, lane, number, case_id, payload, state, attempts, next_attempt_at, claimed_until, outcome, created_at)
      VALUES (?, ?, ?, ?, ?, 'waiting', 0, 0, 0, '', ?)
      """;
  private static final String FORGET = "DELETE FROM outgoing WHERE case_id = ?";
  private static final String PURGE = "DELETE FROM outgoing WHERE settled_at < ?";

  private static final String BACKLOG =
      """
      SELECT COUNT(*) AS messages, COALESCE(MIN(created_at), 0) AS oldest FROM outgoing WHERE state = 'waiting'
      """;

  private final Database database;
  private final Sql sql;
  private final InstantSource clock;
  private final StoredMessages messages = new StoredMessages();
  private volatile Runnable whenAdded = () -> {};

  public SqlOutbox(Database database, InstantSource clock) {
    this.database = database;
    this.sql = new Sql(database);
    this.clock = clock;
  }

  @Override
  public void add(List<Outgoing> added) {
    if (added.isEmpty()) {
      return;
    }
    database.inOne(
        () -> {
          long last = sql.returning(NUMBERS, row -> row.number("value"), added.size()).get(0);
          long before = last - added.size();
          sql.updateAll(
              ADD,
              IntStream.range(0, added.size())
                  .mapToObj(i -> row(added.get(i), added.get(i).lane(), before + i + 1))
                  .toList());
          database.afterCommit(() -> whenAdded.run());
          return last;
        });
  }

  /** Stores one message at this place of a lane. */
  void put(Outgoing message, String lane, long number) {
    sql.updateOne(ADD, row(message, lane, number));
  }

  private @Nullable Object[] row(Outgoing message, String lane, long number) {
    return new @Nullable Object[] {
      UUID.randomUUID().toString(),
      lane,
      number,
      message.caseId().map(CaseId::value).orElse(null),
      messages.write(message),
      clock.instant()
    };
  }

  /** Runs after each commit that added messages. */
  void whenAdded(Runnable action) {
    whenAdded = action;
  }

  void forget(CaseId id) {
    sql.update(FORGET, id.value());
  }

  /** What waits to be delivered, by whichever process. Reads it each time. */
  public Backlog backlog() {
    return sql.one(
            BACKLOG,
            row ->
                row.number("messages") == 0
                    ? new Backlog(0, Duration.ZERO)
                    : new Backlog(
                        row.number("messages"),
                        Duration.between(row.time("oldest"), clock.instant())))
        .orElseThrow();
  }

  /** Forgets messages settled longer ago than {@link #REMEMBERED}; part of the housekeeping. */
  public void purge() {
    Instant before = clock.instant().minus(REMEMBERED);
    sql.update(PURGE, before);
  }
}
