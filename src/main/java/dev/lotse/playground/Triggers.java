package dev.lotse.playground;

import dev.lotse.playground.World.Human;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Trigger ids: 3 seconds by the playground's clock, one use
 * (docs.slack.dev/interactivity/handling-user-interaction). Thread-safe.
 */
final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);
  private final Map<String, Trigger> known = new HashMap<>();
  private final InstantSource clock;

  Triggers(InstantSource clock) {
    this.clock = clock;
  }

  private record Trigger(Human human, Instant end, boolean used) {}

  synchronized String issue(Human human) {
    var id = Ids.next("1790") + ".4711." + Credentials.hex(16);
    known.put(id, new Trigger(human, clock.instant().plus(LIFE), false));
    return id;
  }

  /** Uses it up and tells whose it was. */
  synchronized Human use(String id) throws ApiError {
    var trigger = known.get(id);
    if (trigger == null) throw new ApiError("invalid_trigger_id");
    if (trigger.used()) throw new ApiError("exchanged_trigger_id");
    if (clock.instant().isAfter(trigger.end())) throw new ApiError("expired_trigger_id");
    known.put(id, new Trigger(trigger.human(), trigger.end(), true));
    return trigger.human();
  }
}
