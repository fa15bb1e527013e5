package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Channels.Channel;
import dev.lotse.playground.World.Human;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Tells the app what happened, as far as its manifest subscribes to it and its scopes allow. */
final class EventSender {
  private static final Map<String, String> SCOPES =
      Map.of(
          "message.im",
          "im:history",
          "message.channels",
          "channels:history",
          "app_mention",
          "app_mentions:read");

  private final AppManifest manifest;
  private final Workspace workspace;
  private final Dispatcher dispatcher;

  EventSender(AppManifest manifest, Workspace workspace, Dispatcher dispatcher) {
    this.manifest = manifest;
    this.workspace = workspace;
    this.dispatcher = dispatcher;
  }

  /**
   * A new message: as message event and, where it names the bot in a channel, as app_mention under
   * another event_id.
   */
  List<CompletableFuture<Answer>> posted(Channel channel, Posted message) {
    var sent = new ArrayList<CompletableFuture<Answer>>();
    sent.add(send(subscription(channel), channel, messageEvent(channel, message)));
    if (!channel.direct()
        && !message.fromBot()
        && message.text().contains("<@" + World.BOT_USER + ">")) {
      ObjectNode mention = messageEvent(channel, message).put("type", "app_mention");
      mention.remove("channel_type");
      sent.add(send("app_mention", channel, mention));
    }
    return sent.stream().filter(Objects::nonNull).toList();
  }

  void changed(Channel channel, Posted before, Posted after) {
    var event = hidden(channel, "message_changed", after);
    event.set("message", MessageJson.of(after));
    event.set("previous_message", MessageJson.of(before));
    send(subscription(channel), channel, event);
  }

  void deleted(Channel channel, Posted before) {
    var event = hidden(channel, "message_deleted", before).put("deleted_ts", before.ts());
    event.set("previous_message", MessageJson.of(before));
    send(subscription(channel), channel, event);
  }

  @Nullable CompletableFuture<Answer> homeOpened(Human human) {
    ObjectNode event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", human.id())
            .put("channel", human.dm())
            .put("tab", "home");
    event.put("event_ts", workspace.messages.nextTs());
    workspace.views.home(human.id()).ifPresent(home -> event.set("view", home.json().deepCopy()));
    return allowed("app_home_opened") ? dispatcher.sendEvent(wrapped(event, Ids.next("Ev"))) : null;
  }

  void retryAfter(List<Duration> delays) {
    dispatcher.retryAfter(delays);
  }

  int waiting() {
    return dispatcher.waiting();
  }

  Ack again(Delivery delivery, String eventId) {
    ObjectNode payload = delivery.payload().deepCopy();
    if (delivery.kind() == Delivery.Kind.EVENTS_API) payload.put("event_id", eventId);
    return Ack.of(dispatcher.send(Outgoing.first(delivery.kind(), eventId, payload)).join());
  }

  private @Nullable CompletableFuture<Answer> send(
      String subscription, Channel channel, ObjectNode event) {
    if (!allowed(subscription) || !workspace.channels.botIsIn(channel)) return null;
    return dispatcher.sendEvent(wrapped(event, Ids.next("Ev")));
  }

  private boolean allowed(String subscription) {
    var scope = SCOPES.get(subscription);
    return manifest.events().contains(subscription)
        && (scope == null || manifest.scopes().contains(scope));
  }

  private static String subscription(Channel channel) {
    return channel.direct() ? "message.im" : "message.channels";
  }

  private ObjectNode messageEvent(Channel channel, Posted message) {
    ObjectNode event =
        MessageJson.of(message)
            .put("channel", channel.id())
            .put("channel_type", channel.eventType())
            .put("event_ts", message.ts());
    if (!message.fromBot()) event.put("client_msg_id", Ids.next("CM"));
    if (message.threadTs() != null) {
      workspace
          .messages
          .find(message.channel(), message.threadTs())
          .ifPresent(parent -> event.put("parent_user_id", parent.user()));
    }
    return event;
  }

  private ObjectNode hidden(Channel channel, String subtype, Posted about) {
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("hidden", true)
        .put("channel", channel.id())
        .put("channel_type", channel.eventType())
        .put("ts", about.ts())
        .put("event_ts", workspace.messages.nextTs());
  }

  private Outgoing wrapped(ObjectNode event, String eventId) {
    ObjectNode payload =
        Json.object()
            .put("token", "playground")
            .put("team_id", World.TEAM)
            .put("api_app_id", World.APP);
    payload.set("event", event);
    payload
        .put("type", "event_callback")
        .put("event_id", eventId)
        .put("event_time", workspace.clock.instant().getEpochSecond());
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", World.TEAM)
        .put("user_id", World.BOT_USER)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    payload.put("is_ext_shared_channel", false).put("event_context", "4-" + eventId);
    return Outgoing.first(Delivery.Kind.EVENTS_API, eventId, payload);
  }
}
