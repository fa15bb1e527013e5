package dev.lotse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is there after the process that wrote it was killed in the middle of
 * writing.
 */
class KilledProcessTest {

  private static final String DONE = "acknowledged ";

  @TempDir Path folder;

  @Test
  void aKilledProcessLosesNothingItAcknowledged() throws Exception {
    Path file = folder.resolve("lotse.db");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcessTest.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(DONE)) {
          acknowledged.add(line.substring(DONE.length()));
        }
        if (acknowledged.size() == 200) {
          // Not by the process itself, which would throw away what it has written so far.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(200);
    try (Database database = Database.sqlite(file)) {
      Sql sql = new Sql(database);
      assertThat(sql.all("SELECT name FROM delivery", row -> row.text("name")))
          .containsAll(acknowledged);
      assertThat(sql.one("PRAGMA integrity_check", row -> row.text("integrity_check")))
          .contains("ok");
    }
  }

  /**
   * The process to be killed: notes deliveries from four threads and says so after each commit,
   * until it is killed.
   */
  public static void main(String[] arguments) {
    Database database = Database.sqlite(Path.of(arguments[0]));
    SqlInbox inbox = new SqlInbox(database, new SettableClock());
    for (int writer = 0; writer < 4; writer++) {
      String name = "writer-" + writer + "-";
      new Thread(
              () -> {
                for (long i = 0; ; i++) {
                  inbox.isNew(List.of(name + i));
                  System.out.println(DONE + name + i);
                }
              })
          .start();
    }
  }
}
