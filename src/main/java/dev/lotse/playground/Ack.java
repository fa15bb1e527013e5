package dev.lotse.playground;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back for one thing a person did.
 *
 * @param status HTTP status of the app's answer; 0 if there was none or nothing was sent
 * @param body the app's answer; empty if there was none
 * @param error what Slack tells the person when it went wrong, such as {@code operation_timeout},
 *     else null
 * @param errors for a submitted modal: messages by block_id that keep it open
 */
public record Ack(int status, String body, @Nullable String error, Map<String, String> errors) {
  /** Copies what it is given. */
  public Ack {
    errors = Map.copyOf(errors);
  }

  /** Whether it was acknowledged in time and nothing was refused. */
  public boolean ok() {
    return error == null && errors.isEmpty();
  }

  static Ack of(Answer answer) {
    return new Ack(answer.status(), answer.body(), answer.shownError(), Map.of());
  }

  static Ack refused(String words) {
    return new Ack(0, "", words, Map.of());
  }

  static Ack nothingToSend() {
    return new Ack(200, "", null, Map.of());
  }
}
