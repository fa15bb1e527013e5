package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Channels.Channel;
import dev.lotse.playground.World.Human;
import java.util.List;

/** Draws the workspace up as the page's JSON. */
final class PageState {
  private final Workspace workspace;
  private final String command;

  PageState(Workspace workspace, String command) {
    this.workspace = workspace;
    this.command = command;
  }

  ObjectNode of(Human human) {
    ObjectNode state =
        Json.object()
            .put("rev", workspace.changes.revision())
            .put("now", workspace.clock.instant().toString());
    state.putObject("team").put("name", World.TEAM_NAME);
    state.putObject("bot").put("id", World.BOT_USER).put("name", World.BOT_NAME);
    state.put("command", command);
    var people = state.putArray("people");
    World.HUMANS.forEach(
        each ->
            people
                .addObject()
                .put("id", each.id())
                .put("name", each.name())
                .put("locale", each.locale())
                .put("tz", each.zone()));
    addChannels(state, human);
    state.set("view", workspace.views.top(human.id()).map(PageState::view).orElse(null));
    state.set("home", workspace.views.home(human.id()).map(PageState::view).orElse(null));
    state.set(
        "notice",
        workspace
            .notices
            .last(human.id())
            .map(notice -> Json.object().put("id", notice.id()).put("text", notice.text()))
            .orElse(null));
    return state;
  }

  private void addChannels(ObjectNode state, Human human) {
    var channels = state.putArray("channels");
    var messages = state.putObject("messages");
    for (var channel : workspace.channels.all()) {
      if (!channel.visibleTo(human.id())) continue;
      var seen = workspace.messages.seenBy(human.id(), channel.id());
      channels.add(channel(channel, workspace.readMarks.unread(human.id(), channel.id(), seen)));
      addMessages(messages.putArray(channel.id()), seen);
    }
  }

  private ObjectNode channel(Channel channel, long unread) {
    return Json.object()
        .put("id", channel.id())
        .put("name", channel.name())
        .put("kind", channel.direct() ? "dm" : "channel")
        .put("botIsMember", workspace.channels.botIsIn(channel))
        .put("unread", unread);
  }

  private static void addMessages(ArrayNode list, List<Posted> seen) {
    for (var message : seen) {
      long replies =
          seen.stream()
              .filter(other -> message.ts().equals(other.threadTs()) && !other.ephemeral())
              .count();
      var json =
          list.addObject()
              .put("ts", message.ts())
              .put("threadTs", message.threadTs())
              .put("user", message.user())
              .put("text", message.text());
      // A person's rich_text block says the same as the text, which keeps what they typed.
      json.set("blocks", message.fromBot() ? message.blocks().deepCopy() : Json.array());
      json.put("edited", message.edited())
          .put("ephemeral", message.ephemeral())
          .put("replyCount", replies);
      var files = json.putArray("files");
      message
          .files()
          .forEach(
              file ->
                  files
                      .addObject()
                      .put("id", file.id())
                      .put("name", file.name())
                      .put("url", "/play/file/" + file.id())
                      .put("size", file.size()));
      json.put("time", Messages.timeOf(message.ts()).toString());
    }
  }

  private static ObjectNode view(View view) {
    ObjectNode json = Json.object().put("id", view.id()).put("type", view.type());
    for (var name : List.of("title", "blocks", "submit", "close"))
      json.set(name, view.json().path(name).deepCopy());
    var errors = json.putObject("errors");
    view.errors().forEach(errors::put);
    return json;
  }
}
