package dev.lotse.understanding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the case and the talk so far add to a message.
 *
 * @param section the section of the guide the case is in; its intents are a little likelier
 * @param lastIntent the intent answered before; a message that is short of words is read together
 *     with it
 * @param topic what the intent answered before is about, in a few words; empty for none
 * @param followups intents that are likely asked after it; they are a little likelier
 */
public record Context(
    Optional<String> section, Optional<String> lastIntent, String topic, List<String> followups) {

  private static final Context NONE = new Context(Optional.empty(), Optional.empty());

  public Context {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(lastIntent, "lastIntent");
    Objects.requireNonNull(topic, "topic");
    followups = List.copyOf(followups);
  }

  /** Without a topic. */
  public Context(Optional<String> section, Optional<String> lastIntent) {
    this(section, lastIntent, "", List.of());
  }

  /** Nothing is known besides the message. */
  public static Context none() {
    return NONE;
  }
}
