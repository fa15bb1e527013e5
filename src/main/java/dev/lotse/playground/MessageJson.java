package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message in the shape in which Slack sends it to apps: in answers, events and click payloads.
 */
final class MessageJson {
  private MessageJson() {}

  static ObjectNode of(Posted message) {
    ObjectNode json =
        Json.object()
            .put("type", "message")
            .put("user", message.user())
            .put("text", message.text())
            .put("ts", message.ts())
            .put("team", World.TEAM);
    if (message.subtype() != null) json.put("subtype", message.subtype());
    if (message.threadTs() != null) json.put("thread_ts", message.threadTs());
    if (message.ephemeral()) json.put("is_ephemeral", true);
    if (message.fromBot()) addBot(json);
    if (message.edited())
      json.putObject("edited").put("user", message.user()).put("ts", message.ts());
    if (!message.blocks().isEmpty()) json.set("blocks", message.blocks().deepCopy());
    if (!message.files().isEmpty()) addFiles(json, message);
    return json;
  }

  private static void addBot(ObjectNode json) {
    json.put("bot_id", World.BOT).put("app_id", World.APP);
    var profile =
        json.putObject("bot_profile")
            .put("id", World.BOT)
            .put("deleted", false)
            .put("name", World.BOT_NAME);
    profile.put("updated", 1_790_000_000).put("app_id", World.APP).put("team_id", World.TEAM);
  }

  private static void addFiles(ObjectNode json, Posted message) {
    var files = json.putArray("files");
    message.files().forEach(file -> files.add(file(file)));
  }

  static ObjectNode file(SharedFile file) {
    var type =
        file.name().contains(".")
            ? file.name().substring(file.name().lastIndexOf('.') + 1)
            : "text";
    return Json.object()
        .put("id", file.id())
        .put("name", file.name())
        .put("title", file.title())
        .put("filetype", type)
        .put("mimetype", "application/octet-stream")
        .put("size", file.size())
        .put("user", World.BOT_USER)
        .put("mode", "hosted")
        .put("is_external", false);
  }
}
