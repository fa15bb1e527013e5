package dev.lotse.store;

import dev.lotse.cases.CaseId;
import dev.lotse.conversation.Outgoing;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which messages one worker may deliver now, and how each ended. Only the first waiting message of
 * a lane can be claimed, and a claim runs out unless renewed, so that what a dead worker left is
 * delivered by another within a minute. All workers go by the time of the database they share.
 * Thread-safe.
 */
final class OutboxLeases {

  static final Duration LEASE = Duration.ofSeconds(50);

  /**
   * The first waiting message of each lane that nobody has claimed. Written so that the database
   * has one way to answer, by index: as a join it once read all that waited for each that waited,
   * and by {@code lane = …} it took the wrong index while it held the table for small.
   */
  static final String HEADS =
      """
      SELECT head.id FROM outgoing head
      WHERE head.state = 'waiting' AND head.next_attempt_at <= ? AND head.claimed_until <= ?
      AND head.number = (
        SELECT first.number FROM outgoing first
        WHERE first.state = 'waiting' AND first.lane BETWEEN head.lane AND head.lane
        ORDER BY first.lane, first.number LIMIT 1)
      ORDER BY head.number LIMIT ?
      """;

  /**
   * The condition on {@code claimed_until} keeps two databases' sessions that looked at once from
   * both claiming. One that was claimed before and whose claim nobody gave back was left behind in
   * the middle of being sent.
   */
  private static final String CLAIM =
      """
      UPDATE outgoing SET claimed_by = ?, claimed_until = ?, attempts = attempts + 1,
        outcome = CASE WHEN claimed_by IS NULL THEN outcome ELSE 'left-behind' END
      WHERE claimed_until <= ? AND state = 'waiting' AND id IN (%s)
      RETURNING id, lane, number, case_id, payload, attempts, outcome, created_at
      """;

  private static final String RENEW =
      "UPDATE outgoing SET claimed_until = ? WHERE id = ? AND claimed_by = ? AND state = 'waiting'";
  private static final String RELEASE =
      """
      UPDATE outgoing SET claimed_by = NULL, claimed_until = 0 WHERE claimed_by = ? AND state = 'waiting'
      """;

  /** Whose claim it was stays, since it may have been accepted. */
  private static final String EXPIRE =
      "UPDATE outgoing SET claimed_until = 0 WHERE state = 'waiting' AND claimed_until > 0";

  private static final String LATER =
      """
      UPDATE outgoing SET next_attempt_at = ?, outcome = ?, claimed_by = NULL, claimed_until = 0
      WHERE id = ? AND claimed_by = ? AND state = 'waiting'
      """;
  private static final String SETTLE =
      """
      UPDATE outgoing SET state = ?, outcome = ?, settled_at = ?, payload = NULL, claimed_by = NULL, claimed_until = 0
      WHERE id = ? AND claimed_by = ? AND state = 'waiting'
      """;

  /**
   * A claimed message; the payload is read only when it is sent, so that one that can't be read
   * holds up nobody else.
   */
  record Claimed(
      String id,
      String lane,
      long number,
      Optional<CaseId> caseId,
      String payload,
      long attempts,
      String outcome,
      Instant createdAt) {

    /** Whether an earlier attempt may have been accepted without our knowing. */
    boolean mayBeThere() {
      return attempts > 1 && !outcome.startsWith(REFUSED);
    }
  }

  /** Before the reason of an attempt of which nothing was accepted, for certain. */
  static final String REFUSED = "refused: ";

  private final Database database;
  private final Sql sql;
  private final SqlOutbox outbox;
  private final InstantSource clock;

  /** What leases go by. */
  private final InstantSource shared;

  private final String worker;

  OutboxLeases(Database database, SqlOutbox outbox, InstantSource clock, String worker) {
    this.database = database;
    this.sql = new Sql(database);
    this.outbox = outbox;
    this.clock = clock;
    this.shared = database.time(clock);
    this.worker = worker;
  }

  /**
   * Records what was delivered and claims the longest waiting of those that may be delivered now.
   */
  List<Claimed> next(List<Claimed> delivered, int most) {
    return database.inOne(
        () -> {
          delivered(delivered);
          Instant now = shared.instant();
          List<String> heads = sql.all(HEADS, row -> row.text("id"), now, now, most);
          return heads.isEmpty() ? List.of() : claimed(heads, now);
        });
  }

  private List<Claimed> claimed(List<String> heads, Instant now) {
    List<Object> values = new ArrayList<>(List.of(worker, now.plus(LEASE), now));
    values.addAll(heads);
    String places = String.join(", ", Collections.nCopies(heads.size(), "?"));
    return sql.returning(String.format(CLAIM, places), OutboxLeases::claimed, values.toArray());
  }

  void renew(Set<String> ids) {
    Instant until = shared.instant().plus(LEASE);
    database.inOne(
        () -> ids.stream().sorted().mapToInt(id -> sql.update(RENEW, until, id, worker)).sum());
  }

  /**
   * Ends the claims of a process that was killed, where there can be no other one; its messages
   * need not wait.
   */
  void takeOver() {
    if (!database.isShared()) {
      sql.update(EXPIRE);
    }
  }

  /** Gives all claims back. */
  void release() {
    sql.update(RELEASE, worker);
  }

  void delivered(List<Claimed> messages) {
    Instant now = clock.instant();
    sql.updateAll(
        SETTLE,
        messages.stream()
            .map(message -> new Object[] {"delivered", "", now, message.id(), worker})
            .toList());
  }

  void later(Claimed message, Duration wait, String reason) {
    sql.update(LATER, shared.instant().plus(wait), reason, message.id(), worker);
  }

  /**
   * Settles a message that will never be delivered; what is to stand in for it takes its place in
   * the lane.
   */
  void failed(Claimed message, String reason, Optional<Outgoing> otherwise, Runnable alongside) {
    database.inOne(
        () -> {
          boolean mine =
              sql.update(SETTLE, "failed", reason, clock.instant(), message.id(), worker) == 1;
          if (mine) {
            otherwise.ifPresent(instead -> outbox.put(instead, message.lane(), message.number()));
            alongside.run();
          }
          return mine;
        });
  }

  private static Claimed claimed(Row row) throws SQLException {
    return new Claimed(
        row.text("id"),
        row.text("lane"),
        row.number("number"),
        row.optional("case_id").map(CaseId::new),
        row.text("payload"),
        row.number("attempts"),
        row.text("outcome"),
        row.time("created_at"));
  }
}
