package dev.lotse.slack;

import com.slack.api.model.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tells one page of one message from all others, written into Slack's message metadata, which
 * people do not see. Immutable.
 *
 * @param key the message's own key, the same at every attempt
 * @param part names the page among those of the message
 */
record PageName(String key, String part) {

  private static final String EVENT = "lotse";

  Message.Metadata metadata() {
    return Message.Metadata.builder()
        .eventType(EVENT)
        .eventPayload(Map.of("key", key, "part", part))
        .build();
  }

  boolean isOf(Message.@Nullable Metadata metadata) {
    return metadata != null
        && EVENT.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.equals(metadata.getEventPayload().get("key"))
        && part.equals(metadata.getEventPayload().get("part"));
  }
}
