package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Elements.Element;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a person has not seen yet, and numbers what can be pressed. Numbers stay valid and
 * are never given twice.
 */
final class TerminalScreen {
  private final PrintWriter out;
  private final Map<String, Integer> shown = new HashMap<>();
  private final List<Touchable> touchables = new ArrayList<>();

  TerminalScreen(PrintWriter out) {
    this.out = out;
  }

  /** Something with a number: an element in a message, or in a view. */
  record Touchable(Element element, @Nullable Posted message, @Nullable View view) {}

  synchronized Optional<Touchable> number(int number) {
    return number >= 1 && number <= touchables.size()
        ? Optional.of(touchables.get(number - 1))
        : Optional.empty();
  }

  synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Prints the messages of the bot that are new or changed since the last time. */
  synchronized void show(List<Posted> seen, String locale) {
    for (var message : seen) {
      var before = shown.put(message.channel() + message.ts(), message.version());
      if (message.fromBot() && (before == null || before != message.version()))
        print(message, locale);
    }
  }

  private void print(Posted message, String locale) {
    var marks = new StringBuilder(World.BOT_NAME);
    if (message.ephemeral()) marks.append(' ').append(TerminalWords.ONLY_YOU.in(locale));
    if (message.threadTs() != null) marks.append(' ').append(TerminalWords.IN_THREAD.in(locale));
    if (message.edited()) marks.append(' ').append(TerminalWords.EDITED.in(locale));
    line(marks + ":");
    if (message.blocks().isEmpty()) indented(message.text());
    message.blocks().forEach(block -> print(block, message, null));
    message
        .files()
        .forEach(
            file ->
                line(
                    "  "
                        + TerminalWords.FILE.in(locale)
                        + ": "
                        + file.name()
                        + " ("
                        + file.size()
                        + ")"));
    line("");
  }

  synchronized void print(View view) {
    if (!view.title().isEmpty()) line("== " + view.title() + " ==");
    view.blocks()
        .forEach(
            block -> {
              if (!"input".equals(block.path("type").asText())) print(block, null, view);
            });
  }

  private void print(JsonNode block, @Nullable Posted message, @Nullable View view) {
    var type = block.path("type").asText();
    if ("divider".equals(type)) line("  ----");
    else if ("actions".equals(type) || "context_actions".equals(type))
      block.path("elements").forEach(element -> number(block, element, message, view));
    else {
      var words = block.deepCopy();
      if (words instanceof ObjectNode object) object.remove("accessory");
      indented(Reading.of(Json.array().add(words)));
      if (block.has("accessory")) number(block, block.path("accessory"), message, view);
    }
  }

  private void number(
      JsonNode block, JsonNode element, @Nullable Posted message, @Nullable View view) {
    var found =
        Elements.in(Json.array().add(block)).stream()
            .filter(each -> each.json().equals(element))
            .findFirst();
    if (found.isEmpty()) return;
    touchables.add(new Touchable(found.get(), message, view));
    var label =
        element
            .at("/text/text")
            .asText(element.at("/placeholder/text").asText(element.path("type").asText()));
    var url = element.path("url").asText();
    line("  [#" + touchables.size() + "] " + label + (url.isEmpty() ? "" : " <" + url + ">"));
    for (var option : Elements.options(element))
      line("       " + option.path("value").asText() + " = " + option.at("/text/text").asText());
  }

  private void indented(String text) {
    text.lines().forEach(each -> line("  " + each));
  }
}
