package dev.lotse.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one JSON mapper of this package and the three things done with it everywhere. */
final class Json {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** The parsed text, or empty if it is no JSON. */
  static Optional<JsonNode> parse(@Nullable String text) {
    if (text == null || text.isBlank()) return Optional.empty();
    try {
      return Optional.ofNullable(MAPPER.readTree(text));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /** The text under {@code name}, or null where it is missing or null. */
  static @Nullable String text(JsonNode node, String name) {
    var value = node.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }
}
