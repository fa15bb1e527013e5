package dev.lotse;

import dev.lotse.content.ContentFolder;
import dev.lotse.content.ContentRejected;
import dev.lotse.content.ScriptReader;
import dev.lotse.conversation.Script;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.store.StorageFailure;
import java.io.Console;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Without a command it starts Lotse; see {@code --help}. */
@Command(
    name = "lotse",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "Lotse guides a team whose Mailjet account is locked. Without a command it starts: with Slack settings it connects to Slack, without any it starts the playground.",
    subcommands = {
      AskCommand.class,
      WhenCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      MigrateCommand.class,
      CopyCommand.class
    })
public final class Main implements Callable<Integer> {

  /** Something the operator has to mend. */
  static final int TO_MEND = 2;

  /** The exit code when another start may do: whoever watches the process should start it again. */
  static final int TRY_LATER = 75;

  private final Map<String, String> environment;
  private final InputStream in;

  private Main(Map<String, String> environment, InputStream in) {
    this.environment = Map.copyOf(environment);
    this.in = in;
  }

  public static void main(String[] arguments) throws Exception {
    int code = arguments.length == 0 ? start() : execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Without a command nothing is to be parsed, and the start need not wait for the parser. */
  private static int start() throws Exception {
    try {
      return new Main(System.getenv(), System.in).call();
    } catch (Exception failure) {
      return failed(failure, writer(System.err));
    }
  }

  private static int execute(String[] arguments) {
    return commandLine(System.getenv(), System.in)
        .setOut(writer(System.out))
        .setErr(writer(System.err))
        .execute(Typed.whole(arguments));
  }

  /** The commands, as they run in that environment. */
  static CommandLine commandLine(Map<String, String> environment, InputStream in) {
    return new CommandLine(new Main(environment, in))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> failed(failure, command.getErr()));
  }

  /** What a console shows is in its own charset; all else reads UTF-8, whatever the system says. */
  private static PrintWriter writer(PrintStream stream) {
    Console console = System.console();
    return new PrintWriter(
        new OutputStreamWriter(
            stream, console == null ? StandardCharsets.UTF_8 : console.charset()),
        true);
  }

  /** What is typed or piped into a command, to be read as UTF-8. */
  InputStream in() {
    return in;
  }

  /** Where the settings say that everything is kept. */
  DatabaseAddress database() {
    return Settings.database(environment);
  }

  /** The content and the matcher that authors work with. */
  Workshop workshop() {
    return Workshop.in(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Settings.read(environment);
    Script script = script(settings);
    if (settings.isPlayground()) {
      new PlaygroundRun(settings, script).serve();
    } else {
      new SlackRun(settings, script).serve();
    }
    Thread.currentThread().join();
    return 0;
  }

  private static Script script(Settings settings) {
    return settings.intentsDir().isEmpty()
        ? ScriptReader.shipped()
        : ScriptReader.read(ContentFolder.find(settings.intentsDir()));
  }

  @Command(
      name = "chat",
      mixinStandardHelpOptions = true,
      description =
          "Starts the playground in this terminal: type messages or commands, press buttons by number.")
  int chat() throws java.io.IOException {
    Settings settings = Settings.read(environment);
    new PlaygroundRun(settings, script(settings)).chat();
    return 0;
  }

  private static int failed(Exception failure, PrintWriter err) throws Exception {
    List<String> problems = problems(failure);
    if (problems.isEmpty()) {
      throw failure;
    }
    err.println(
        "Lotse can't go on. Please mend "
            + (problems.size() == 1 ? "this:" : "these " + problems.size() + " things:"));
    problems.forEach(problem -> err.println("  " + problem));
    return failure instanceof StorageFailure stored && stored.isTemporary() ? TRY_LATER : TO_MEND;
  }

  /** What the operator can mend, each with what to do; empty when it is a fault of ours. */
  static List<String> problems(Exception failure) {
    return failure instanceof Settings.Unusable settings
        ? settings.problems()
        : failure instanceof ContentRejected content
            ? content.complaints().stream().map(Object::toString).toList()
            : failure instanceof StorageFailure stored
                ? List.of(problem(stored))
                : failure instanceof IllegalStateException
                        || failure instanceof IllegalArgumentException
                    ? List.of(String.valueOf(failure.getMessage()))
                    : List.of();
  }

  private static String problem(StorageFailure failure) {
    return failure.isOfServer()
        ? "DATABASE_URL: "
            + failure.getMessage()
            + ". Check the address, the user and the password, and that the server is up."
        : "LOTSE_DATA_DIR: "
            + failure.getMessage()
            + ". Check that the folder can be written and its disk has room, and that lotse.db in it is Lotse's and held by no other program.";
  }

  /** The version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "Lotse "
            + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)")
      };
    }
  }
}
