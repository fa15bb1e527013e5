package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Channels.Channel;
import dev.lotse.playground.World.Human;
import java.util.List;

/** conversations.*: looking at channels and opening direct messages. */
final class ConversationMethods {
  private static final int MOST_MESSAGES = 100;
  private final Workspace workspace;
  private final Methods methods;

  ConversationMethods(Workspace workspace, Methods methods) {
    this.workspace = workspace;
    this.methods = methods;
  }

  void register() {
    methods.add("conversations.open", "im:write", RateLimits.TIER_3, this::open);
    methods.add("conversations.info", null, RateLimits.TIER_3, this::info);
    methods.add("conversations.members", null, RateLimits.TIER_4, this::members);
    methods.add("conversations.history", null, RateLimits.TIER_3, this::history);
    methods.add("conversations.replies", null, RateLimits.TIER_3, this::replies);
  }

  private ObjectNode open(ApiRequest request) throws ApiError {
    var user =
        Channels.person(request.required("users"))
            .orElseThrow(() -> new ApiError("user_not_found"));
    if (workspace.channels.deactivated(user)) throw new ApiError("user_disabled");
    ObjectNode answer = Json.object();
    answer.putObject("channel").put("id", user.dm());
    return answer;
  }

  private ObjectNode info(ApiRequest request) throws ApiError {
    var channel = readable(request, "read");
    ObjectNode answer = Json.object();
    var json =
        answer
            .putObject("channel")
            .put("id", channel.id())
            .put("is_im", channel.direct())
            .put("is_channel", !channel.direct())
            .put("is_archived", false);
    if (channel.partner() != null) json.put("user", channel.partner().id());
    else
      json.put("name", channel.name())
          .put("is_member", workspace.channels.botIsIn(channel))
          .put("is_private", false);
    return answer;
  }

  private ObjectNode members(ApiRequest request) throws ApiError {
    var channel = readable(request, "read");
    ObjectNode answer = Json.object();
    var members = answer.putArray("members");
    World.HUMANS.stream().map(Human::id).filter(channel::visibleTo).forEach(members::add);
    if (workspace.channels.botIsIn(channel)) members.add(World.BOT_USER);
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private ObjectNode history(ApiRequest request) throws ApiError {
    var channel = inside(request);
    var newestFirst =
        workspace.messages.in(channel.id()).stream()
            .filter(message -> message.threadTs() == null)
            .sorted((a, b) -> b.ts().compareTo(a.ts()))
            .limit(MOST_MESSAGES)
            .toList();
    return messages(newestFirst);
  }

  private ObjectNode replies(ApiRequest request) throws ApiError {
    var thread = workspace.messages.thread(inside(request).id(), request.required("ts"));
    if (thread.isEmpty()) throw new ApiError("thread_not_found");
    return messages(thread);
  }

  private static ObjectNode messages(List<Posted> messages) {
    ObjectNode answer = Json.object().put("has_more", false);
    var list = answer.putArray("messages");
    messages.forEach(message -> list.add(MessageJson.of(message)));
    return answer;
  }

  private Channel inside(ApiRequest request) throws ApiError {
    var channel = readable(request, "history");
    if (!workspace.channels.botIsIn(channel)) throw new ApiError("not_in_channel");
    return channel;
  }

  private Channel readable(ApiRequest request, String right) throws ApiError {
    var channel =
        workspace
            .channels
            .find(request.required("channel"))
            .orElseThrow(() -> new ApiError("channel_not_found"));
    methods.require((channel.direct() ? "im:" : "channels:") + right);
    return channel;
  }
}
