package dev.lotse.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a minute each method may be called (docs.slack.dev/apis/web-api/rate-limits); minutes
 * by the playground's clock. Thread-safe.
 */
final class RateLimits {
  static final int TIER_2 = 20;
  static final int TIER_3 = 50;
  static final int TIER_4 = 100;
  static final int SPECIAL = 600;

  /** One message a second and channel, with bursts: counted over a minute. */
  static final int PER_CHANNEL = 60;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private final Map<String, Window> windows = new HashMap<>();
  private final InstantSource clock;

  RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  private record Window(Instant end, int calls) {}

  /** Counts the call: 0 if it may go on, else the seconds to wait. */
  synchronized int secondsToWait(ApiRequest request, int perMinute) {
    var key =
        perMinute == PER_CHANNEL
            ? request.method() + " " + request.text("channel")
            : request.method();
    var now = clock.instant();
    var window = windows.get(key);
    if (window == null || !now.isBefore(window.end())) window = new Window(now.plus(WINDOW), 0);
    windows.put(key, new Window(window.end(), window.calls() + 1));
    return window.calls() < perMinute
        ? 0
        : (int) Duration.between(now, window.end()).toSeconds() + 1;
  }
}
