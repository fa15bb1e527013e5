package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One Web API call the app made.
 *
 * @param method such as {@code chat.postMessage}
 * @param arguments its arguments without the token; JSON given as text is kept as text
 * @param status HTTP status it was answered with
 * @param answer the JSON it was answered with
 * @param at when, by the playground's clock
 */
public record ApiCall(String method, JsonNode arguments, int status, JsonNode answer, Instant at) {
  /** Copies what it is given. */
  public ApiCall {
    arguments = arguments.deepCopy();
    answer = answer.deepCopy();
  }

  /** Whether it was answered with ok. */
  public boolean ok() {
    return answer.path("ok").asBoolean();
  }

  /** The error it was answered with; empty if it was ok. */
  public String error() {
    return answer.path("error").asText();
  }

  /** One argument as text, JSON if it is more than that; empty if missing. */
  public String argument(String name) {
    JsonNode argument = arguments.path(name);
    return argument.isContainerNode() ? argument.toString() : argument.asText();
  }
}
