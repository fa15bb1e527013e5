package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Posted.Button;
import java.util.List;
import java.util.Map;

/**
 * A modal or a Home tab as a person sees it at one moment.
 *
 * @param id Slack's view id; stays the same when the view is updated
 * @param json the view as Slack describes it to apps
 * @param errors messages under input blocks after a refused submission, by block_id
 */
public record View(String id, JsonNode json, Map<String, String> errors) {
  /** Copies what it is given. */
  public View {
    json = json.deepCopy();
    errors = Map.copyOf(errors);
  }

  /** {@code modal} or {@code home}. */
  public String type() {
    return json.path("type").asText();
  }

  /** The modal's title; empty for a Home tab. */
  public String title() {
    return json.at("/title/text").asText();
  }

  /** The app's name for this view. */
  public String callbackId() {
    return json.path("callback_id").asText();
  }

  /** Its blocks. */
  public JsonNode blocks() {
    return json.path("blocks");
  }

  /** Everything a person can read in its blocks. */
  public String plain() {
    return Reading.of(blocks());
  }

  /** Its buttons from top to bottom. */
  public List<Button> buttons() {
    return Parts.buttons(blocks());
  }

  /** The action_ids of its input blocks from top to bottom. */
  public List<String> inputs() {
    return Elements.in(blocks()).stream()
        .filter(Elements.Element::input)
        .map(Elements.Element::actionId)
        .toList();
  }

  ObjectNode state() {
    return (ObjectNode) json.path("state").path("values");
  }
}
