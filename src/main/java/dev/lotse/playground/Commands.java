package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Channels.Channel;
import dev.lotse.playground.Talk.Words;
import dev.lotse.playground.World.Human;
import java.util.List;
import java.util.Map;

/** Lines that begin with a slash: the app's commands, Slack's own /invite, and Slack's refusals. */
final class Commands {
  private final AppManifest manifest;
  private final Workspace workspace;
  private final Dispatcher dispatcher;
  private final Talk talk;
  private final Triggers triggers;
  private final ResponseUrls urls;
  private final Responses responses;

  Commands(
      AppManifest manifest,
      Workspace workspace,
      Dispatcher dispatcher,
      Talk talk,
      Triggers triggers,
      ResponseUrls urls) {
    this.manifest = manifest;
    this.workspace = workspace;
    this.dispatcher = dispatcher;
    this.talk = talk;
    this.triggers = triggers;
    this.urls = urls;
    this.responses = new Responses(workspace, talk);
  }

  Responses responses() {
    return responses;
  }

  Ack run(Human human, Channel channel, String line) {
    var command = line.strip().split("\\s+", 2)[0];
    if ("/invite".equals(command)) return invite(human, channel, line);
    if (!manifest.commands().contains(command) || !manifest.scopes().contains("commands")) {
      return refuse(
          human,
          command
              + " is not a valid command. In Slack, all messages that start with the \"/\" character are interpreted as commands.");
    }
    var payload = payload(human, channel, command, line);
    var answer =
        dispatcher
            .send(
                Outgoing.first(
                    Delivery.Kind.SLASH_COMMANDS, payload.path("trigger_id").asText(), payload))
            .join();
    return finish(human, channel, line, answer);
  }

  /**
   * Slack has no app commands in threads
   * (docs.slack.dev/interactivity/implementing-slash-commands).
   */
  Ack runInThread(Human human, String line) {
    return refuse(human, line.strip().split("\\s+", 2)[0] + " is not supported in threads. Sorry!");
  }

  private Ack finish(Human human, Channel channel, String line, Answer answer) {
    var error = answer.shownError();
    try {
      if (error == null) responses.fromCommand(human, channel.id(), line.strip(), answer.body());
    } catch (ApiError unreadable) {
      error = unreadable.getMessage();
    }
    if (error != null)
      workspace.notices.tell(
          human.id(),
          line.strip().split("\\s+", 2)[0] + " failed with the error \"" + error + "\"");
    return new Ack(answer.status(), answer.body(), error, Map.of());
  }

  private Ack invite(Human human, Channel channel, String line) {
    if (channel.direct() || !line.contains(World.BOT_NAME) && !line.contains(World.BOT_USER))
      return refuse(human, "/invite: nobody of that name can be invited here.");
    if (!workspace.channels.botIsIn(channel)) {
      workspace.channels.inviteBot(channel);
      talk.notice(
          channel,
          new Words(
              World.BOT_USER,
              "<@" + World.BOT_USER + "> has joined the channel",
              Json.array(),
              null,
              List.of()),
          "channel_join");
    }
    return Ack.nothingToSend();
  }

  private Ack refuse(Human human, String words) {
    workspace.notices.tell(human.id(), words);
    return Ack.refused(words);
  }

  private ObjectNode payload(Human human, Channel channel, String command, String line) {
    return Json.object()
        .put("token", "playground")
        .put("team_id", World.TEAM)
        .put("team_domain", World.DOMAIN)
        .put("channel_id", channel.id())
        .put("channel_name", channel.payloadName())
        .put("user_id", human.id())
        .put("user_name", human.userName())
        .put("command", command)
        .put("text", line.strip().substring(command.length()).strip())
        .put("api_app_id", World.APP)
        .put("is_enterprise_install", "false")
        .put("response_url", urls.issue(human, channel.id(), null))
        .put("trigger_id", triggers.issue(human));
  }
}
