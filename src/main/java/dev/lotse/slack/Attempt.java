package dev.lotse.slack;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to send a message. Immutable.
 *
 * @param key the message's own key, the same at every attempt
 * @param since when the message was made, if an earlier attempt may have been accepted without our
 *     knowing; empty if that can't be
 * @param direct the person's direct conversation, as far as the message tells it
 */
record Attempt(String key, Optional<Instant> since, Optional<String> direct) {

  static Attempt first(String key) {
    return new Attempt(key, Optional.empty(), Optional.empty());
  }

  static Attempt again(String key, Instant since, Optional<String> direct) {
    return new Attempt(key, Optional.of(since), direct);
  }

  /** The same for something that goes along with the message. */
  Attempt with(String what) {
    return new Attempt(key + "/" + what, since, direct);
  }
}
