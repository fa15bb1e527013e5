package dev.lotse.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lotse.cases.CaseId;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Threads;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Where the cards are, in a table. Those that people write at right now are in memory too: on a
 * database that others share that answers only while it is away, else it spares a read.
 * Thread-safe.
 */
public final class SqlThreads implements Threads {

  /** More than people write at in an hour, on a few megabytes. */
  private static final int MOST_KNOWN = 20_000;

  private static final String AT =
      "SELECT case_id FROM card_place WHERE channel = ? AND message = ?";
  private static final String CARD =
      "SELECT channel, message, direct FROM card_place WHERE case_id = ? AND latest = 1";
  private static final String NO_LONGER =
      "UPDATE card_place SET latest = 0 WHERE case_id = ? AND latest = 1";

  /** The case stays, and has one card at a time, until the end of the transaction. */
  private static final String HOLD = "UPDATE account_case SET version = version WHERE id = ?";

  private static final String KEEP =
      """
      INSERT INTO card_place (channel, message, direct, case_id, latest) VALUES (?, ?, ?, ?, 1)
      ON CONFLICT (channel, message) DO UPDATE SET direct = excluded.direct, case_id = excluded.case_id, latest = 1
      """;

  private static final String FORGET = "DELETE FROM card_place WHERE case_id = ?";

  private record Message(String channel, String id) {}

  private final Database database;
  private final Sql sql;
  private final Cache<Message, CaseId> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  public SqlThreads(Database database) {
    this.database = database;
    this.sql = new Sql(database);
  }

  @Override
  public Optional<CaseId> caseAt(Place place) {
    if (!place.isThread()) {
      return Optional.empty();
    }
    Message message = new Message(place.channel(), place.thread());
    Optional<CaseId> here = Optional.ofNullable(known.getIfPresent(message));
    if (here.isPresent() && !database.isShared()) {
      return here;
    }
    try {
      return stored(message);
    } catch (StorageFailure away) {
      if (database.current().isPresent()) {
        throw away;
      }
      return here;
    }
  }

  private Optional<CaseId> stored(Message message) {
    Optional<CaseId> found =
        sql.one(AT, row -> row.caseId("case_id"), message.channel(), message.id());
    found.ifPresent(id -> database.afterCommit(() -> known.put(message, id)));
    return found;
  }

  @Override
  public Optional<Place> card(CaseId id) {
    return sql.one(CARD, SqlThreads::place, id.value());
  }

  @Override
  public void cardIs(CaseId id, Place message) {
    database.inOne(
        () -> {
          boolean there = sql.update(HOLD, id.value()) == 1;
          if (there) {
            keep(id, message);
          }
          return there;
        });
  }

  /** Nothing is kept for a case that was deleted while its card was on the way. */
  private void keep(CaseId id, Place message) {
    sql.update(NO_LONGER, id.value());
    sql.updateOne(KEEP, message.channel(), message.thread(), message.direct(), id.value());
    database.afterCommit(() -> known.put(new Message(message.channel(), message.thread()), id));
  }

  void forget(CaseId id) {
    sql.update(FORGET, id.value());
    database.afterCommit(() -> known.asMap().values().removeIf(id::equals));
  }

  private static Place place(Row row) throws SQLException {
    return new Place(row.text("channel"), row.text("message"), row.flag("direct"));
  }
}
