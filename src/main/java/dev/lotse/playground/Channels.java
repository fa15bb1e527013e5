package dev.lotse.playground;

import dev.lotse.playground.World.Human;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People, channels and direct messages, who is in them, and whom the bot cannot reach. */
final class Channels {
  private final Map<String, Human> people = new LinkedHashMap<>();

  /** By id, and direct messages by their person's id too. */
  private final Map<String, Channel> known = new HashMap<>();

  private final List<Channel> all = new ArrayList<>();
  private final Set<String> botIsIn = new HashSet<>(Set.of("C0MAILOPS"));
  private final Set<String> closedDms = new HashSet<>();
  private final Set<String> deactivated = new HashSet<>();
  private final Changes changes;

  Channels(Changes changes) {
    this.changes = changes;
    add(new Channel("C0GENERAL", "general", null));
    add(new Channel("C0MAILOPS", "mail-ops", null));
    World.HUMANS.forEach(this::join);
  }

  void join(Human human) {
    synchronized (changes) {
      people.put(human.id(), human);
      var direct = new Channel(human.dm(), World.BOT_NAME, human);
      add(direct);
      known.put(human.id(), direct);
      botIsIn.add(human.dm());
    }
  }

  private void add(Channel channel) {
    all.add(channel);
    known.put(channel.id(), channel);
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
    synchronized (changes) {
      return List.copyOf(all);
    }
  }

  /** By id; a person's id stands for the direct message with them. */
  Optional<Channel> find(@Nullable String id) {
    synchronized (changes) {
      return Optional.ofNullable(known.get(id));
    }
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
                        + all().stream().map(Channel::id).toList()
                        + ")"));
  }

  Human human(String id) {
    return person(id)
        .orElseThrow(
            () -> new IllegalArgumentException("user: " + id + " (expected U0ANNA or U0BEN)"));
  }

  Optional<Human> person(@Nullable String id) {
    synchronized (changes) {
      return Optional.ofNullable(people.get(id));
    }
  }

  List<Human> people() {
    synchronized (changes) {
      return List.copyOf(people.values());
    }
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
