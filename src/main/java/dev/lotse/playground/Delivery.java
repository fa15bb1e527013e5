package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver something to the app.
 *
 * @param kind what
 * @param id event_id of an event, trigger_id of the rest
 * @param payload what was delivered
 * @param retry 0 for the first attempt, then 1 to 3
 * @param retryReason Slack's reason of a retry, else null
 * @param status HTTP status of the answer, 0 if none came in 3 seconds
 * @param answer body of the answer
 * @param at when it was sent, by the playground's clock
 */
public record Delivery(
    Kind kind,
    String id,
    JsonNode payload,
    int retry,
    @Nullable String retryReason,
    int status,
    String answer,
    Instant at) {
  /** Copies what it is given. */
  public Delivery {
    payload = payload.deepCopy();
  }

  /** Kinds of deliveries, named as Socket Mode names its envelopes. */
  public enum Kind {
    /** An Events API event. */
    EVENTS_API("events_api"),
    /** A click, a submitted or a closed view. */
    INTERACTIVE("interactive"),
    /** A slash command. */
    SLASH_COMMANDS("slash_commands");

    private final String envelope;

    Kind(String envelope) {
      this.envelope = envelope;
    }

    String envelope() {
      return envelope;
    }
  }

  /** The event's type, the interaction's type, or the command. */
  public String what() {
    return switch (kind) {
      case EVENTS_API -> payload.at("/event/type").asText();
      case INTERACTIVE -> payload.path("type").asText();
      case SLASH_COMMANDS -> payload.path("command").asText();
    };
  }

  /** Whether the app answered with success in time. */
  public boolean acknowledged() {
    return status >= 200 && status < 300;
  }
}
