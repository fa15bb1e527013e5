package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Block Kit's rules (docs.slack.dev/reference/block-kit), told as Slack tells them: what is wrong
 * and a JSON pointer to it.
 */
final class BlockRules {
  private static final Set<String> TYPES =
      Set.of(
          "actions",
          "alert",
          "call",
          "card",
          "carousel",
          "context",
          "context_actions",
          "divider",
          "file",
          "header",
          "image",
          "input",
          "markdown",
          "rich_text",
          "section",
          "table",
          "video");

  /** Field of an element to the longest text it may hold. */
  private static final Map<String, Integer> ELEMENT_TEXTS =
      Map.of(
          "value",
          2000,
          "url",
          3000,
          "action_id",
          255,
          "accessibility_label",
          75,
          "initial_value",
          3000);

  private static final Map<String, Integer> CONFIRM_TEXTS =
      Map.of("title", 100, "text", 300, "confirm", 30, "deny", 30);
  private static final Map<String, Integer> MOST_OPTIONS =
      Map.of("overflow", 5, "radio_buttons", 10, "checkboxes", 10);

  private final List<String> complaints = new ArrayList<>();

  private BlockRules() {}

  /** Everything wrong with the blocks of one message or view; empty if nothing is. */
  static List<String> complaints(ArrayNode blocks, int most) {
    var rules = new BlockRules();
    rules.count(blocks, 0, most, "/blocks");
    var ids = new HashSet<String>();
    for (int i = 0; i < blocks.size(); i++) {
      var id = Json.text(blocks.get(i), "block_id");
      if (id != null && !ids.add(id))
        rules.say("`block_id` already exists", "/blocks/" + i + "/block_id");
      rules.block(blocks.get(i), "/blocks/" + i);
    }
    return rules.complaints;
  }

  private void block(JsonNode block, String at) {
    var type = block.path("type").asText();
    if (!TYPES.contains(type)) say("unsupported type: " + type, at + "/type");
    length(block.path("block_id"), 0, 255, at + "/block_id");
    switch (type) {
      case "section" -> section(block, at);
      case "header" -> plain(block.path("text"), 150, at + "/text");
      case "markdown" -> length(block.path("text"), 1, 12_000, at + "/text");
      case "context" -> context(block.path("elements"), at + "/elements");
      case "actions" -> elements(block.path("elements"), 25, at + "/elements");
      case "context_actions" -> elements(block.path("elements"), 5, at + "/elements");
      case "input" -> input(block, at);
      case "image" -> length(block.path("alt_text"), 1, 2000, at + "/alt_text");
      default -> {}
    }
  }

  private void section(JsonNode block, String at) {
    if (block.path("text").isMissingNode() && block.path("fields").isMissingNode())
      say("must define either `text` or `fields`", at);
    if (block.has("text")) length(block.path("text").path("text"), 1, 3000, at + "/text/text");
    if (block.has("fields")) count(block.path("fields"), 1, 10, at + "/fields");
    for (int i = 0; i < block.path("fields").size(); i++)
      length(block.at("/fields/" + i + "/text"), 1, 2000, at + "/fields/" + i + "/text");
    if (block.has("accessory")) element(block.path("accessory"), at + "/accessory");
  }

  private void context(JsonNode elements, String at) {
    count(elements, 1, 10, at);
    for (int i = 0; i < elements.size(); i++) {
      if (!"image".equals(elements.get(i).path("type").asText()))
        length(elements.get(i).path("text"), 1, 3000, at + "/" + i + "/text");
    }
  }

  private void input(JsonNode block, String at) {
    plain(block.path("label"), 2000, at + "/label");
    if (block.has("hint")) plain(block.path("hint"), 2000, at + "/hint");
    if (block.path("element").isMissingNode()) say("missing required field: element", at);
    else element(block.path("element"), at + "/element");
  }

  private void elements(JsonNode elements, int most, String at) {
    count(elements, 1, most, at);
    var ids = new HashSet<String>();
    for (int i = 0; i < elements.size(); i++) {
      var id = Json.text(elements.get(i), "action_id");
      if (id != null && !ids.add(id))
        say("`action_id` already exists", at + "/" + i + "/action_id");
      element(elements.get(i), at + "/" + i);
    }
  }

  private void element(JsonNode element, String at) {
    var type = element.path("type").asText();
    if (type.isEmpty()) say("missing required field: type", at);
    if ("button".equals(type)) plain(element.path("text"), 75, at + "/text");
    ELEMENT_TEXTS.forEach((name, most) -> length(element.path(name), 0, most, at + "/" + name));
    if (element.has("placeholder")) plain(element.path("placeholder"), 150, at + "/placeholder");
    if (element.has("confirm"))
      CONFIRM_TEXTS.forEach(
          (name, most) ->
              length(
                  element.path("confirm").path(name).path("text"),
                  1,
                  most,
                  at + "/confirm/" + name + "/text"));
    options(element, MOST_OPTIONS.getOrDefault(type, 100), at);
  }

  private void options(JsonNode element, int most, String at) {
    var options = element.path("options");
    if (element.has("options")) count(options, 1, most, at + "/options");
    if (element.has("option_groups"))
      count(element.path("option_groups"), 1, 100, at + "/option_groups");
    for (int i = 0; i < options.size(); i++) {
      length(options.get(i).path("text").path("text"), 1, 75, at + "/options/" + i + "/text/text");
      length(options.get(i).path("value"), 1, 150, at + "/options/" + i + "/value");
    }
  }

  private void plain(JsonNode text, int most, String at) {
    if (!"plain_text".equals(text.path("type").asText())) say("must be a plain_text object", at);
    length(text.path("text"), 1, most, at + "/text");
  }

  private void length(JsonNode text, int least, int most, String at) {
    int length = text.asText().length();
    if (length > most) say("must be less than " + (most + 1) + " characters", at);
    if (length < least) say("must be more than " + (least - 1) + " characters", at);
  }

  private void count(JsonNode items, int least, int most, String at) {
    if (items.size() > most) say("no more than " + most + " items allowed", at);
    if (items.size() < least) say("no fewer than " + least + " items allowed", at);
  }

  private void say(String complaint, String at) {
    complaints.add(complaint + " [json-pointer:" + at + "]");
  }
}
