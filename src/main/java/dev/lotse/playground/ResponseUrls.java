package dev.lotse.playground;

import dev.lotse.playground.World.Human;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Response URLs: 5 uses in 30 minutes by the playground's clock
 * (docs.slack.dev/interactivity/handling-user-interaction). Thread-safe.
 */
final class ResponseUrls {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;
  private final Map<String, Ticket> known = new HashMap<>();
  private final InstantSource clock;
  private final URI root;

  ResponseUrls(InstantSource clock, URI root) {
    this.clock = clock;
    this.root = root;
  }

  /**
   * What an answer through the URL is about.
   *
   * @param source the message with the pressed button; null for a command
   */
  record Ticket(Human human, String channel, @Nullable Posted source, Instant end, int uses) {}

  synchronized String issue(Human human, String channel, @Nullable Posted source) {
    var token = Credentials.hex(12);
    known.put(token, new Ticket(human, channel, source, clock.instant().plus(LIFE), 0));
    return root.resolve("/response/" + World.TEAM + "/" + token).toString();
  }

  synchronized Ticket use(String token) throws ApiError {
    var ticket = known.get(token);
    if (ticket == null) throw new ApiError("invalid_url");
    if (clock.instant().isAfter(ticket.end())) throw new ApiError("expired_url");
    if (ticket.uses() >= USES) throw new ApiError("used_url");
    known.put(
        token,
        new Ticket(
            ticket.human(), ticket.channel(), ticket.source(), ticket.end(), ticket.uses() + 1));
    return ticket;
  }
}
