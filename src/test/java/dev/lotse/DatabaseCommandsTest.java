package dev.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.store.Database;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.store.SqlInbox;
import dev.lotse.testing.TestPostgres;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrate} and {@code copy}, as they are typed. */
class DatabaseCommandsTest {

  @TempDir Path folder;

  /** The address as Heroku writes it. */
  private static String url(DatabaseAddress address) {
    return address
        .url()
        .replace(
            "jdbc:postgresql://",
            "postgres://"
                + address.user().orElseThrow()
                + ":"
                + URLEncoder.encode(address.password().orElse(""), StandardCharsets.UTF_8)
                + "@");
  }

  private Shell shell() {
    return new Shell(folder);
  }

  private void aNote() {
    try (Database database = Database.sqlite(folder.resolve("lotse.db"))) {
      new SqlInbox(database, InstantSource.system()).isNew(List.of("event"));
    }
  }

  @Test
  void migrateBringsAServerUpToDateOnceAndSaysSo() {
    String url = url(TestPostgres.empty());

    Shell.Ran first = shell().with("DATABASE_URL", url).run("migrate");
    Shell.Ran second = shell().with("DATABASE_URL", url).run("migrate");

    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .contains("Applied 1 cases reminders messages.", "PostgreSQL is at schema version 2.")
        .doesNotContain("127.0.0.1");
    assertThat(second.out()).contains("Nothing to do.");
    assertThat(first.code() + second.code()).isZero();
  }

  @Test
  void migrateNeedsNoSlackSettingsAndMakesAFileToo() {
    assertThat(shell().run("migrate").out()).contains("SQLite file", "version 2");
    assertThat(folder.resolve("lotse.db")).exists();
  }

  @Test
  void aServerThatRefusesOrIsNotThereIsNamedWithoutItsAddress() {
    DatabaseAddress right = TestPostgres.empty();
    String wrong = url(right).replace(":" + right.password().orElseThrow(), ":wrong-secret");

    Shell.Ran refused = shell().with("DATABASE_URL", wrong).run("migrate");
    Shell.Ran away =
        shell().with("DATABASE_URL", "postgres://u:pw-secret@127.0.0.1:1/nowhere").run("migrate");

    assertThat(refused.code()).isEqualTo(Main.TO_MEND);
    assertThat(refused.err())
        .contains("DATABASE_URL: the database server does not accept the user or the password")
        .doesNotContain("secret", "127.0.0.1");
    assertThat(away.code()).isEqualTo(Main.TRY_LATER);
    assertThat(away.err())
        .contains("DATABASE_URL: the database server can't be reached")
        .doesNotContain("secret", "127.0.0.1", "nowhere");
  }

  @Test
  void copyPrintsATableAndCanBeRunAgain() {
    aNote();
    String url = url(TestPostgres.empty());
    String file = folder.resolve("lotse.db").toString();

    Shell.Ran ran = shell().run("copy", "--from", file, "--to", url);
    Shell.Ran again =
        shell().with("DATABASE_URL", url).run("copy", "--from", "jdbc:sqlite:" + file);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .containsPattern("delivery +1 +[0-9a-f]{16}")
        .containsPattern("account_case +0 +0{16}")
        .contains("Done.");
    assertThat(again.out()).contains("Everything is there already.");
    assertThat(ran.code() + again.code()).isZero();
  }

  @Test
  void copyRefusesWhatItCanNotReadWithoutRepeatingIt() {
    aNote();
    String file = folder.resolve("lotse.db").toString();

    Shell.Ran ran = shell().run("copy", "--from", file, "--to", "mysql://u:pw-secret@h/d");

    assertThat(ran.code()).isEqualTo(Main.TO_MEND);
    assertThat(ran.err()).contains("--to: must be").doesNotContain("secret");
  }
}
