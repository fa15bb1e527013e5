package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.conversation.Credit;
import dev.lotse.conversation.Wording;
import dev.lotse.understanding.Language;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns checked YAML nodes into values. */
final class Yaml {

  private Yaml() {}

  static Wording wording(JsonNode node) {
    Map<Language, String> byLanguage = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      byLanguage.put(language, node.path(language.tag()).asText().strip());
    }
    return new Wording(byLanguage);
  }

  static Credit credit(JsonNode node) {
    return new Credit(strings(node.path("source")), LocalDate.parse(node.path("checked").asText()));
  }

  /** A list of texts; a single text counts as a list of one. */
  static List<String> strings(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isValueNode() && !node.isNull()) {
      texts.add(node.asText());
    }
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  static Set<String> set(JsonNode node) {
    return new LinkedHashSet<>(strings(node));
  }

  static Optional<String> optional(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asText());
  }

  /** A merge patch written in a file, as jakarta.json has it. */
  static JsonObject patch(JsonNode node) {
    if (!node.isObject()) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(node.toString()))) {
      return reader.readObject();
    }
  }

  static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, E otherwise) {
    return node.isTextual()
        ? Enum.valueOf(type, node.asText().toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
        : otherwise;
  }
}
