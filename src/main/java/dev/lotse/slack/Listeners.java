package dev.lotse.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.lotse.conversation.Button;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every listener there is, registered in one place before any traffic, since Bolt's tables of
 * listeners and event classes are not made for changes later.
 */
final class Listeners {

  private final App app;
  private final Set<String> commands = new TreeSet<>();
  private final Set<String> events = new TreeSet<>();

  private Listeners(App app) {
    this.app = app;
  }

  static Listeners register(
      App app,
      Core core,
      SlackMessenger messenger,
      SlackClient client,
      AfterAck afterAck,
      InstantSource clock) {
    Directory directory =
        new Directory(client, core.people(), core.transactions(), clock, afterAck);
    Reception reception = new Reception(core.door(), core.sorry(), client.watch());
    Listeners listeners = new Listeners(app);
    Acks acks = new Acks(client, messenger, afterAck);
    listeners.command(new CommandListener(directory, reception, acks));
    listeners.messages(
        new MessageListener(
            directory, reception, acks, core.threads(), messenger.directChannels()));
    listeners.event(
        AppMentionEvent.class, "app_mention", new MentionListener(directory, reception, acks));
    listeners.event(
        AppHomeOpenedEvent.class,
        "app_home_opened",
        new HomeListener(directory, reception, messenger.directChannels()));
    listeners.forms(new FormListener(directory, reception, acks));
    for (Button button : Button.values()) {
      listeners.button(button, new PressListener(button, directory, reception, acks));
    }
    app.blockAction(Actions.ofNoButton(), (delivery, context) -> context.ack());
    return listeners;
  }

  /** The slash commands that are answered. */
  Set<String> commands() {
    return Set.copyOf(commands);
  }

  /** The events that are listened to, as a manifest names them. */
  Set<String> events() {
    return Set.copyOf(events);
  }

  private void command(CommandListener listener) {
    app.command(CommandListener.COMMAND, listener);
    commands.add(CommandListener.COMMAND);
  }

  private <E extends Event> void event(Class<E> type, String name, BoltEventHandler<E> listener) {
    app.event(type, listener);
    events.add(name);
  }

  /** Slack reports a click on a link too, and wants it acked; it asks nothing of us. */
  private void button(Button button, PressListener listener) {
    app.blockAction(
        Actions.pattern(button),
        button == Button.LINK ? (delivery, context) -> context.ack() : listener);
  }

  /**
   * Sharing a file and answering a thread "also in the channel" are messages too; Slack gives them
   * kinds of their own.
   */
  private void messages(MessageListener listener) {
    app.event(
        MessageEvent.class,
        (event, context) -> listener.heard(Said.of(event.getEvent()), event, context));
    app.event(
        MessageFileShareEvent.class,
        (event, context) -> listener.heard(Said.of(event.getEvent()), event, context));
    app.event(
        MessageThreadBroadcastEvent.class,
        (event, context) -> listener.heard(Said.of(event.getEvent()), event, context));
    MessageListener.CHANNEL_TYPES.forEach(
        type -> events.add("message." + (type.equals("im") ? type : type + "s")));
  }

  private void forms(FormListener listener) {
    app.viewSubmission(Views.FORM, listener::sent);
    app.viewClosed(Views.FORM, listener::closed);
  }
}
