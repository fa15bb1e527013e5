package dev.lotse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  private static final String NOTE = "INSERT INTO delivery (name, seen_at) VALUES (?, 0)";

  @TempDir Path folder;
  private Database database;
  private Sql sql;
  private final List<String> happened = new ArrayList<>();

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("new/folder/lotse.db"));
    sql = new Sql(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> names() {
    return sql.all("SELECT name FROM delivery ORDER BY name", row -> row.text("name"));
  }

  private long pragma(String name) {
    return sql.one(
            "PRAGMA " + name, row -> row.number(name.equals("busy_timeout") ? "timeout" : name))
        .orElseThrow();
  }

  @Test
  void itIsReachableUntilItIsClosed() {
    assertThat(database.isReachable()).isTrue();
    database.close();
    assertThat(database.isReachable()).isFalse();
  }

  @Test
  void aCommitIsOnTheDiskAndReadersDoNotWait() {
    assertThat(sql.one("PRAGMA journal_mode", row -> row.text("journal_mode"))).contains("wal");
    assertThat(pragma("synchronous")).as("FULL").isEqualTo(2);
    assertThat(pragma("foreign_keys")).isEqualTo(1);
    assertThat(pragma("busy_timeout")).isEqualTo(10_000);
  }

  @Test
  void openingAgainKeepsWhatIsThere() {
    sql.update(NOTE, "kept");
    database.close();

    open();

    assertThat(names()).containsExactly("kept");
  }

  @Test
  void aNestedCallJoinsAndIsRolledBackWithTheWhole() {
    assertThatThrownBy(
            () ->
                database.inOne(
                    () -> {
                      database.inOne(() -> sql.update(NOTE, "inner"));
                      sql.update(NOTE, "outer");
                      assertThat(names()).containsExactly("inner", "outer");
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    assertThat(names()).isEmpty();
  }

  @Test
  void aWholeWhoseNestedPartFailedIsNotKeptEvenIfTheFailureIsCaught() {
    assertThatThrownBy(
            () ->
                database.inOne(
                    () -> {
                      sql.update(NOTE, "before");
                      try {
                        database.inOne(
                            () -> {
                              throw new IllegalArgumentException("part");
                            });
                      } catch (IllegalArgumentException caught) {
                        sql.update(NOTE, "after");
                      }
                      return "";
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(names()).isEmpty();
  }

  @Test
  void whatIsToBeDoneAfterwardsDependsOnTheEnd() {
    database.inOne(
        () -> {
          database.afterCommit(() -> happened.add("committed " + names()));
          database.afterRollback(() -> happened.add("wrong"));
          return sql.update(NOTE, "one");
        });
    assertThatThrownBy(
            () ->
                database.inOne(
                    () -> {
                      database.afterCommit(() -> happened.add("wrong"));
                      database.afterRollback(() -> happened.add("rolled back"));
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    assertThat(happened).containsExactly("committed [one]", "rolled back");
  }

  @Test
  void anActionThatFailsAfterwardsStopsNoOther() {
    database.inOne(
        () -> {
          database.afterCommit(
              () -> {
                throw new IllegalStateException("broken");
              });
          database.afterCommit(() -> happened.add("second"));
          return "";
        });

    assertThat(happened).containsExactly("second");
  }

  @Test
  void aReaderDoesNotWaitForAWriter() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    database.inOne(
        () -> {
          sql.update(NOTE, "uncommitted");
          new Thread(
                  () -> {
                    if (names().isEmpty()) {
                      read.countDown();
                    }
                  })
              .start();
          try {
            return read.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
          }
        });

    assertThat(read.getCount()).isZero();
  }

  @Test
  void writersHaveTheirTurnInTheOrderInWhichTheyCame() {
    List<String> turns = new CopyOnWriteArrayList<>();
    List<Thread> writers =
        IntStream.range(0, 6)
            .mapToObj(i -> new Thread(() -> database.inOne(() -> turns.add("writer " + i))))
            .toList();
    database.inOne(
        () -> {
          for (Thread writer : writers) {
            writer.start();
            Await.until("it queues", () -> writer.getState() == Thread.State.TIMED_WAITING);
          }
          return turns.add("first");
        });
    database.inOne(() -> turns.add("first again"));

    assertThat(turns)
        .containsExactly(
            "first",
            "writer 0",
            "writer 1",
            "writer 2",
            "writer 3",
            "writer 4",
            "writer 5",
            "first again");
  }

  @Test
  void whatIsDeletedIsNotInTheFileAnyMore() throws Exception {
    Path file = folder.resolve("new/folder/lotse.db");
    sql.update(NOTE, "delete these words");
    sql.update(NOTE, "keep these words");
    sql.update("DELETE FROM delivery WHERE name = 'delete these words'");

    database.close();

    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(content).contains("keep these words").doesNotContain("delete these words");
    assertThat(Files.exists(folder.resolve("new/folder/lotse.db-wal"))).isFalse();
  }

  @Test
  void theFileIsForItsOwnersEyesOnly() throws Exception {
    Path file = folder.resolve("new/folder/lotse.db");
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file.resolveSibling("lotse.db-wal"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aFailureNamesTheCodeButNeverTheValue() {
    sql.update(NOTE, "private words");

    StorageFailure failure =
        catchThrowableOfType(StorageFailure.class, () -> sql.update(NOTE, "private words"));

    assertThat(failure)
        .hasMessageContaining("code")
        .hasMessageNotContaining("private")
        .hasNoCause();
    assertThat(failure.isTemporary()).isFalse();
  }

  @Test
  void aFullDiskIsATemporaryFailureAndLosesNothingKeptBefore() {
    sql.update(NOTE, "kept");
    long pages = sql.one("PRAGMA page_count", row -> row.number("page_count")).orElseThrow();

    StorageFailure failure =
        catchThrowableOfType(
            StorageFailure.class,
            () ->
                database.inOne(
                    () -> {
                      sql.all("PRAGMA max_page_count = " + pages, row -> "");
                      return sql.update(NOTE, "x".repeat(1_000_000));
                    }));

    assertThat(failure.isTemporary()).isTrue();
    assertThat(names()).containsExactly("kept");
    assertThat(sql.update(NOTE, "room again " + "x".repeat(100_000))).isEqualTo(1);
    try (Database another = Database.sqlite(folder.resolve("new/folder/lotse.db"))) {
      assertThat(new Sql(another).update(NOTE, "the lock is free")).isEqualTo(1);
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
    Path file = folder.resolve("letter.txt");
    byte[] words =
        "not a database, but somebody's letter ".repeat(50).getBytes(StandardCharsets.UTF_8);
    Files.write(file, words);

    assertThatThrownBy(() -> Database.sqlite(file))
        .isInstanceOfSatisfying(
            StorageFailure.class, failure -> assertThat(failure.isTemporary()).isFalse());

    assertThat(Files.readAllBytes(file)).isEqualTo(words);
  }

  @Test
  void aFolderThatCannotBeMadeIsAPermanentFailure() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "here already");

    assertThatThrownBy(() -> Database.sqlite(file.resolve("lotse.db")))
        .isInstanceOfSatisfying(
            StorageFailure.class, failure -> assertThat(failure.isTemporary()).isFalse());
  }
}
