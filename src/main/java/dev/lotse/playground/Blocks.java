package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Completes blocks the way Slack does before it stores them: every block and every element gets an
 * id.
 */
final class Blocks {
  private Blocks() {}

  static ArrayNode completed(JsonNode blocks) {
    if (!(blocks instanceof ArrayNode given)) return Json.array();
    var copy = given.deepCopy();
    copy.forEach(
        block -> {
          if (block instanceof ObjectNode object && Json.text(object, "block_id") == null)
            object.put("block_id", Ids.forBlock());
        });
    for (var element : Elements.in(copy)) {
      if (element.actionId().isEmpty()) element.json().put("action_id", Ids.forBlock());
    }
    return copy;
  }
}
