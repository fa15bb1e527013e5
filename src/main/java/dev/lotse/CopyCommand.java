package dev.lotse;

import dev.lotse.store.Copy;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.store.StorageFailure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Moves everything from a SQLite file to a PostgreSQL database. */
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description =
        "Copies everything from a SQLite file into an empty PostgreSQL database and compares both. Stop Lotse first. After an interruption run it again: it goes on.")
final class CopyCommand implements Callable<Integer> {

  private static final String ROW = "%-20s %12s  %s";

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      description = "The SQLite file, such as data/lotse.db, or its jdbc:sqlite: address.")
  private String from;

  @Option(
      names = "--to",
      description =
          "The address of the database, such as postgres://user:password@host/name; without it, what DATABASE_URL says, which no list of processes shows.")
  private @Nullable String to;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Copy copy = Copy.between(source(), target(), out::println)) {
      List<Copy.Verified> tables = copy.run();
      out.println(ROW.formatted("table", "rows", "checksum, the same on both sides"));
      tables.forEach(
          table -> out.println(ROW.formatted(table.table(), table.rows(), table.checksum())));
    } catch (StorageFailure failed) {
      throw new IllegalStateException(
          "--to: "
              + failed.getMessage()
              + ". Run the same copy again; it goes on where it stopped.");
    }
    out.println("Done. Start Lotse with DATABASE_URL set to the new database.");
    return 0;
  }

  private DatabaseAddress source() {
    return from.startsWith("jdbc:")
        ? address("--from", from)
        : DatabaseAddress.sqlite(Path.of(from));
  }

  private DatabaseAddress target() {
    return to == null ? main.database() : address("--to", to);
  }

  private static DatabaseAddress address(String option, String text) {
    try {
      return DatabaseAddress.of(text);
    } catch (IllegalArgumentException unusable) {
      throw new IllegalArgumentException(
          option
              + ": must be an address like postgres://user:password@host:5432/name or jdbc:sqlite:folder/lotse.db.");
    }
  }
}
