package dev.lotse.store;

import dev.lotse.cases.CaseId;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.ReminderStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reminders, in a table, each planned one with its timer. Thread-safe. */
public final class SqlReminderStore implements ReminderStore {

  private static final String ADD =
      """
      INSERT INTO reminder (id, case_id, workspace, person, kind, number, due_at, state, note, outcome)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SETTLE =
      "UPDATE reminder SET state = ?, outcome = ? WHERE id = ? AND state = 'PLANNED'";
  private static final String FAIL =
      "UPDATE reminder SET state = 'FAILED', outcome = ? WHERE id = ?";
  private static final String SELECT =
      "SELECT id, case_id, workspace, person, kind, number, due_at, state, note, outcome FROM reminder ";
  private static final String FIND = SELECT + "WHERE id = ?";
  private static final String OF_CASE = SELECT + "WHERE case_id = ? ORDER BY due_at, id";
  private static final String FORGET = "DELETE FROM reminder WHERE case_id = ?";

  private final Database database;
  private final Sql sql;
  private final Timers timers;

  public SqlReminderStore(Database database, Timers timers) {
    this.database = database;
    this.sql = new Sql(database);
    this.timers = timers;
  }

  @Override
  public void add(Reminder planned) {
    if (planned.state() != Reminder.State.PLANNED) {
      throw new IllegalArgumentException("planned: " + planned.state() + " (expected PLANNED)");
    }
    database.inOne(
        () -> {
          sql.updateOne(
              ADD,
              planned.id(),
              planned.caseId().value(),
              planned.person().workspace(),
              planned.person().user(),
              planned.kind().name(),
              planned.number(),
              planned.dueAt(),
              planned.state().name(),
              planned.note(),
              planned.outcome());
          timers.set(planned.id(), planned.dueAt());
          return planned;
        });
  }

  @Override
  public boolean settle(Reminder settled) {
    return database.inOne(
        () -> {
          boolean wasPlanned =
              sql.update(SETTLE, settled.state().name(), settled.outcome(), settled.id()) == 1;
          timers.cancel(settled.id());
          return wasPlanned;
        });
  }

  @Override
  public void fail(String id, String reason) {
    sql.update(FAIL, reason, id);
  }

  @Override
  public Optional<Reminder> find(String id) {
    return sql.one(FIND, SqlReminderStore::reminder, id);
  }

  @Override
  public List<Reminder> ofCase(CaseId id) {
    return sql.all(OF_CASE, SqlReminderStore::reminder, id.value());
  }

  void forget(CaseId id) {
    ofCase(id).forEach(reminder -> timers.cancel(reminder.id()));
    sql.update(FORGET, id.value());
  }

  private static Reminder reminder(Row row) throws SQLException {
    return new Reminder(
        row.text("id"),
        row.caseId("case_id"),
        row.person(),
        Reminder.Kind.valueOf(row.text("kind")),
        (int) row.number("number"),
        row.time("due_at"),
        Reminder.State.valueOf(row.text("state")),
        row.text("note"),
        row.text("outcome"));
  }
}
