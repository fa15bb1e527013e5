package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the view that Slack stores out of the view an app sent. */
final class ViewShape {
  private ViewShape() {}

  /** A new view; {@code below} is the one it lies on, or null. */
  static View fresh(JsonNode sent, @Nullable View below) {
    var id = Ids.next("V");
    var root = below == null ? id : below.json().path("root_view_id").asText();
    return shaped(sent, id, root, below == null ? null : below.id(), Json.object());
  }

  /**
   * The same view with new content; what the person typed stays where block_id and action_id stay
   * the same.
   */
  static View updated(View before, JsonNode sent) {
    return shaped(
        sent,
        before.id(),
        before.json().path("root_view_id").asText(),
        Json.text(before.json(), "previous_view_id"),
        before.state().deepCopy());
  }

  private static View shaped(
      JsonNode sent, String id, String root, @Nullable String previous, ObjectNode values) {
    ObjectNode view =
        Json.object()
            .put("id", id)
            .put("team_id", World.TEAM)
            .put("type", sent.path("type").asText());
    var blocks = Blocks.completed(sent.path("blocks"));
    view.set("blocks", blocks);
    for (var name : List.of("private_metadata", "callback_id", "external_id"))
      view.put(name, sent.path(name).asText(""));
    State.fillIn(values, blocks);
    view.putObject("state").set("values", values);
    view.put("hash", Credentials.hex(8));
    for (var name : List.of("title", "submit", "close"))
      view.set(name, sent.path(name).isObject() ? sent.path(name).deepCopy() : null);
    for (var name : List.of("clear_on_close", "notify_on_close"))
      view.put(name, sent.path(name).asBoolean());
    view.put("previous_view_id", previous)
        .put("root_view_id", root)
        .put("app_id", World.APP)
        .put("app_installed_team_id", World.TEAM)
        .put("bot_id", World.BOT);
    return new View(id, view, Map.of());
  }
}
