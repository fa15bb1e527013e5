package dev.lotse.playground;

import dev.lotse.playground.World.Human;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Channels and direct messages, who is in them, and which people the bot cannot reach. */
final class Channels {
  private final List<Channel> all =
      new ArrayList<>(
          List.of(
              new Channel("C0GENERAL", "general", null),
              new Channel("C0MAILOPS", "mail-ops", null)));
  private final Set<String> botIsIn = new HashSet<>(Set.of("C0MAILOPS"));
  private final Set<String> closedDms = new HashSet<>();
  private final Set<String> deactivated = new HashSet<>();
  private final Changes changes;

  Channels(Changes changes) {
    this.changes = changes;
    World.HUMANS.forEach(
        human -> {
          all.add(new Channel(human.dm(), World.BOT_NAME, human));
          botIsIn.add(human.dm());
        });
  }

  /**
   * A channel, or a direct message with the bot.
   *
   * @param partner the person of a direct message, else null
   */
  record Channel(String id, String name, @Nullable Human partner) {
    boolean direct() {
      return partner != null;
    }

    String eventType() {
      return direct() ? "im" : "channel";
    }

    /** What Slack calls it in payloads about something that happened there. */
    String payloadName() {
      return direct() ? "directmessage" : name;
    }

    boolean visibleTo(String user) {
      return partner == null || partner.id().equals(user);
    }
  }

  List<Channel> all() {
    return List.copyOf(all);
  }

  /** By id; a person's id stands for the direct message with them. */
  Optional<Channel> find(@Nullable String id) {
    return all.stream()
        .filter(
            channel ->
                channel.id().equals(id) || channel.direct() && channel.partner().id().equals(id))
        .findFirst();
  }

  /** By id, for callers on the human side. */
  Channel known(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "channel: "
                        + id
                        + " (expected one of "
                        + all.stream().map(Channel::id).toList()
                        + ")"));
  }

  Human human(String id) {
    return person(id)
        .orElseThrow(
            () -> new IllegalArgumentException("user: " + id + " (expected U0ANNA or U0BEN)"));
  }

  static Optional<Human> person(@Nullable String id) {
    return World.HUMANS.stream().filter(human -> human.id().equals(id)).findFirst();
  }

  boolean botIsIn(Channel channel) {
    synchronized (changes) {
      return botIsIn.contains(channel.id());
    }
  }

  void inviteBot(Channel channel) {
    synchronized (changes) {
      botIsIn.add(channel.id());
      changes.happened();
    }
  }

  void closeDm(String user) {
    synchronized (changes) {
      closedDms.add(human(user).id());
    }
  }

  void deactivate(String user) {
    synchronized (changes) {
      deactivated.add(human(user).id());
    }
  }

  boolean dmClosed(Channel channel) {
    synchronized (changes) {
      return channel.partner() != null && closedDms.contains(channel.partner().id());
    }
  }

  boolean deactivated(@Nullable Human human) {
    synchronized (changes) {
      return human != null && deactivated.contains(human.id());
    }
  }
}
