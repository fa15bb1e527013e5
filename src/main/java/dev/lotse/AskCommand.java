package dev.lotse;

import dev.lotse.conversation.Script;
import dev.lotse.understanding.Context;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Language;
import dev.lotse.understanding.LanguageDetector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what a message is understood to be. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Shows which intent a message is understood to express, and how surely.")
final class AskCommand implements Callable<Integer> {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "TEXT", description = "A message.")
  private @Nullable String text;

  @Option(
      names = "--lang",
      converter = TypedLanguage.class,
      description =
          "de or en; otherwise the message tells, and English is taken where it does not.")
  private @Nullable Language language;

  @Option(
      names = "--section",
      description = "The section of the guide that the case is in; its intents are likelier.")
  private @Nullable String section;

  @Option(names = "--json", description = "Writes one JSON object.")
  private boolean json;

  @Option(
      names = "--batch",
      description =
          "Reads one message per line from standard input, UTF-8, and writes one JSON object per line.")
  private boolean batch;

  @Override
  public Integer call() throws IOException {
    if (batch == (text != null)) {
      throw new ParameterException(spec.commandLine(), "Give a TEXT, or --batch, not both.");
    }
    Script script = main.workshop().script();
    if (section != null && !script.sectionNames().containsKey(section)) {
      throw new ParameterException(
          spec.commandLine(),
          "--section: '"
              + section
              + "' (expected one of "
              + new TreeSet<>(script.sectionNames().keySet())
              + ")");
    }
    IntentMatcher matcher = main.workshop().matcher(script);
    LanguageDetector languages = new LanguageDetector();
    if (batch) {
      eachLine(message -> understood(script, matcher, languages, message));
    } else {
      Understood found = understood(script, matcher, languages, String.valueOf(text));
      spec.commandLine().getOut().println(json ? JsonLine.of(found) : found.written());
    }
    return 0;
  }

  private Understood understood(
      Script script, IntentMatcher matcher, LanguageDetector languages, String message) {
    return Understood.of(
        script,
        matcher.match(message, new Context(Optional.ofNullable(section), Optional.empty())),
        Optional.ofNullable(language).or(() -> languages.detect(message)).orElse(Language.EN));
  }

  private void eachLine(Function<String, Understood> understand) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(main.in(), StandardCharsets.UTF_8));
    boolean first = true;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String message = first && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      out.print(JsonLine.of(understand.apply(message)) + "\n");
      out.flush();
      first = false;
    }
  }
}
