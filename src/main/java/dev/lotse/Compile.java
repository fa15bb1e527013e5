package dev.lotse;

import dev.lotse.content.ContentRejected;
import dev.lotse.content.ScriptReader;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.IntentMatcher;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A step of the build: checks the content and writes it beside the classes in the form that starts
 * quickly, with what the matcher learns from it.
 */
final class Compile {

  private Compile() {}

  /** Takes the folder of the classes, which holds {@code shipped/intents}. */
  public static void main(String[] arguments) throws IOException {
    Path shipped = Path.of(arguments[0]).resolve("shipped");
    try {
      Script script =
          ScriptReader.compile(shipped.resolve("intents"), shipped.resolve("intents.json"));
      IntentMatcher.load(shipped.resolve("learnt"), script.intents());
    } catch (ContentRejected rejected) {
      rejected.complaints().forEach(System.err::println);
      System.exit(Main.TO_MEND);
    }
  }
}
