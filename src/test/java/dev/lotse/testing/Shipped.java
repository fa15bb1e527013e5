package dev.lotse.testing;

import dev.lotse.content.ContentFolder;
import dev.lotse.content.ScriptReader;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.IntentMatcher;
import java.util.Optional;

/** The content that is shipped, read once for all tests. */
public final class Shipped {

  private static final Script SCRIPT = ScriptReader.read(ContentFolder.find(Optional.empty()));

  private Shipped() {}

  public static Script script() {
    return SCRIPT;
  }

  public static IntentMatcher matcher() {
    return Trained.MATCHER;
  }

  private static final class Trained {
    private static final IntentMatcher MATCHER = IntentMatcher.train(SCRIPT.intents());
  }
}
