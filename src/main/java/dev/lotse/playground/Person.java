package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.playground.Channels.Channel;
import dev.lotse.playground.Elements.Element;
import dev.lotse.playground.Talk.Words;
import dev.lotse.playground.World.Human;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The human side: everything a person can do. Each call goes over the wire and returns when the
 * app's answer arrived or 3 seconds passed. Thread-safe. Naming a channel, a button or an option
 * that is not there throws {@link IllegalArgumentException} with what is there.
 */
public final class Person {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private final Human human;
  private final Workspace workspace;
  private final Hands hands;

  Person(Human human, Workspace workspace, Hands hands) {
    this.human = human;
    this.workspace = workspace;
    this.hands = hands;
  }

  /** What carries out what people do. */
  record Hands(
      Talk talk,
      Commands commands,
      Interactions interactions,
      Submissions submissions,
      EventSender events) {}

  /** Slack's id of the person. */
  public String id() {
    return human.id();
  }

  /** The person's direct message with the bot. */
  public String dm() {
    return human.dm();
  }

  /**
   * Types a command line such as {@code /invite @Lotse}. An ephemeral answer lands in {@link
   * Observed#ephemerals}.
   */
  public Ack command(String channel, String line) {
    return hands.commands().run(human, channel(channel), line);
  }

  /**
   * Types a command in a thread, which Slack refuses: {@link Ack#error} holds its words and nothing
   * is delivered.
   */
  public Ack commandInThread(String channel, String threadTs, String line) {
    channel(channel);
    return hands.commands().runInThread(human, line);
  }

  /**
   * Writes a message. The text is taken as Slack's client sends it: a mention is {@code
   * <@U0LOTSE>}, and {@code & < >} are entities.
   */
  public Sent say(String channel, String text) {
    return speak(channel, text, null);
  }

  /** Writes a message in a thread. */
  public Sent reply(String channel, String threadTs, String text) {
    return speak(channel, text, threadTs);
  }

  /** Presses the first button or other element with this action_id. */
  public Ack press(Posted message, String actionId) {
    return hands
        .interactions()
        .inMessage(human, message, element(message.blocks(), actionId, any -> true), null);
  }

  /** Presses the button with this action_id and value. */
  public Ack press(Posted message, String actionId, String value) {
    return hands
        .interactions()
        .inMessage(
            human,
            message,
            element(
                message.blocks(),
                actionId,
                button -> value.equals(button.json().path("value").asText())),
            null);
  }

  /** Presses the button with this label. */
  public Ack pressLabelled(Posted message, String label) {
    return hands.interactions().inMessage(human, message, labelled(message.blocks(), label), null);
  }

  /**
   * Chooses in a select (by the option's value), or a date ({@code 2026-11-24}) or time ({@code
   * 09:00}) in a picker.
   */
  public Ack select(Posted message, String actionId, String value) {
    var element = element(message.blocks(), actionId, any -> true);
    return hands.interactions().inMessage(human, message, element, Values.of(element, value));
  }

  /**
   * The modal on top; waits for one to open.
   *
   * @throws AssertionError if none is open after 5 seconds
   */
  public View openView() {
    return workspace
        .changes
        .until(() -> workspace.views.top(human.id()), PATIENCE)
        .orElseThrow(() -> new AssertionError("no modal is open"));
  }

  /**
   * Fills in the inputs with these action_ids and submits. Refused like Slack, before anything is
   * sent, when a required input is empty.
   */
  public Ack submit(View view, Map<String, String> valuesByActionId) {
    valuesByActionId.forEach(
        (actionId, value) -> {
          var element = element(view.blocks(), actionId, any -> true);
          workspace.views.remember(human.id(), view.id(), element, Values.of(element, value));
        });
    return hands
        .submissions()
        .submit(human, workspace.views.find(human.id(), view.id()).orElse(view));
  }

  /** Closes a modal. */
  public Ack closeView(View view) {
    return hands
        .submissions()
        .close(human, workspace.views.find(human.id(), view.id()).orElse(view));
  }

  /** Presses a button in a modal or Home tab. */
  public Ack pressInView(View view, String actionId) {
    return hands
        .interactions()
        .inView(human, view, element(view.blocks(), actionId, any -> true), null);
  }

  /** Chooses in a select or picker in a modal or Home tab. */
  public Ack selectInView(View view, String actionId, String value) {
    var element = element(view.blocks(), actionId, any -> true);
    return hands.interactions().inView(human, view, element, Values.of(element, value));
  }

  /** Opens the Home tab. */
  public Ack openHome() {
    return Optional.ofNullable(hands.events().homeOpened(human))
        .map(answer -> Ack.of(answer.join()))
        .orElseGet(Ack::nothingToSend);
  }

  /**
   * The Home tab; waits for it to be published for the first time.
   *
   * @throws AssertionError if it was not after 5 seconds
   */
  public View home() {
    return workspace
        .changes
        .until(() -> workspace.views.home(human.id()), PATIENCE)
        .orElseThrow(() -> new AssertionError("no Home tab was published"));
  }

  Human human() {
    return human;
  }

  Hands hands() {
    return hands;
  }

  private Channel channel(String id) {
    var channel = workspace.channels.known(id);
    if (!channel.visibleTo(human.id()))
      throw new IllegalArgumentException("channel: " + id + " (is not for " + human.id() + ")");
    return channel;
  }

  private Sent speak(String channelId, String text, @Nullable String threadTs) {
    var channel = channel(channelId);
    var spoken =
        hands
            .talk()
            .post(channel, new Words(human.id(), text, Typed.blocks(text), threadTs, List.of()));
    var acks = spoken.answers().stream().map(CompletableFuture::join).map(Ack::of).toList();
    return new Sent(channelId, spoken.message().ts(), spoken.message().threadTs(), acks);
  }

  private static Element element(JsonNode blocks, String actionId, Predicate<Element> also) {
    var all = Elements.in(blocks);
    return all.stream()
        .filter(element -> element.actionId().equals(actionId) && also.test(element))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "actionId: "
                        + actionId
                        + " (expected one of "
                        + all.stream().map(Element::actionId).toList()
                        + ", with the value asked for)"));
  }

  private static Element labelled(JsonNode blocks, String label) {
    var buttons =
        Elements.in(blocks).stream().filter(element -> "button".equals(element.type())).toList();
    return buttons.stream()
        .filter(button -> label.equals(button.json().at("/text/text").asText()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "label: "
                        + label
                        + " (expected one of "
                        + buttons.stream()
                            .map(button -> button.json().at("/text/text").asText())
                            .toList()
                        + ")"));
  }
}
