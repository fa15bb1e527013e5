package dev.lotse.cases;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Optional;

/**
 * One person's case at one version: an immutable value. What may change (status, facts, progress,
 * the triage question being asked) is one JSON document, so that every change is a JSON Patch and
 * can be taken back.
 *
 * <pre>
 * {"status": "open", "question": "symptom", "facts": {"cause": "payment"}, "steps": {"read-the-banner": "done"}}
 * </pre>
 *
 * @param version 1 when opened, one more with each change
 */
public record AccountCase(
    CaseId id,
    Person owner,
    JsonObject document,
    long version,
    Instant openedAt,
    Instant changedAt) {

  static final String STATUS = "status";
  static final String QUESTION = "question";
  static final String FACTS = "facts";
  static final String STEPS = "steps";

  public AccountCase {
    if (version < 1) {
      throw new IllegalArgumentException("version: " + version + " (expected 1 or more)");
    }
  }

  public Status status() {
    return Status.of(document.getString(STATUS));
  }

  public Facts facts() {
    return new Facts(
        document.containsKey(FACTS) ? document.getJsonObject(FACTS) : JsonObject.EMPTY_JSON_OBJECT);
  }

  /** The id of the cause found, or empty while it is not known. */
  public Optional<String> cause() {
    return facts().text(Fact.CAUSE);
  }

  /** The triage question being asked, or empty when triage is over. */
  public Optional<String> question() {
    return document.get(QUESTION) instanceof JsonString question
        ? Optional.of(question.getString())
        : Optional.empty();
  }

  /** How far the person is with a step of the guide; steps never touched are open. */
  public StepState step(String stepId) {
    JsonObject steps =
        document.containsKey(STEPS) ? document.getJsonObject(STEPS) : JsonObject.EMPTY_JSON_OBJECT;
    return steps.containsKey(stepId) ? StepState.of(steps.getString(stepId)) : StepState.OPEN;
  }

  AccountCase next(JsonObject changed, Instant at) {
    return new AccountCase(id, owner, changed, version + 1, openedAt, at);
  }
}
