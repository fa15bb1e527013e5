package dev.lotse;

import dev.lotse.understanding.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures how well messages are understood. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measures how well messages are understood: by cross-validation over the content's examples, or on labelled files.")
final class EvaluateCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = false)
  private @Nullable Files files;

  @Option(names = "--json", description = "Writes one JSON object.")
  private boolean json;

  /** Labelled files, in place of the content. */
  static final class Files {
    @Option(
        names = "--train",
        required = true,
        description = "Messages to learn from: label, tab, text on each line.")
    private Path train;

    @Option(names = "--test", required = true, description = "Messages to understand.")
    private Path test;

    @Option(names = "--oos", description = "Messages that no label fits; their label is not read.")
    private @Nullable Path outOfScope;
  }

  @Override
  public Integer call() {
    Report report = files == null ? ofContent() : ofFiles(files);
    spec.commandLine().getOut().println(json ? JsonLine.of(report) : report.written());
    return 0;
  }

  private Report ofContent() {
    Workshop workshop = main.workshop();
    return ContentReport.of(workshop.content(), workshop.script());
  }

  private static Report ofFiles(Files files) {
    List<Sample> outOfScope =
        Optional.ofNullable(files.outOfScope).map(LabelledFile::read).orElse(List.of());
    return FileReport.of(LabelledFile.read(files.train), LabelledFile.read(files.test), outOfScope);
  }

  /** What was measured. */
  interface Report {
    /** For a terminal. */
    String written();
  }
}
