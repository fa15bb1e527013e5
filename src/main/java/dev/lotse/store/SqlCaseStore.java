package dev.lotse.store;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.CaseStore;
import dev.lotse.cases.Change;
import dev.lotse.cases.Person;
import dev.lotse.cases.Why;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Cases and their changes in two tables; the documents are JSON text. Thread-safe. */
public final class SqlCaseStore implements CaseStore {

  /** By name: another release may add columns while this one runs. */
  private static final String SELECT =
      "SELECT id, workspace, person, document, version, opened_at, changed_at FROM account_case ";

  private static final String FIND = SELECT + "WHERE id = ?";
  private static final String ACTIVE = SELECT + "WHERE workspace = ? AND person = ? AND active = 1";
  private static final String LAST_CLOSED =
      SELECT
          + """
          WHERE workspace = ? AND person = ? AND active = 0
          ORDER BY changed_at DESC, opened_at DESC LIMIT 1
          """;
  private static final String VERSION = "SELECT id, version FROM account_case WHERE id = ?";
  private static final String ACTIVE_VERSION =
      "SELECT id, version FROM account_case WHERE workspace = ? AND person = ? AND active = 1";
  private static final String OF_OWNER =
      "SELECT id FROM account_case WHERE workspace = ? AND person = ? ORDER BY opened_at";
  private static final String ADD =
      """
      INSERT INTO account_case (id, workspace, person, status, active, document, version, opened_at, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  /** A case that is active already, or ends, takes nobody's place. */
  private static final String SAVE =
      """
      UPDATE account_case SET status = ?, active = ?, document = ?, version = ?, changed_at = ?
      WHERE id = ? AND version = ? AND (active = 1 OR ? = 0)
      """;

  private static final String REOPEN =
      """
      UPDATE account_case SET status = ?, active = ?, document = ?, version = ?, changed_at = ?
      WHERE id = ? AND version = ? AND (? = 1 AND NOT EXISTS (
        SELECT 1 FROM account_case other
        WHERE other.workspace = account_case.workspace AND other.person = account_case.person
        AND other.active = 1 AND other.id <> account_case.id))
      """;

  /** Keeps others from changing the case until the end of the transaction. */
  private static final String HOLD = "UPDATE account_case SET version = version WHERE id = ?";

  private static final String DELETE = "DELETE FROM account_case WHERE id = ?";
  private static final String ADD_CHANGE =
      """
      INSERT INTO case_change (case_id, version, workspace, person, changed_at, why, subject, patch, inverse, undone)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String CHANGES =
      """
      SELECT case_id, version, workspace, person, changed_at, why, subject, patch, inverse, undone
      FROM case_change WHERE case_id = ? ORDER BY version
      """;
  private static final String MARK_UNDONE =
      "UPDATE case_change SET undone = 1 WHERE case_id = ? AND version = ?";

  /** What is stored of a case at this moment. */
  record Version(CaseId id, long number) {}

  private final Database database;
  private final Sql sql;
  private final SqlReminderStore reminders;
  private final SqlThreads threads;
  private final SqlOutbox outbox;

  /** The other stores hold what hangs on a case and goes when it is deleted. */
  public SqlCaseStore(
      Database database, SqlReminderStore reminders, SqlThreads threads, SqlOutbox outbox) {
    this.database = database;
    this.sql = new Sql(database);
    this.reminders = reminders;
    this.threads = threads;
    this.outbox = outbox;
  }

  @Override
  public Optional<AccountCase> find(CaseId id) {
    return sql.one(FIND, SqlCaseStore::accountCase, id.value());
  }

  @Override
  public Optional<AccountCase> active(Person owner) {
    return sql.one(ACTIVE, SqlCaseStore::accountCase, owner.workspace(), owner.user());
  }

  /** Which version of a case is stored. */
  Optional<Version> version(CaseId id) {
    return sql.one(VERSION, SqlCaseStore::version, id.value());
  }

  /** Which case of this person is active, and its stored version. */
  Optional<Version> activeVersion(Person owner) {
    return sql.one(ACTIVE_VERSION, SqlCaseStore::version, owner.workspace(), owner.user());
  }

  @Override
  public Optional<AccountCase> lastClosed(Person owner) {
    return sql.one(LAST_CLOSED, SqlCaseStore::accountCase, owner.workspace(), owner.user());
  }

  @Override
  public List<CaseId> ofOwner(Person owner) {
    return sql.all(OF_OWNER, row -> row.caseId("id"), owner.workspace(), owner.user());
  }

  @Override
  public boolean add(AccountCase opened, Change change) {
    return database.inOne(
        () -> {
          boolean added =
              sql.update(
                      ADD,
                      opened.id().value(),
                      opened.owner().workspace(),
                      opened.owner().user(),
                      opened.status().id(),
                      opened.status().isActive(),
                      opened.document().toString(),
                      opened.version(),
                      opened.openedAt(),
                      opened.changedAt())
                  == 1;
          return added && keep(change);
        });
  }

  @Override
  public boolean save(AccountCase next, Change change) {
    Object[] values = values(next);
    return database.inOne(
        () -> {
          boolean saved =
              sql.update(SAVE, values) == 1
                  || next.status().isActive() && sql.updateUnlessTaken(REOPEN, values) == 1;
          return saved && keep(change);
        });
  }

  private static Object[] values(AccountCase next) {
    boolean active = next.status().isActive();
    return new Object[] {
      next.status().id(),
      active,
      next.document().toString(),
      next.version(),
      next.changedAt(),
      next.id().value(),
      next.version() - 1,
      active
    };
  }

  private boolean keep(Change change) {
    sql.updateOne(
        ADD_CHANGE,
        change.caseId().value(),
        change.version(),
        change.who().workspace(),
        change.who().user(),
        change.at(),
        change.why().id(),
        change.subject(),
        change.patch().toString(),
        change.inverse().toString(),
        change.undone());
    return true;
  }

  @Override
  public void markUndone(CaseId id, long version) {
    sql.updateOne(MARK_UNDONE, id.value(), version);
  }

  @Override
  public List<Change> changes(CaseId id) {
    return sql.all(CHANGES, SqlCaseStore::change, id.value());
  }

  @Override
  public void delete(CaseId id) {
    database.inOne(
        () -> {
          sql.update(HOLD, id.value());
          reminders.forget(id);
          threads.forget(id);
          outbox.forget(id);
          return sql.update(DELETE, id.value());
        });
  }

  private static Version version(Row row) throws SQLException {
    return new Version(row.caseId("id"), row.number("version"));
  }

  private static AccountCase accountCase(Row row) throws SQLException {
    return new AccountCase(
        row.caseId("id"),
        row.person(),
        JsonText.object(row.text("document")),
        row.number("version"),
        row.time("opened_at"),
        row.time("changed_at"));
  }

  private static Change change(Row row) throws SQLException {
    return new Change(
        row.caseId("case_id"),
        row.number("version"),
        row.person(),
        row.time("changed_at"),
        Why.of(row.text("why")),
        row.text("subject"),
        JsonText.array(row.text("patch")),
        JsonText.array(row.text("inverse")),
        row.flag("undone"));
  }
}
