package dev.lotse;

import dev.lotse.content.ContentFolder;
import dev.lotse.content.ContentRejected;
import dev.lotse.content.ScriptReader;
import dev.lotse.conversation.Script;
import dev.lotse.store.StorageFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command line. Without a command it starts Lotse; see {@code --help}. */
@Command(
    name = "lotse",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "Lotse guides a team whose Mailjet account is locked. Without a command it starts: with Slack settings it connects to Slack, without any it starts the playground.")
public final class Main implements Callable<Integer> {

  /** Something the operator has to mend. */
  static final int TO_MEND = 2;

  private Main() {}

  public static void main(String[] arguments) {
    int code =
        new CommandLine(new Main()).setExecutionExceptionHandler(Main::failed).execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Settings.read(System.getenv());
    Script script = ScriptReader.read(ContentFolder.find(settings.intentsDir()));
    if (settings.isPlayground()) {
      new PlaygroundRun(settings, script).serve();
    } else {
      new SlackRun(settings, script).serve();
    }
    Thread.currentThread().join();
    return 0;
  }

  @Command(
      name = "chat",
      mixinStandardHelpOptions = true,
      description =
          "Starts the playground in this terminal: type messages or commands, press buttons by number.")
  int chat() throws java.io.IOException {
    Settings settings = Settings.read(System.getenv());
    new PlaygroundRun(settings, ScriptReader.read(ContentFolder.find(settings.intentsDir())))
        .chat();
    return 0;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Checks the content files and names everything to mend, by file and line.")
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "FOLDER",
              description =
                  "The folder to check; ./intents if it is there, else the shipped content.")
          Path folder) {
    Path local = Path.of("intents");
    Path checked =
        ContentFolder.find(
            Optional.ofNullable(folder)
                .or(() -> local.toFile().isDirectory() ? Optional.of(local) : Optional.empty()));
    Script script = ScriptReader.read(checked);
    System.out.printf(
        "Checked: %d intents, %d steps, %d causes, %d triage questions in every language. Nothing to mend.%n",
        script.answers().size(),
        script.stepWords().size(),
        script.causeWords().size(),
        script.questionWords().size());
    return 0;
  }

  private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    List<String> problems = problems(failure);
    if (problems.isEmpty()) {
      throw failure;
    }
    System.err.println(
        "Lotse can't go on. Please mend "
            + (problems.size() == 1 ? "this:" : "these " + problems.size() + " things:"));
    problems.forEach(problem -> System.err.println("  " + problem));
    return TO_MEND;
  }

  /** What the operator can mend, each with what to do; empty when it is a fault of ours. */
  static List<String> problems(Exception failure) {
    return failure instanceof Settings.Unusable settings
        ? settings.problems()
        : failure instanceof ContentRejected content
            ? content.complaints().stream().map(Object::toString).toList()
            : failure instanceof StorageFailure
                ? List.of(
                    "LOTSE_DATA_DIR: "
                        + failure.getMessage()
                        + ". Check that the folder can be written and its disk has room, and that lotse.db in it is Lotse's and held by no other program.")
                : failure instanceof IllegalStateException
                        || failure instanceof IllegalArgumentException
                    ? List.of(String.valueOf(failure.getMessage()))
                    : List.of();
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
