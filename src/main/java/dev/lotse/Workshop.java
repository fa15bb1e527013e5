package dev.lotse;

import dev.lotse.content.ContentFolder;
import dev.lotse.content.ScriptReader;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.IntentMatcher;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the tools for authors share: which content they work on, and where what was learnt from it
 * is kept. Other settings, right or wrong, do not concern them. Immutable.
 *
 * @param named a content folder that the operator named
 * @param learntFolder where the matcher keeps what it learnt
 */
record Workshop(Optional<Path> named, Path learntFolder) {

  private static final Path HERE = Path.of("intents");

  /**
   * @throws Settings.Unusable when a folder it names can't be used
   */
  static Workshop in(Map<String, String> environment) {
    Map<String, String> folders = new HashMap<>(environment);
    folders.keySet().retainAll(java.util.Set.of("LOTSE_DATA_DIR", "LOTSE_INTENTS_DIR"));
    Settings settings = Settings.read(folders);
    return new Workshop(settings.intentsDir(), settings.dataDir());
  }

  /** The content to work on: the named one, else {@code ./intents}, else what is shipped. */
  Path content() {
    return content(Optional.empty());
  }

  /** The same, unless the author names a folder. */
  Path content(Optional<Path> chosen) {
    Optional<Path> here =
        HERE.resolve("guide.yml").toFile().isFile() ? Optional.of(HERE) : Optional.empty();
    return ContentFolder.find(chosen.or(() -> named).or(() -> here));
  }

  Script script() {
    return ScriptReader.read(content());
  }

  /** Knows the script's intents; learnt once, then remembered. */
  IntentMatcher matcher(Script script) {
    return IntentMatcher.load(learntFolder, script.intents());
  }
}
