package dev.lotse.understanding;

import java.util.Objects;
import java.util.Optional;

/**
 * What the case adds to a message.
 *
 * @param section the section of the guide the case is in; its intents are a little likelier
 * @param lastIntent the intent of the message before; it is carried for the caller and does not
 *     change a score
 */
public record Context(Optional<String> section, Optional<String> lastIntent) {

  private static final Context NONE = new Context(Optional.empty(), Optional.empty());

  public Context {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(lastIntent, "lastIntent");
  }

  /** Nothing is known besides the message. */
  public static Context none() {
    return NONE;
  }
}
