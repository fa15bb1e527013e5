package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person types, as it travels: {@code & < >} as entities, references in angle brackets
 * (docs.slack.dev/messaging/formatting-message-text).
 */
final class Typed {
  private static final Pattern REFERENCE = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  private Typed() {}

  /**
   * A line of plain text in the form in which Slack's client sends it; {@code @Lotse} becomes a
   * mention.
   */
  static String escaped(String line) {
    var text = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return text.replace("@" + World.BOT_NAME, "<@" + World.BOT_USER + ">");
  }

  /** The rich_text block that Slack adds to a typed message. */
  static ArrayNode blocks(String text) {
    var blocks = Json.array();
    var block = blocks.addObject().put("type", "rich_text").put("block_id", Ids.forBlock());
    var parts =
        block
            .putArray("elements")
            .addObject()
            .put("type", "rich_text_section")
            .putArray("elements");
    var matcher = REFERENCE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      addText(parts, text.substring(from, matcher.start()));
      parts.add(reference(matcher.group(1), matcher.group(2)));
      from = matcher.end();
    }
    addText(parts, text.substring(from));
    return blocks;
  }

  private static void addText(ArrayNode parts, String text) {
    if (!text.isEmpty()) parts.addObject().put("type", "text").put("text", unescaped(text));
  }

  private static ObjectNode reference(String target, @Nullable String label) {
    if (target.startsWith("@"))
      return Json.object().put("type", "user").put("user_id", target.substring(1));
    if (target.startsWith("#"))
      return Json.object().put("type", "channel").put("channel_id", target.substring(1));
    ObjectNode link = Json.object().put("type", "link").put("url", unescaped(target));
    return label == null ? link : link.put("text", unescaped(label));
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
