package dev.lotse.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Every message, also the ephemeral ones, by channel and ts. */
final class Messages {
  private final Map<String, TreeMap<String, Posted>> byChannel = new HashMap<>();
  private final Changes changes;
  private final InstantSource clock;
  private long lastMicros;

  Messages(Changes changes, InstantSource clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /** A ts nobody has yet: the clock's time in microseconds, always later than the one before. */
  String nextTs() {
    synchronized (changes) {
      var now = clock.instant();
      lastMicros =
          Math.max(lastMicros + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
      return lastMicros / 1_000_000 + "." + String.format("%06d", lastMicros % 1_000_000);
    }
  }

  static Instant timeOf(String ts) {
    var parts = ts.split("\\.", 2);
    return Instant.ofEpochSecond(Long.parseLong(parts[0]))
        .plus(Duration.ofNanos(Long.parseLong(parts[1]) * 1_000));
  }

  Posted add(Posted message) {
    synchronized (changes) {
      byChannel
          .computeIfAbsent(message.channel(), channel -> new TreeMap<>())
          .put(message.ts(), message);
      changes.happened();
      return message;
    }
  }

  Optional<Posted> find(String channel, String ts) {
    synchronized (changes) {
      return Optional.ofNullable(byChannel.getOrDefault(channel, new TreeMap<>()).get(ts));
    }
  }

  Optional<Posted> change(Posted message, UnaryOperator<Posted> how) {
    synchronized (changes) {
      return find(message.channel(), message.ts()).map(how).map(this::add);
    }
  }

  void remove(Posted message) {
    synchronized (changes) {
      byChannel.getOrDefault(message.channel(), new TreeMap<>()).remove(message.ts());
      changes.happened();
    }
  }

  /** What everybody in the channel sees, oldest first. */
  List<Posted> in(String channel) {
    return everything(channel).stream().filter(message -> !message.ephemeral()).toList();
  }

  /** The first message of a thread and its replies. */
  List<Posted> thread(String channel, String ts) {
    return in(channel).stream()
        .filter(message -> ts.equals(message.ts()) || ts.equals(message.threadTs()))
        .toList();
  }

  /** What one person sees in the channel. */
  List<Posted> seenBy(String user, String channel) {
    return everything(channel).stream()
        .filter(message -> message.visibleTo() == null || user.equals(message.visibleTo()))
        .toList();
  }

  List<Posted> ephemerals(String user) {
    synchronized (changes) {
      return byChannel.values().stream()
          .flatMap(channel -> channel.values().stream())
          .filter(message -> user.equals(message.visibleTo()))
          .sorted((a, b) -> a.ts().compareTo(b.ts()))
          .toList();
    }
  }

  private List<Posted> everything(String channel) {
    synchronized (changes) {
      return new ArrayList<>(byChannel.getOrDefault(channel, new TreeMap<>()).values());
    }
  }
}
