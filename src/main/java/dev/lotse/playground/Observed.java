package dev.lotse.playground;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What can be seen of the local Slack: what people see, and what went over the wire. Thread-safe;
 * every list is a copy, oldest first.
 */
public final class Observed {
  private static final int SHOWN_CHARACTERS = 300;
  private final Workspace workspace;

  Observed(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Everything in a channel that everybody there sees, replies in threads included. */
  public List<Posted> messages(String channel) {
    return workspace.messages.in(channel);
  }

  /** The first message of a thread and its replies. */
  public List<Posted> thread(String channel, String ts) {
    return workspace.messages.thread(channel, ts);
  }

  /** What only this person sees, in all channels. */
  public List<Posted> ephemerals(String user) {
    return workspace.messages.ephemerals(user);
  }

  /** Every Web API call. */
  public List<ApiCall> calls() {
    return workspace.journal.calls();
  }

  /** The Web API calls of one method. */
  public List<ApiCall> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Every finished attempt to deliver something to the app. */
  public List<Delivery> deliveries() {
    return workspace.journal.deliveries();
  }

  /** Files shared in a channel. */
  public List<SharedFile> files(String channel) {
    return messages(channel).stream().flatMap(message -> message.files().stream()).toList();
  }

  /** The last thing Slack itself told the person, such as that a command failed. */
  public Optional<String> notice(String user) {
    return workspace.notices.last(user).map(Notices.Notice::text);
  }

  /** The modal the person sees, if one is open. */
  public Optional<View> view(String user) {
    return workspace.views.top(user);
  }

  /** The person's Home tab, if one was published. */
  public Optional<View> home(String user) {
    return workspace.views.home(user);
  }

  /**
   * Waits for a message in a channel that everybody there sees.
   *
   * @throws AssertionError if none came in time; tells what stands in the channel instead
   */
  public Posted await(String channel, Predicate<Posted> wanted, Duration atMost) {
    return until(() -> messages(channel).stream().filter(wanted).findFirst(), atMost);
  }

  /**
   * Waits for a message that only this person sees.
   *
   * @throws AssertionError if none came in time
   */
  public Posted awaitEphemeral(String user, Predicate<Posted> wanted, Duration atMost) {
    return until(() -> ephemerals(user).stream().filter(wanted).findFirst(), atMost);
  }

  /**
   * Looks now and after every change until {@code look} finds something; does not poll. {@code
   * look} must not block.
   *
   * @throws AssertionError if it found nothing in time; tells what was seen instead
   */
  public <T> T until(Supplier<Optional<T>> look, Duration atMost) {
    return workspace
        .changes
        .until(look, atMost)
        .orElseThrow(() -> new AssertionError("not seen within " + atMost + "; seen:\n" + seen()));
  }

  private String seen() {
    var lines =
        workspace.channels.all().stream()
            .flatMap(channel -> messages(channel.id()).stream())
            .map(Observed::line)
            .collect(Collectors.joining("\n"));
    var hidden =
        workspace.channels.people().stream()
            .flatMap(human -> ephemerals(human.id()).stream())
            .map(Observed::line)
            .collect(Collectors.joining("\n"));
    var failed =
        calls().stream()
            .filter(call -> !call.ok())
            .map(call -> call.method() + " -> " + call.status() + " " + call.error())
            .collect(Collectors.joining("\n"));
    return lines + "\nephemeral:\n" + hidden + "\nfailed calls:\n" + failed;
  }

  private static String line(Posted message) {
    var text = message.plain().replace('\n', '|');
    return message.channel()
        + " "
        + message.ts()
        + " "
        + message.user()
        + ": "
        + (text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "…" : text);
  }
}
