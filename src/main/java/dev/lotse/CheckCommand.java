package dev.lotse;

import dev.lotse.content.ScriptReader;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.IntentMatcher;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks content, and whether it teaches what it should. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the content files and names everything to mend, by file and line.")
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description =
          "The folder to check; otherwise LOTSE_INTENTS_DIR, else ./intents if it is there, else the shipped content.")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    Workshop workshop = main.workshop();
    Path content = workshop.content(Optional.ofNullable(folder));
    Script script =
        ScriptReader.check(
            content, intents -> IntentMatcher.load(workshop.learntFolder(), intents));
    spec.commandLine()
        .getOut()
        .printf(
            "Checked: %d intents, %d steps, %d causes, %d triage questions in every language. Nothing to mend.%n",
            script.answers().size(),
            script.stepWords().size(),
            script.causeWords().size(),
            script.questionWords().size());
    return 0;
  }
}
