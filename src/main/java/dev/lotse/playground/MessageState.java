package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** What each person has chosen in the selects of a message; Slack keeps it on the person's side and sends it with every click there. */
final class MessageState {
  private final Map<String, ObjectNode> values = new HashMap<>();
  private final Changes changes;

  MessageState(Changes changes) {
    this.changes = changes;
  }

  /** Live state of one person in one message: change it only while holding the lock, through {@link State}. */
  ObjectNode of(String user, Posted message) {
    synchronized (changes) {
      var state = values.computeIfAbsent(user + " " + message.channel() + " " + message.ts(), key -> Json.object());
      State.fillIn(state, message.blocks());
      return state;
    }
  }
}
