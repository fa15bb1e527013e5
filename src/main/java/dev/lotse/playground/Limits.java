package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.stream.Stream;

/** What Slack refuses before it stores a message or a view. */
final class Limits {
  static final int MESSAGE_BLOCKS = 50;
  static final int VIEW_BLOCKS = 100;

  /** Beyond it chat.postMessage cuts the text off. */
  static final int POST_TEXT = 40_000;

  /** chat.update's own, stricter limit. */
  static final int UPDATE_TEXT = 4_000;

  /** Undocumented; measured by users (bolt-js issue 2509). */
  private static final int ALL_BLOCKS_TEXT = 13_200;

  private static final int TITLE = 24;
  private static final int METADATA = 3_000;

  private Limits() {}

  static void message(String text, ArrayNode blocks, boolean hasFiles) throws ApiError {
    if (text.isEmpty() && blocks.isEmpty() && !hasFiles) throw new ApiError("no_text");
    var complaints = BlockRules.complaints(blocks, MESSAGE_BLOCKS);
    if (!complaints.isEmpty()) throw ApiError.with("invalid_blocks", complaints);
    if (lengthOf(blocks) > ALL_BLOCKS_TEXT) throw new ApiError("msg_blocks_too_long");
  }

  static void view(JsonNode view) throws ApiError {
    var blocks = view.path("blocks") instanceof ArrayNode array ? array : Json.array();
    var complaints =
        Stream.of(
                BlockRules.complaints(blocks, VIEW_BLOCKS).stream()
                    .map(complaint -> complaint.replace("[json-pointer:", "[json-pointer:/view")),
                "home".equals(view.path("type").asText())
                    ? Stream.<String>empty()
                    : modal(view, blocks),
                tooLong(view.path("private_metadata"), METADATA, "/view/private_metadata"),
                tooLong(view.path("callback_id"), 255, "/view/callback_id"))
            .flatMap(stream -> stream)
            .toList();
    if (!complaints.isEmpty()) throw ApiError.with("invalid_arguments", complaints);
  }

  private static Stream<String> modal(JsonNode view, ArrayNode blocks) {
    boolean hasInput = Elements.in(blocks).stream().anyMatch(Elements.Element::input);
    var missing =
        Stream.of(
                view.path("title").isMissingNode()
                    ? "missing required field: title [json-pointer:/view]"
                    : "",
                "modal".equals(view.path("type").asText())
                    ? ""
                    : "must be a valid enum value [json-pointer:/view/type]",
                hasInput && view.path("submit").isMissingNode()
                    ? "missing required field: submit [json-pointer:/view]"
                    : "")
            .filter(text -> !text.isEmpty());
    var tooLong =
        List.of("title", "submit", "close").stream()
            .flatMap(
                name -> tooLong(view.path(name).path("text"), TITLE, "/view/" + name + "/text"));
    return Stream.concat(missing, tooLong);
  }

  private static Stream<String> tooLong(JsonNode text, int most, String pointer) {
    return text.asText().length() > most
        ? Stream.of(
            "must be less than " + (most + 1) + " characters [json-pointer:" + pointer + "]")
        : Stream.empty();
  }

  private static int lengthOf(JsonNode node) {
    if (node.isTextual()) return node.asText().length();
    int sum = 0;
    for (var field : node.properties())
      if (field.getValue().isContainerNode() || "text".equals(field.getKey()))
        sum += lengthOf(field.getValue());
    if (node.isArray()) for (var child : node) sum += lengthOf(child);
    return sum;
  }
}
