package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Elements.Element;

/**
 * {@code state.values}: block_id to action_id to {type, value}, as it travels with views and
 * clicks.
 */
final class State {
  private State() {}

  /** Adds what is missing with the elements' initial values and drops blocks that are gone. */
  static void fillIn(ObjectNode values, JsonNode blocks) {
    var elements = Elements.in(blocks);
    values.retain(elements.stream().map(Element::blockId).toList());
    for (var element : elements) {
      if (element.valueField() != null && !values.path(element.blockId()).has(element.actionId()))
        put(values, element, initial(element));
    }
  }

  /** Puts one value, in the field that its element type uses. */
  static void put(ObjectNode values, Element element, JsonNode value) {
    var field = element.valueField();
    if (field == null) return;
    ObjectNode entry = Json.object().put("type", element.type());
    entry.set(field, value);
    block(values, element.blockId()).set(element.actionId(), entry);
  }

  private static ObjectNode block(ObjectNode values, String blockId) {
    return values.get(blockId) instanceof ObjectNode block ? block : values.putObject(blockId);
  }

  private static JsonNode initial(Element element) {
    var field = String.valueOf(element.valueField());
    var initial =
        element
            .json()
            .path(
                "value".equals(field)
                    ? "initial_value"
                    : field.replaceFirst("selected", "initial"));
    if (!initial.isMissingNode()) return initial.deepCopy();
    return "selected_options".equals(field) ? Json.array() : NullNode.getInstance();
  }
}
