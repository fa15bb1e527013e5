package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a person can touch in blocks, wherever Block Kit allows it to stand, and the key under
 * which its value travels.
 */
final class Elements {
  /**
   * Element type to the field that carries its value in state and actions; buttons and overflow
   * menus keep none.
   */
  private static final Map<String, String> VALUE_FIELDS =
      Map.ofEntries(
          Map.entry("plain_text_input", "value"),
          Map.entry("email_text_input", "value"),
          Map.entry("url_text_input", "value"),
          Map.entry("number_input", "value"),
          Map.entry("static_select", "selected_option"),
          Map.entry("external_select", "selected_option"),
          Map.entry("radio_buttons", "selected_option"),
          Map.entry("checkboxes", "selected_options"),
          Map.entry("multi_static_select", "selected_options"),
          Map.entry("datepicker", "selected_date"),
          Map.entry("timepicker", "selected_time"),
          Map.entry("datetimepicker", "selected_date_time"),
          Map.entry("users_select", "selected_user"),
          Map.entry("channels_select", "selected_channel"),
          Map.entry("conversations_select", "selected_conversation"));

  private Elements() {}

  /**
   * One element in its block.
   *
   * @param block the block it stands in
   * @param json the element itself
   */
  record Element(JsonNode block, ObjectNode json) {
    String blockId() {
      return block.path("block_id").asText();
    }

    String actionId() {
      return json.path("action_id").asText();
    }

    String type() {
      return json.path("type").asText();
    }

    boolean input() {
      return "input".equals(block.path("type").asText());
    }

    @Nullable String valueField() {
      return VALUE_FIELDS.get(type());
    }

    Optional<JsonNode> option(String value) {
      return Elements.options(json).stream()
          .filter(option -> value.equals(option.path("value").asText()))
          .findFirst();
    }
  }

  static List<Element> in(JsonNode blocks) {
    var found = new ArrayList<Element>();
    for (var block : blocks) {
      add(found, block, block.path("element"));
      add(found, block, block.path("accessory"));
      if (!"rich_text".equals(block.path("type").asText())
          && !"context".equals(block.path("type").asText()))
        block.path("elements").forEach(element -> add(found, block, element));
    }
    return found;
  }

  static List<JsonNode> options(JsonNode element) {
    var options = new ArrayList<JsonNode>();
    element.path("options").forEach(options::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
    return options;
  }

  private static void add(List<Element> found, JsonNode block, JsonNode element) {
    if (element instanceof ObjectNode object && !"image".equals(object.path("type").asText()))
      found.add(new Element(block, object));
  }
}
