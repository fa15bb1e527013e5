package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Everything a person can read in blocks, one piece a line, in the order it stands there. */
final class Reading {
  private static final Set<String> TEXT_FIELDS = Set.of("text", "alt_text", "initial_value");
  private static final Set<String> HIDDEN = Set.of("confirm", "accessibility_label", "type", "value", "url", "action_id", "block_id");

  private Reading() {}

  static String of(JsonNode blocks) {
    var lines = new LinkedHashSet<String>();
    blocks.forEach(block -> collect(block, lines));
    return String.join("\n", lines);
  }

  private static void collect(JsonNode node, Set<String> lines) {
    if (node.isArray()) node.forEach(child -> collect(child, lines));
    if (node.isObject()) {
      node.properties().forEach(field -> {
        if (TEXT_FIELDS.contains(field.getKey()) && field.getValue().isTextual()) lines.add(field.getValue().asText());
        else if (!HIDDEN.contains(field.getKey())) collect(field.getValue(), lines);
      });
    }
  }
}
