package dev.lotse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.cases.CaseId;
import dev.lotse.log.CaseLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On SQLite, what is asked for while another piece of work is done is committed along with it. */
@Timeout(120)
class SharedCommitsTest {

  private static final String NOTE = "INSERT INTO delivery (name, seen_at) VALUES (?, 0)";
  private static final CaseId BEFORE = new CaseId("before");
  private static final CaseId AFTER = new CaseId("after");

  @TempDir Path folder;
  private Database database;
  private Sql sql;

  /** One of these threads asks for work while another one's is done. */
  private record Asking(Thread thread, FutureTask<Integer> outcome) {

    static Asking forWork(Database database, java.util.function.Supplier<Integer> work) {
      FutureTask<Integer> outcome = new FutureTask<>(() -> database.inOne(work));
      Thread thread = new Thread(outcome, "asking");
      thread.start();
      Await.until("it waits", () -> thread.getState() == Thread.State.TIMED_WAITING);
      return new Asking(thread, outcome);
    }
  }

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("lotse.db"));
    sql = new Sql(database);
  }

  @AfterEach
  void close() {
    database.close();
    CaseLog.atNone();
    Thread.interrupted();
  }

  private int note(String name) {
    return sql.update(NOTE, name);
  }

  private List<String> names() {
    return sql.all("SELECT name FROM delivery ORDER BY name", row -> row.text("name"));
  }

  @Test
  void whatFailsTakesNothingOfTheOthersAlong() throws Exception {
    Asking[] others = new Asking[2];
    database.inOne(
        () -> {
          others[0] =
              Asking.forWork(
                  database,
                  () -> {
                    note("taken back");
                    throw new IllegalArgumentException("as meant");
                  });
          others[1] = Asking.forWork(database, () -> note("third"));
          return note("first");
        });

    assertThat(others[1].outcome().get()).isEqualTo(1);
    assertThatThrownBy(() -> others[0].outcome().get())
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("as meant");
    assertThat(names()).containsExactly("first", "third");
  }

  @Test
  void whoIsInterruptedBeforeItsTurnHasNothingDone() throws Exception {
    Asking[] other = new Asking[1];
    database.inOne(
        () -> {
          other[0] = Asking.forWork(database, () -> note("never"));
          other[0].thread().interrupt();
          Await.until("it gives up", other[0].outcome()::isDone);
          return note("first");
        });

    assertThatThrownBy(() -> other[0].outcome().get())
        .cause()
        .isInstanceOf(StorageFailure.class)
        .hasMessageContaining("interrupted");
    assertThat(names()).containsExactly("first");
  }

  @Test
  void whoIsInterruptedMeanwhileStillLearnsWhatCameOfIt() {
    Thread asking = Thread.currentThread();

    int noted =
        database.inOne(
            () -> {
              asking.interrupt();
              return note("kept");
            });

    assertThat(noted).isEqualTo(1);
    assertThat(Thread.interrupted()).as("the interrupt is not forgotten").isTrue();
    assertThat(names()).containsExactly("kept");
  }

  @Test
  void workThatInterruptsItsOwnThreadStopsNobodyElse() {
    database.inOne(
        () -> {
          Thread.currentThread().interrupt();
          return note("first");
        });

    assertThat(database.inOne(() -> note("second"))).isEqualTo(1);
    assertThat(names()).containsExactly("first", "second");
  }

  @Test
  void whatAnActionAfterACommitAsksForIsDone() {
    database.inOne(
        () -> {
          database.afterCommit(() -> database.inOne(() -> note("afterwards")));
          return note("first");
        });

    assertThat(names()).containsExactly("afterwards", "first");
  }

  @Test
  void theCaseThatAThreadIsAtGoesAlongAndComesBack() {
    CaseLog.at(BEFORE);

    Optional<CaseId> there =
        database.inOne(
            () -> {
              Optional<CaseId> here = CaseLog.here();
              CaseLog.at(AFTER);
              return here;
            });

    assertThat(there).contains(BEFORE);
    assertThat(CaseLog.here()).contains(AFTER);
    CaseLog.atNone();
    assertThat(database.inOne(CaseLog::here)).as("nothing of it stays there").isEmpty();
  }

  @Test
  void whatWaitsWhenTheDatabaseIsClosedFailsAndIsNotDone() {
    Asking[] other = new Asking[1];
    database.inOne(
        () -> {
          other[0] = Asking.forWork(database, () -> note("never"));
          database.close();
          Await.until("it is told", other[0].outcome()::isDone);
          return note("in time");
        });

    assertThatThrownBy(() -> other[0].outcome().get()).cause().isInstanceOf(StorageFailure.class);
    assertThatThrownBy(() -> database.inOne(() -> 1)).isInstanceOf(StorageFailure.class);
    open();
    assertThat(names()).containsExactly("in time");
  }
}
