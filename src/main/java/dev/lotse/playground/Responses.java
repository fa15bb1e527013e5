package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Talk.Words;
import dev.lotse.playground.World.Human;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages an app sends as the answer to a command or through a response_url: ephemeral unless it
 * says otherwise, also where the bot is no member.
 */
final class Responses {
  private final Workspace workspace;
  private final Talk talk;

  Responses(Workspace workspace, Talk talk) {
    this.workspace = workspace;
    this.talk = talk;
  }

  /** The body of an answer to a command: empty, plain text, or a JSON message. */
  void fromCommand(Human human, String channel, String line, String body) throws ApiError {
    if (body.isBlank()) return;
    var json =
        Json.parse(body)
            .filter(JsonNode::isObject)
            .orElseGet(() -> Json.object().put("text", body));
    if (Json.text(json, "text") == null && !json.has("blocks")) return;
    if ("in_channel".equals(Json.text(json, "response_type"))) {
      talk.post(
          workspace.channels.known(channel),
          new Words(human.id(), line, Json.array(), null, List.of()));
    }
    apply(human, channel, null, (ObjectNode) json);
  }

  void apply(Human human, String channelId, @Nullable Posted source, ObjectNode json)
      throws ApiError {
    var channel = workspace.channels.known(channelId);
    var current =
        source == null
            ? Optional.<Posted>empty()
            : workspace.messages.find(source.channel(), source.ts());
    if (json.path("delete_original").asBoolean()) {
      current.ifPresent(message -> talk.delete(channel, message));
      return;
    }
    var text = Optional.ofNullable(Json.text(json, "text")).orElse("");
    var blocks = json.path("blocks") instanceof ArrayNode array ? array : Json.array();
    Limits.message(text, blocks, false);
    if (json.path("replace_original").asBoolean() && current.isPresent())
      talk.change(channel, current.get(), text, blocks, null);
    else if ("in_channel".equals(Json.text(json, "response_type")))
      talk.post(channel, Words.bot(text, blocks, Json.text(json, "thread_ts")));
    else talk.ephemeral(channel, Words.bot(text, blocks, threadOf(json, source)), human.id());
  }

  private static @Nullable String threadOf(ObjectNode json, @Nullable Posted source) {
    var asked = Json.text(json, "thread_ts");
    return asked == null && source != null ? source.threadTs() : asked;
  }
}
