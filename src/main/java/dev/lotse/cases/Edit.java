package dev.lotse.cases;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * A wish to change a case, as a JSON Merge Patch (RFC 7396) on its document. Immutable; each method
 * returns a further wish.
 *
 * @param patch the merge patch
 */
public record Edit(JsonObject patch) {

  /** Changes nothing. */
  public static Edit none() {
    return new Edit(JsonObject.EMPTY_JSON_OBJECT);
  }

  /** Learns facts: a merge patch on the facts, as content files write it. */
  public Edit learning(JsonObject facts) {
    return with(AccountCase.FACTS, facts);
  }

  public Edit learning(Fact fact, String text) {
    return learning(Facts.patch(fact, text));
  }

  public Edit step(String stepId, StepState state) {
    return with(
        AccountCase.STEPS, Documents.JSON.createObjectBuilder().add(stepId, state.id()).build());
  }

  public Edit status(Status status) {
    return with(AccountCase.STATUS, Documents.JSON.createValue(status.id()));
  }

  /** Asks this triage question next. */
  public Edit asking(String questionId) {
    return with(AccountCase.QUESTION, Documents.JSON.createValue(questionId));
  }

  /** Ends the triage. */
  public Edit askingNothing() {
    return with(AccountCase.QUESTION, JsonValue.NULL);
  }

  private Edit with(String member, JsonValue value) {
    return new Edit(
        Facts.both(patch, Documents.JSON.createObjectBuilder().add(member, value).build()));
  }

  JsonObject appliedTo(JsonObject document) {
    return Documents.JSON.createMergePatch(patch).apply(document).asJsonObject();
  }
}
