package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One Web API call: its arguments, whether they came as a form or as JSON, without the token. */
record ApiRequest(String method, ObjectNode arguments) {
  @Nullable String text(String name) {
    var value = Json.text(arguments, name);
    return value == null || value.isEmpty() ? null : value;
  }

  String required(String name) throws ApiError {
    var value = text(name);
    if (value == null) throw new ApiError("invalid_arguments");
    return value;
  }

  boolean flag(String name) {
    return Boolean.parseBoolean(text(name)) || "1".equals(text(name));
  }

  /** A JSON argument, which a form carries as text. */
  Optional<JsonNode> json(String name) {
    var value = arguments.path(name);
    if (value.isTextual()) return Json.parse(value.asText());
    return value.isContainerNode() ? Optional.of(value) : Optional.empty();
  }

  /** The blocks argument; empty array if there is none. */
  ArrayNode blocks() throws ApiError {
    if (text("blocks") == null && !arguments.path("blocks").isContainerNode()) return Json.array();
    if (json("blocks").orElse(null) instanceof ArrayNode blocks) return blocks;
    throw new ApiError("invalid_blocks_format");
  }
}
