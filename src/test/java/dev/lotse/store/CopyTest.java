package dev.lotse.store;

import static dev.lotse.store.Samples.ANNA;
import static dev.lotse.store.Samples.BEN;
import static dev.lotse.store.Samples.FIRST;
import static dev.lotse.store.Samples.SECOND;
import static dev.lotse.store.Samples.changeTo;
import static dev.lotse.store.Samples.later;
import static dev.lotse.store.Samples.message;
import static dev.lotse.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.Person;
import dev.lotse.cases.Status;
import dev.lotse.conversation.Place;
import dev.lotse.reminders.Reminder;
import dev.lotse.testing.TestPostgres;
import dev.lotse.understanding.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {

  private static final int PEOPLE = 50;
  private static final int BATCH = 20;

  @TempDir Path folder;
  private final DatabaseAddress target = TestPostgres.fresh(getClass());
  private final SettableClock clock = new SettableClock();
  private final List<String> said = new ArrayList<>();
  private DatabaseAddress source;

  @BeforeEach
  void fill() {
    source = DatabaseAddress.sqlite(folder.resolve("lotse.db"));
    try (OpenStores stores = new OpenStores(Database.open(source), clock)) {
      stores.database.inOne(
          () -> {
            for (int i = 0; i < PEOPLE; i++) {
              fillOne(stores, opened(new CaseId("case-of-" + i), new Person("T1", "U" + i)));
            }
            return fillOne(stores, opened(FIRST, ANNA));
          });
    }
  }

  private AccountCase fillOne(OpenStores stores, AccountCase accountCase) {
    String id = accountCase.id().value();
    AccountCase next = later(accountCase, Status.WAITING);
    stores.cases.add(accountCase, changeTo(accountCase));
    stores.cases.save(next, changeTo(next));
    stores.reminders.add(
        new Reminder(
            "r-" + id,
            accountCase.id(),
            accountCase.owner(),
            Reminder.Kind.ASKED,
            1,
            clock.instant().plus(Duration.ofHours(1)),
            Reminder.State.PLANNED,
            "nach\0fragen 🔔",
            ""));
    stores.threads.cardIs(accountCase.id(), new Place("C1", id, false));
    stores.people.chooseLanguage(accountCase.owner(), Language.DE);
    stores.inbox.isNew(List.of("event-" + id));
    stores.outbox.add(List.of(message("lane", "words for " + id)));
    return next;
  }

  private List<Copy.Verified> copy() {
    try (Copy copy = Copy.between(source, target, said::add, BATCH)) {
      return copy.run();
    }
  }

  private void interrupted(int batches) {
    List<String> steps = new ArrayList<>();
    try (Copy copy =
        Copy.between(
            source,
            target,
            line -> {
              steps.add(line);
              if (steps.size() > batches) {
                throw new IllegalStateException("interrupted");
              }
            },
            BATCH)) {
      assertThatThrownBy(copy::run).hasMessage("interrupted");
    }
  }

  private static long rows(List<Copy.Verified> tables, String name) {
    return tables.stream()
        .filter(table -> table.table().equals(name))
        .mapToLong(Copy.Verified::rows)
        .sum();
  }

  @Test
  void everythingArrivesAndRemindersFireThere() {
    List<Copy.Verified> tables = copy();

    assertThat(tables).extracting(Copy.Verified::table).contains("scheduled_tasks", "last_number");
    assertThat(rows(tables, "account_case")).isEqualTo(PEOPLE + 1);
    assertThat(rows(tables, "case_change")).isEqualTo(2 * (PEOPLE + 1));
    assertThat(rows(tables, "scheduled_tasks")).isEqualTo(PEOPLE + 1);
    try (OpenStores stores = new OpenStores(Database.open(target), clock)) {
      assertThat(stores.cases.active(ANNA)).contains(later(opened(FIRST, ANNA), Status.WAITING));
      assertThat(stores.reminders.find("r-case-1").orElseThrow().note()).isEqualTo("nachfragen 🔔");
      assertThat(stores.threads.caseAt(new Place("C1", "case-1", false))).contains(FIRST);
      assertThat(stores.inbox.isNew(List.of("event-case-1"))).isFalse();
      List<String> due = new CopyOnWriteArrayList<>();
      clock.advance(Duration.ofHours(1));
      stores.timers.start(
          id -> {
            due.add(id);
            stores.reminders.settle(
                stores.reminders.find(id).orElseThrow().as(Reminder.State.SENT, ""));
          },
          () -> {});
      Await.until("reminders fire", () -> due.contains("r-case-1"));
    }
  }

  @Test
  void aCopyInterruptedAgainAndAgainGoesOnAndDoublesNothing() {
    interrupted(1);
    interrupted(3);
    interrupted(5);
    said.clear();

    List<Copy.Verified> tables = copy();

    assertThat(said).first().asString().contains("Going on");
    assertThat(said).as("case by case, not from the start").doesNotContain("account_case …");
    assertThat(rows(tables, "account_case")).isEqualTo(PEOPLE + 1);
  }

  @Test
  void aConnectionThatBreaksInTheMiddleIsNoHarm() {
    List<String> steps = new ArrayList<>();
    try (Copy copy =
        Copy.between(
            source,
            target,
            line -> {
              steps.add(line);
              if (steps.size() == 3) {
                endSessions("lotse-copy");
              }
            },
            BATCH)) {
      assertThatThrownBy(copy::run).isInstanceOf(StorageFailure.class);
    }

    assertThat(rows(copy(), "account_case")).isEqualTo(PEOPLE + 1);
  }

  private void endSessions(String name) {
    try (Connection connection = TestPostgres.connect(target);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = '"
              + name
              + "'");
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }

  @Test
  void whileACopyIsUnfinishedLotseDoesNotStartThere() {
    interrupted(2);

    assertThatThrownBy(() -> Database.open(target))
        .isInstanceOf(StorageFailure.class)
        .hasMessageContaining("not finished");

    copy();
    Database.open(target).close();
  }

  @Test
  void aSourceChangedSinceTheInterruptionIsCopiedFromTheStart() {
    interrupted(3);
    try (OpenStores stores = new OpenStores(Database.open(source), clock)) {
      stores.cases.delete(FIRST);
    }

    assertThat(rows(copy(), "account_case")).isEqualTo(PEOPLE);
    assertThat(said).anyMatch(line -> line.contains("from the start"));
  }

  /** SQLite gives a new row the place of a deleted last one, which was taken already. */
  @Test
  void aSourceWhoseRowsChangedPlacesIsCopiedFromTheStart() {
    interrupted(6);
    try (OpenStores stores = new OpenStores(Database.open(source), clock)) {
      stores.cases.delete(FIRST);
      fillOne(stores, opened(SECOND, BEN));
    }

    assertThat(rows(copy(), "account_case")).isEqualTo(PEOPLE + 1);
    assertThat(said).anyMatch(line -> line.contains("from the start"));
  }

  @Test
  void aFinishedCopyRunAgainFindsEverythingThere() {
    List<Copy.Verified> first = copy();
    said.clear();

    assertThat(copy()).isEqualTo(first);
    assertThat(said).containsExactly("Everything is there already.");
  }

  @Test
  void aTargetWithOtherDataIsRefusedAndLeftAlone() {
    try (OpenStores stores = new OpenStores(Database.open(target), clock)) {
      stores.inbox.isNew(List.of("of somebody else"));
    }

    assertThatThrownBy(this::copy).hasMessageContaining("holds other data");

    try (OpenStores stores = new OpenStores(Database.open(target), clock)) {
      assertThat(stores.inbox.isNew(List.of("of somebody else"))).isFalse();
      assertThat(stores.cases.find(FIRST)).isEmpty();
    }
  }

  @Test
  void aTargetThatALotseUsesIsRefused() {
    try (Database running = Database.open(target)) {
      assertThatThrownBy(this::copy).hasMessageContaining("a running Lotse uses this database");
      assertThat(new Sql(running).update("DELETE FROM delivery")).as("it goes on").isZero();
    }

    assertThat(rows(copy(), "account_case")).isEqualTo(PEOPLE + 1);
  }

  @Test
  void aSourceThatALotseUsesIsRefused() {
    try (Database running = Database.open(source)) {
      assertThatThrownBy(this::copy).hasMessageContaining("has the file open");
      assertThat(new Sql(running).update("DELETE FROM delivery WHERE name = ''")).isZero();
    }
  }

  @Test
  void sidesThatCanNotBeAreNamed() throws Exception {
    DatabaseAddress nothing = DatabaseAddress.sqlite(folder.resolve("nothing.db"));
    Path letter = Files.writeString(folder.resolve("letter.txt"), "no database".repeat(500));

    assertThatThrownBy(() -> Copy.between(nothing, target, said::add))
        .hasMessageContaining("--from: there is no such file");
    assertThatThrownBy(() -> Copy.between(target, target, said::add))
        .hasMessageContaining("--from: must be a SQLite file");
    assertThatThrownBy(() -> Copy.between(source, source, said::add))
        .hasMessageContaining("--to: must be a PostgreSQL address");
    assertThatThrownBy(() -> Copy.between(DatabaseAddress.sqlite(letter), target, said::add))
        .hasMessageContaining("--from: is not a SQLite database");
    assertThat(nothing.file().orElseThrow()).doesNotExist();
  }
}
