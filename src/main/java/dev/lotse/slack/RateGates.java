package dev.lotse.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lotse.conversation.DeliveryFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What Slack asked us to wait for: a method of this workspace, or one in one channel. Until that
 * time has passed it is not called, whoever wants to; everything else goes on. Thread-safe.
 *
 * <p>Slack counts per method, app and workspace, and chat.postMessage per channel
 * (docs.slack.dev/apis/web-api/rate-limits). Bursts are let through and how many is not written
 * down, so we don't count ourselves but go by what Slack answers.
 */
final class RateGates {

  private final Cache<String, Shut> gates = Caffeine.newBuilder().maximumSize(20_000).build();
  private final InstantSource clock;

  RateGates(InstantSource clock) {
    this.clock = clock;
  }

  private record Shut(Instant at, Duration whole) {

    /** None when it is over, or when the clock has jumped to before it began. */
    Duration left(Instant now) {
      Duration left = whole.minus(Duration.between(at, now));
      return left.isNegative() || left.compareTo(whole) > 0 ? Duration.ZERO : left;
    }
  }

  /**
   * Goes through, or says how long it is shut.
   *
   * @throws DeliveryFailure when Slack asked for more time than has passed
   */
  void pass(String gate) {
    Shut shut = gates.getIfPresent(gate);
    if (shut == null) {
      return;
    }
    Duration left = shut.left(clock.instant());
    if (!left.isZero()) {
      throw Failures.rateLimited(left);
    }
    gates.asMap().remove(gate, shut);
  }

  void shut(String gate, Duration wait) {
    gates.put(gate, new Shut(clock.instant(), wait));
  }
}
