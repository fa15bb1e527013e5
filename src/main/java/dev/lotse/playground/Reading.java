package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything a person can read in blocks, one piece a line, in the order it stands there. */
final class Reading {
  private static final Set<String> TEXT_FIELDS = Set.of("text", "alt_text", "initial_value");
  private static final Set<String> HIDDEN =
      Set.of("confirm", "accessibility_label", "type", "value", "url", "action_id", "block_id");

  /** Pieces of rich text that stand in one line. */
  private static final Set<String> INLINE =
      Set.of("rich_text_section", "rich_text_preformatted", "rich_text_quote");

  private Reading() {}

  static String of(JsonNode blocks) {
    var lines = new ArrayList<String>();
    blocks.forEach(block -> collect(block, lines));
    return String.join("\n", lines);
  }

  private static void collect(JsonNode node, List<String> lines) {
    if (INLINE.contains(node.path("type").asText())) {
      var pieces = new ArrayList<String>();
      collect(node.path("elements"), pieces);
      lines.add(String.join("", pieces));
      return;
    }
    if (node.isArray()) node.forEach(child -> collect(child, lines));
    node.properties()
        .forEach(
            field -> {
              if (TEXT_FIELDS.contains(field.getKey()) && field.getValue().isTextual())
                lines.add(field.getValue().asText());
              else if (!HIDDEN.contains(field.getKey())) collect(field.getValue(), lines);
            });
  }
}
