package dev.lotse.bench;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Cases;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Person;
import dev.lotse.conversation.People.Profile;
import dev.lotse.conversation.Place;
import dev.lotse.reminders.Reminder;
import dev.lotse.store.Database;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.store.SqlCaseStore;
import dev.lotse.store.SqlOutbox;
import dev.lotse.store.SqlPeople;
import dev.lotse.store.SqlReminderStore;
import dev.lotse.store.SqlThreads;
import dev.lotse.store.Timers;
import dev.lotse.understanding.Language;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Fills a database: one case is made by the real stores, and copied row by row in SQL for as many
 * people as asked for.
 */
final class Seed {

  static final String WORKSPACE = "T0BENCH";
  private static final Person MODEL = new Person(WORKSPACE, "UMODEL");
  private static final CaseId MODEL_CASE = new CaseId("model");

  private static final String NUMBERS =
      "WITH RECURSIVE n(i) AS (SELECT %d UNION ALL SELECT i + 1 FROM n WHERE i < %d) ";
  private static final List<String> CASES =
      List.of(
          "INSERT INTO account_case (id, workspace, person, status, active, document, version, opened_at, changed_at) SELECT 'b' || i, workspace, 'UB' || i, status, active, document, version, opened_at, changed_at FROM account_case, n WHERE id = 'model'",
          "INSERT INTO case_change (case_id, version, workspace, person, changed_at, why, subject, patch, inverse, undone) SELECT 'b' || i, version, workspace, 'UB' || i, changed_at, why, subject, patch, inverse, undone FROM case_change, n WHERE case_id = 'model'",
          "INSERT INTO card_place (channel, message, direct, case_id, latest) SELECT channel, '1700000000.' || i, direct, 'b' || i, latest FROM card_place, n WHERE case_id = 'model'",
          "INSERT INTO profile (workspace, person, language, chosen, zone, read_at) SELECT workspace, 'UB' || i, language, chosen, zone, read_at FROM profile, n WHERE person = 'UMODEL'");
  private static final List<String> REMINDERS =
      List.of(
          "INSERT INTO reminder (id, case_id, workspace, person, kind, number, due_at, state, note, outcome) SELECT 'r' || i, 'b' || i, workspace, 'UB' || i, kind, number, due_at, state, note, outcome FROM reminder, n WHERE id = 'model'",
          "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority) SELECT task_name, 'r' || i, execution_time, picked, version, priority FROM scheduled_tasks, n WHERE task_instance = 'model'");

  private final DatabaseAddress address;

  Seed(DatabaseAddress address) {
    this.address = address;
  }

  static String user(int number) {
    return "UB" + (1 + number);
  }

  /** The thread of that person's card. */
  static String thread(int number) {
    return "1700000000." + (1 + number);
  }

  /** That many people, each with an open case, its card in the channel, and a profile. */
  Seed cases(int count) throws SQLException {
    try (Database database = Database.open(address)) {
      Timers timers = new Timers(database, InstantSource.system());
      SqlReminderStore reminders = new SqlReminderStore(database, timers);
      SqlThreads threads = new SqlThreads(database);
      SqlOutbox outbox = new SqlOutbox(database, InstantSource.system());
      SqlCaseStore store = new SqlCaseStore(database, reminders, threads, outbox);
      Cases cases = new Cases(store, InstantSource.system(), () -> MODEL_CASE);
      database.inOne(() -> cases.open(MODEL, Edit.none().asking("strangers")));
      threads.cardIs(MODEL_CASE, new Place(Deliveries.CHANNEL, "1700000000.0", false));
      new SqlPeople(database)
          .keep(
              new Profile(
                  MODEL, Language.DE, Optional.empty(), ZoneId.of("Europe/Berlin"), Instant.now()));
    }
    return more(1, count);
  }

  /** People from one number to another; the first ones must be there. */
  Seed more(int from, int to) throws SQLException {
    copied(from, to, CASES);
    return this;
  }

  /** One reminder for each of the first people, all due at this moment. */
  Seed reminders(int count, Instant due) throws SQLException {
    try (Database database = Database.open(address)) {
      add(database, reminder("model", MODEL_CASE, MODEL, due));
    }
    copied(1, count, REMINDERS);
    run("DELETE FROM reminder WHERE id = 'model'");
    run("DELETE FROM scheduled_tasks WHERE task_instance = 'model'");
    return this;
  }

  /** One reminder for each of the first people, due one after the other. */
  Seed remindersFrom(Instant first, int count, long millisBetween) {
    try (Database database = Database.open(address)) {
      Timers timers = new Timers(database, InstantSource.system());
      SqlReminderStore store = new SqlReminderStore(database, timers);
      database.inOne(
          () -> {
            for (int i = 0; i < count; i++) {
              Person person = new Person(WORKSPACE, user(i));
              CaseId id = new CaseId("b" + (1 + i));
              store.add(reminder("r" + (1 + i), id, person, first.plusMillis(i * millisBetween)));
            }
            return count;
          });
    }
    return this;
  }

  private static void add(Database database, Reminder reminder) {
    Timers timers = new Timers(database, InstantSource.system());
    new SqlReminderStore(database, timers).add(reminder);
  }

  private static Reminder reminder(String id, CaseId caseId, Person person, Instant due) {
    return new Reminder(
        id, caseId, person, Reminder.Kind.ASKED, 1, due, Reminder.State.PLANNED, "", "");
  }

  private void copied(int from, int to, List<String> inserts) throws SQLException {
    if (to < from) {
      return;
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String insert : inserts) {
        statement.executeUpdate(String.format(NUMBERS, from, to) + insert);
      }
      connection.commit();
      connection.setAutoCommit(true);
      if (address.isServer()) {
        statement.execute("ANALYZE"); // as a server does by itself within a minute
      }
    }
  }

  void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One number out of the database. */
  long count(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    String url = address.file().map(file -> "jdbc:sqlite:" + file).orElse(address.url());
    return DriverManager.getConnection(
        url, address.user().orElse(""), address.password().orElse(""));
  }
}
