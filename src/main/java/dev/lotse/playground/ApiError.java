package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An {@code ok: false} answer of the Web API. */
final class ApiError extends Exception {
  private static final long serialVersionUID = 1;
  private final transient ObjectNode details;

  ApiError(String error) {
    this(error, Json.object());
  }

  ApiError(String error, ObjectNode details) {
    super(error, null, false, false);
    this.details = details;
  }

  /**
   * An error with the lines Slack adds for developers, each of the form {@code must be …
   * [json-pointer:/…]}.
   */
  static ApiError with(String error, List<String> complaints) {
    var details = Json.object();
    complaints.forEach(details.putArray("errors")::add);
    var messages = details.putObject("response_metadata").putArray("messages");
    complaints.forEach(complaint -> messages.add("[ERROR] " + complaint));
    return new ApiError(error, details);
  }

  ObjectNode answer() {
    ObjectNode answer = Json.object().put("ok", false).put("error", getMessage());
    return answer.setAll(details);
  }
}
