package dev.lotse;

import dev.lotse.store.Database;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.store.Schema;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings the database to this release's schema, before the release starts. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description =
        "Brings the database to the newest schema and ends, for a release phase. A Lotse of the release before may go on running.")
final class MigrateCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    DatabaseAddress database = main.database();
    Schema schema = Database.migrate(database);
    PrintWriter out = spec.commandLine().getOut();
    schema.applied().forEach(migration -> out.println("Applied " + migration + "."));
    if (schema.applied().isEmpty()) {
      out.println("Nothing to do.");
    }
    out.println(database + " is at schema version " + schema.version() + ".");
    return 0;
  }
}
