package dev.lotse.cases;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * A read-only view of what a case knows, by {@link Fact}. Immutable.
 *
 * @param document the facts as one JSON document
 */
public record Facts(JsonObject document) {

  /** The text of a fact, or empty when it is not known. */
  public Optional<String> text(Fact fact) {
    JsonValue at = document;
    for (String member : fact.path()) {
      if (!(at instanceof JsonObject object) || !object.containsKey(member)) {
        return Optional.empty();
      }
      at = object.get(member);
    }
    return at instanceof JsonString string && !string.getString().isBlank()
        ? Optional.of(string.getString())
        : Optional.empty();
  }

  public boolean knows(Fact fact) {
    return text(fact).isPresent();
  }

  /**
   * The merge patch (RFC 7396) on the facts document that sets one fact; an empty text removes it.
   */
  public static JsonObject patch(Fact fact, String text) {
    JsonValue value = text.isBlank() ? JsonValue.NULL : Documents.JSON.createValue(text);
    String[] path = fact.path();
    for (int i = path.length - 1; i > 0; i--) {
      value = Documents.JSON.createObjectBuilder().add(path[i], value).build();
    }
    return Documents.JSON.createObjectBuilder().add(path[0], value).build();
  }

  /** Two merge patches as one; where both speak of the same member the second wins. */
  public static JsonObject both(JsonObject first, JsonObject second) {
    JsonObjectBuilder joined = Documents.JSON.createObjectBuilder(first);
    second.forEach((name, value) -> joined.add(name, bothValues(first.get(name), value)));
    return joined.build();
  }

  private static JsonValue bothValues(
      @org.jspecify.annotations.Nullable JsonValue first, JsonValue second) {
    return first instanceof JsonObject one && second instanceof JsonObject two
        ? both(one, two)
        : second;
  }
}
