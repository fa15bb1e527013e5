package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Elements.Element;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The page's POSTs by name. Wrong input throws {@link IllegalArgumentException}. */
final class PageActions {
  private static final Duration LONGEST_STEP = Duration.ofDays(366);
  private final Workspace workspace;
  private final Function<String, Person> people;

  PageActions(Workspace workspace, Function<String, Person> people) {
    this.workspace = workspace;
    this.people = people;
  }

  Ack run(String what, ObjectNode body) {
    if ("clock".equals(what)) return advance(body.path("seconds").asLong(-1));
    var person = people.apply(need(body, "user"));
    return switch (what) {
      case "message" -> message(person, body);
      case "press" -> touch(person, body, false);
      case "select" -> touch(person, body, true);
      case "submit" -> submit(person, body);
      case "close" -> person.closeView(view(person, body));
      case "home" -> person.openHome();
      case "read" -> read(person, need(body, "channel"));
      default ->
          throw new IllegalArgumentException(
              "action: (expected message, press, select, submit, close, home, read or clock)");
    };
  }

  private Ack advance(long seconds) {
    if (seconds < 0 || seconds > LONGEST_STEP.toSeconds())
      throw new IllegalArgumentException(
          "seconds: (expected 0 to " + LONGEST_STEP.toSeconds() + ")");
    workspace.clock.advance(Duration.ofSeconds(seconds));
    return Ack.nothingToSend();
  }

  private static Ack message(Person person, ObjectNode body) {
    var channel = need(body, "channel");
    var text = need(body, "text");
    var thread = Json.text(body, "threadTs");
    if (text.startsWith("/"))
      return thread == null
          ? person.command(channel, text)
          : person.commandInThread(channel, thread, text);
    // Whether the app heard of it is not the writer's business: the message stands there either
    // way.
    if (thread == null) person.say(channel, text);
    else person.reply(channel, thread, text);
    return Ack.nothingToSend();
  }

  private Ack touch(Person person, ObjectNode body, boolean choosing) {
    var clicks = person.hands().interactions();
    if (body.has("viewId") || body.path("home").asBoolean()) {
      var view = view(person, body);
      var element = element(view.blocks(), body);
      return clicks.inView(
          person.human(), view, element, choosing ? chosen(element, body.path("selected")) : null);
    }
    var message =
        workspace.messages.seenBy(person.id(), visible(person, need(body, "channel"))).stream()
            .filter(each -> each.ts().equals(need(body, "ts")))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("ts: (expected a message of this channel)"));
    var element = element(message.blocks(), body);
    return clicks.inMessage(
        person.human(), message, element, choosing ? chosen(element, body.path("selected")) : null);
  }

  private Ack submit(Person person, ObjectNode body) {
    var view = view(person, body);
    for (var element : Elements.in(view.blocks())) {
      var entry = body.path("values").path(element.blockId()).path(element.actionId());
      if (element.valueField() != null && entry.has(element.valueField()))
        workspace.views.remember(
            person.id(), view.id(), element, value(element, entry.get(element.valueField())));
    }
    return person.hands().submissions().submit(person.human(), view(person, body));
  }

  private Ack read(Person person, String channel) {
    workspace.readMarks.read(
        person.id(), channel, workspace.messages.seenBy(person.id(), visible(person, channel)));
    return Ack.nothingToSend();
  }

  private String visible(Person person, String channel) {
    if (!workspace.channels.known(channel).visibleTo(person.id()))
      throw new IllegalArgumentException("channel: (expected one of this person's)");
    return channel;
  }

  private View view(Person person, ObjectNode body) {
    var found =
        body.path("home").asBoolean()
            ? workspace.views.home(person.id())
            : workspace.views.find(person.id(), need(body, "viewId"));
    return found.orElseThrow(() -> new IllegalArgumentException("viewId: (expected an open view)"));
  }

  private static Element element(JsonNode blocks, ObjectNode body) {
    return Elements.in(blocks).stream()
        .filter(
            element ->
                element.blockId().equals(need(body, "blockId"))
                    && element.actionId().equals(need(body, "actionId")))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("actionId: (expected an element of that block)"));
  }

  /** The page tells an option as it is, and everything else under its own name. */
  private static JsonNode chosen(Element element, JsonNode selected) {
    if (selected.has("options")) return value(element, selected.path("options"));
    for (var name : List.of("date", "time", "dateTime"))
      if (selected.has(name)) return selected.path(name);
    return "selected_option".equals(element.valueField()) || "overflow".equals(element.type())
        ? value(element, selected)
        : selected.path("value");
  }

  /** Options are looked up again, so that the app gets exactly those it sent. */
  private static JsonNode value(Element element, JsonNode given) {
    if (given.isNull() || given.isTextual() && given.asText().isEmpty())
      return NullNode.getInstance();
    if (given.isArray())
      return Values.of(
          element,
          StreamSupport.stream(given.spliterator(), false)
              .map(option -> option.path("value").asText())
              .collect(Collectors.joining(",")));
    return given.isObject() ? Values.of(element, given.path("value").asText()) : given;
  }

  private static String need(ObjectNode body, String name) {
    var text = Json.text(body, name);
    if (text == null || text.isEmpty())
      throw new IllegalArgumentException(name + ": missing (expected text)");
    return text;
  }
}
