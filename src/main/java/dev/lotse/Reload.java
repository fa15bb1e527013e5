package dev.lotse;

import dev.lotse.content.ContentRejected;
import dev.lotse.content.ContentWatch;
import dev.lotse.content.ScriptReader;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.IntentMatcher;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes changed content into use while Lotse runs. Content with mistakes is named in the log, and
 * Lotse goes on with what it had.
 */
final class Reload {

  private static final Logger LOG = LoggerFactory.getLogger(Reload.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final Path content;
  private final Path learntFolder;
  private final Lotse lotse;

  Reload(Path content, Path learntFolder, Lotse lotse) {
    this.content = content;
    this.learntFolder = learntFolder;
    this.lotse = lotse;
  }

  /** Watches the folder that the operator named; the content in the jar does not change. */
  static void watch(Settings settings, Lotse lotse) {
    settings
        .intentsDir()
        .ifPresent(
            folder ->
                ContentWatch.start(
                    folder, EVERY, new Reload(folder, settings.dataDir(), lotse)::run));
  }

  void run() {
    try {
      Script script = ScriptReader.read(content);
      lotse.use(script, IntentMatcher.load(learntFolder, script.intents()));
      LOG.info("The content has changed and is in use.");
    } catch (ContentRejected mistakes) {
      LOG.warn(
          "The content has changed but can't be used; Lotse goes on with the one before. Please mend:\n{}",
          mistakes.getMessage());
    } catch (RuntimeException failed) {
      LOG.warn(
          "The content has changed but can't be read; Lotse goes on with the one before. {}",
          failed.getClass().getSimpleName());
    }
  }
}
