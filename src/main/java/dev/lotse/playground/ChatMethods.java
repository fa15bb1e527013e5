package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Channels.Channel;
import dev.lotse.playground.Talk.Words;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * chat.*: posting, changing and deleting the bot's messages
 * (docs.slack.dev/reference/methods/chat.postMessage and neighbours).
 */
final class ChatMethods {
  private final Workspace workspace;
  private final Talk talk;
  private final Methods methods;
  private final boolean messagesTab;

  ChatMethods(Workspace workspace, Talk talk, Methods methods, boolean messagesTab) {
    this.workspace = workspace;
    this.talk = talk;
    this.methods = methods;
    this.messagesTab = messagesTab;
  }

  void register() {
    methods.add("chat.postMessage", "chat:write", RateLimits.PER_CHANNEL, this::post);
    methods.add("chat.postEphemeral", "chat:write", RateLimits.TIER_4, this::postEphemeral);
    methods.add("chat.update", "chat:write", RateLimits.TIER_3, this::update);
    methods.add("chat.delete", "chat:write", RateLimits.TIER_3, this::delete);
    methods.add("chat.getPermalink", null, RateLimits.SPECIAL, this::permalink);
  }

  private ObjectNode post(ApiRequest request) throws ApiError {
    var channel = writable(request.required("channel"));
    var text = Optional.ofNullable(request.text("text")).orElse("");
    Limits.message(text, request.blocks(), false);
    var cut = text.length() > Limits.POST_TEXT ? text.substring(0, Limits.POST_TEXT) : text;
    var words = Words.bot(cut, request.blocks(), request.text("thread_ts"));
    return answer(talk.post(channel, words.with(metadata(request))).message());
  }

  private ObjectNode postEphemeral(ApiRequest request) throws ApiError {
    var channel = writable(request.required("channel"));
    var user =
        workspace
            .channels
            .person(request.required("user"))
            .orElseThrow(() -> new ApiError("user_not_in_channel"));
    if (!channel.visibleTo(user.id())) throw new ApiError("user_not_in_channel");
    var text = Optional.ofNullable(request.text("text")).orElse("");
    Limits.message(text, request.blocks(), false);
    return Json.object()
        .put(
            "message_ts",
            talk.ephemeral(
                    channel,
                    Words.bot(text, request.blocks(), request.text("thread_ts")),
                    user.id())
                .ts());
  }

  private ObjectNode update(ApiRequest request) throws ApiError {
    var channel = writable(request.required("channel"));
    var before = own(channel, request.required("ts"), "cant_update_message");
    var text = Optional.ofNullable(request.text("text")).orElse("");
    if (text.length() > Limits.UPDATE_TEXT) throw new ApiError("msg_too_long");
    Limits.message(text, request.blocks(), !before.files().isEmpty());
    return answer(talk.change(channel, before, text, request.blocks(), metadata(request)))
        .put("text", text);
  }

  private ObjectNode delete(ApiRequest request) throws ApiError {
    var channel = writable(request.required("channel"));
    var message = own(channel, request.required("ts"), "cant_delete_message");
    talk.delete(channel, message);
    return Json.object().put("channel", channel.id()).put("ts", message.ts());
  }

  private ObjectNode permalink(ApiRequest request) throws ApiError {
    var channel =
        workspace
            .channels
            .find(request.required("channel"))
            .orElseThrow(() -> new ApiError("channel_not_found"));
    var message =
        workspace
            .messages
            .find(channel.id(), request.required("message_ts"))
            .orElseThrow(() -> new ApiError("message_not_found"));
    var link =
        URI.create(
            "https://"
                + World.DOMAIN
                + ".slack.com/archives/"
                + channel.id()
                + "/p"
                + message.ts().replace(".", ""));
    return Json.object()
        .put("channel", channel.id())
        .put(
            "permalink",
            link
                + (message.threadTs() == null
                    ? ""
                    : "?thread_ts=" + message.threadTs() + "&cid=" + channel.id()));
  }

  /** The channel, if the bot may write there now. */
  Channel writable(String id) throws ApiError {
    var channel = workspace.channels.find(id).orElseThrow(() -> new ApiError("channel_not_found"));
    if (workspace.channels.deactivated(channel.partner())) throw new ApiError("account_inactive");
    if (channel.direct() && (!messagesTab || workspace.channels.dmClosed(channel)))
      throw new ApiError("messages_tab_disabled");
    if (!workspace.channels.botIsIn(channel) && !methods.has("chat:write.public"))
      throw new ApiError("not_in_channel");
    return channel;
  }

  private Posted own(Channel channel, String ts, String refusal) throws ApiError {
    var message =
        workspace
            .messages
            .find(channel.id(), ts)
            .filter(found -> !found.ephemeral())
            .orElseThrow(() -> new ApiError("message_not_found"));
    if (!message.fromBot()) throw new ApiError(refusal);
    return message;
  }

  /** docs.slack.dev/messaging/message-metadata: an event type and a payload, both required. */
  private static @Nullable JsonNode metadata(ApiRequest request) throws ApiError {
    var metadata = request.json("metadata").orElse(null);
    if (metadata == null) return null;
    if (metadata.path("event_type").asText().isEmpty()
        || !metadata.path("event_payload").isObject())
      throw new ApiError("invalid_metadata_format");
    return metadata;
  }

  private static ObjectNode answer(Posted message) {
    ObjectNode answer = Json.object().put("channel", message.channel()).put("ts", message.ts());
    answer.set("message", MessageJson.of(message));
    return answer;
  }
}
