package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Elements.Element;
import dev.lotse.playground.World.Human;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clicks in messages and views: builds the block_actions payload and delivers it. */
final class Interactions {
  private final Workspace workspace;
  private final Dispatcher dispatcher;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;

  Interactions(
      Workspace workspace, Dispatcher dispatcher, Triggers triggers, ResponseUrls responseUrls) {
    this.workspace = workspace;
    this.dispatcher = dispatcher;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
  }

  /**
   * A click or choice in a message, which may have changed since the person saw it; {@code value}
   * is null for a button.
   */
  Ack inMessage(Human human, Posted shown, Element element, @Nullable JsonNode value) {
    var payload = start("block_actions", human);
    var message = workspace.messages.find(shown.channel(), shown.ts()).orElse(shown);
    var state = workspace.messageState.after(human, shown, element, value);
    var channel = workspace.channels.known(message.channel());
    payload.set("container", container(message));
    payload.putObject("channel").put("id", channel.id()).put("name", channel.payloadName());
    if (!message.ephemeral()) payload.set("message", MessageJson.of(message));
    payload.putObject("state").set("values", state);
    payload.put("response_url", responseUrls.issue(human, channel.id(), message));
    payload.putArray("actions").add(action(element, value));
    return send(human, payload);
  }

  /** A click or choice in a modal or Home tab. */
  Ack inView(Human human, View view, Element element, @Nullable JsonNode value) {
    if (value != null) workspace.views.remember(human.id(), view.id(), element, value);
    if (element.input() && !element.block().path("dispatch_action").asBoolean())
      return Ack.nothingToSend();
    var payload = start("block_actions", human);
    var now = workspace.views.find(human.id(), view.id()).orElse(view);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", now.json().deepCopy());
    payload.putArray("actions").add(action(element, value));
    return send(human, payload);
  }

  /** The beginning of every interactive payload. */
  ObjectNode start(String type, Human human) {
    ObjectNode payload = Json.object().put("type", type);
    payload
        .putObject("user")
        .put("id", human.id())
        .put("username", human.userName())
        .put("name", human.userName())
        .put("team_id", World.TEAM);
    payload
        .put("api_app_id", World.APP)
        .put("token", "playground")
        .put("trigger_id", triggers.issue(human));
    payload.putObject("team").put("id", World.TEAM).put("domain", World.DOMAIN);
    return payload.putNull("enterprise").put("is_enterprise_install", false);
  }

  Answer deliver(ObjectNode payload) {
    return dispatcher
        .send(
            Outgoing.first(Delivery.Kind.INTERACTIVE, payload.path("trigger_id").asText(), payload))
        .join();
  }

  private Ack send(Human human, ObjectNode payload) {
    var ack = Ack.of(deliver(payload));
    if (ack.error() != null)
      workspace.notices.tell(
          human.id(), World.BOT_NAME + " failed with the error \"" + ack.error() + "\"");
    return ack;
  }

  private static ObjectNode container(Posted message) {
    ObjectNode container =
        Json.object()
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", message.channel())
            .put("is_ephemeral", message.ephemeral());
    return message.threadTs() == null ? container : container.put("thread_ts", message.threadTs());
  }

  private ObjectNode action(Element element, @Nullable JsonNode value) {
    ObjectNode action = element.json().deepCopy();
    action.remove(
        List.of(
            "options",
            "option_groups",
            "url",
            "accessibility_label",
            "initial_option",
            "initial_options"));
    action.put("block_id", element.blockId()).put("action_ts", workspace.messages.nextTs());
    var field = "overflow".equals(element.type()) ? "selected_option" : element.valueField();
    if (field != null) action.set(field, value == null ? NullNode.getInstance() : value);
    return action;
  }
}
