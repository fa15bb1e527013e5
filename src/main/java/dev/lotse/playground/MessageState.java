package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Elements.Element;
import dev.lotse.playground.World.Human;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each person has chosen in the selects of a message; Slack keeps it on the person's side and
 * sends it with every click there.
 */
final class MessageState {
  private final Map<String, ObjectNode> values = new HashMap<>();
  private final Changes changes;

  MessageState(Changes changes) {
    this.changes = changes;
  }

  /**
   * A copy of the state after a click or choice; {@code value} is null for a button, which has
   * none.
   */
  ObjectNode after(Human human, Posted message, Element element, @Nullable JsonNode value) {
    synchronized (changes) {
      var state =
          values.computeIfAbsent(
              human.id() + " " + message.channel() + " " + message.ts(), key -> Json.object());
      State.fillIn(state, message.blocks());
      if (value != null) State.put(state, element, value);
      return state.deepCopy();
    }
  }
}
