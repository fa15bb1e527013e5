package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Channels.Channel;
import dev.lotse.playground.World.Human;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** conversations.*: looking at channels and opening direct messages. */
final class ConversationMethods {
  private static final int MESSAGES = 100;
  private static final int MOST_MESSAGES = 1_000;
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
        workspace
            .channels
            .person(request.required("users"))
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
    workspace.channels.people().stream()
        .map(Human::id)
        .filter(channel::visibleTo)
        .forEach(members::add);
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
            .toList();
    return messages(newestFirst, request);
  }

  private ObjectNode replies(ApiRequest request) throws ApiError {
    var thread = workspace.messages.thread(inside(request).id(), request.required("ts"));
    if (thread.isEmpty()) throw new ApiError("thread_not_found");
    return messages(thread, request);
  }

  /** One page; the cursor is where the next one begins. */
  private static ObjectNode messages(List<Posted> all, ApiRequest request) throws ApiError {
    var oldest = Optional.ofNullable(request.text("oldest")).orElse("0");
    var wanted = all.stream().filter(message -> isAfter(message.ts(), oldest)).toList();
    int from = number(request, "cursor", 0);
    int to =
        Math.min(wanted.size(), from + Math.min(MOST_MESSAGES, number(request, "limit", MESSAGES)));
    ObjectNode answer = Json.object().put("has_more", to < wanted.size());
    var list = answer.putArray("messages");
    for (var message : wanted.subList(Math.min(from, to), to)) {
      var json = list.addObject().setAll(MessageJson.of(message));
      if (request.flag("include_all_metadata") && message.metadata() != null)
        ((ObjectNode) json).set("metadata", message.metadata());
    }
    answer
        .putObject("response_metadata")
        .put("next_cursor", to < wanted.size() ? Integer.toString(to) : "");
    return answer;
  }

  private static boolean isAfter(String ts, String oldest) {
    return new BigDecimal(ts).compareTo(new BigDecimal(oldest)) > 0;
  }

  private static int number(ApiRequest request, String name, int otherwise) throws ApiError {
    var text = request.text(name);
    if (text == null) return otherwise;
    if (!text.matches("\\d{1,9}")) throw new ApiError("invalid_" + name);
    return Integer.parseInt(text);
  }

  private Channel inside(ApiRequest request) throws ApiError {
    var channel = readable(request, "history");
    // Unlike chat.postMessage, these methods take no person's id for the direct message.
    if (!channel.id().equals(request.required("channel"))) throw new ApiError("channel_not_found");
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
