package dev.lotse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes what a command found out as JSON for other programs, on one line. Thread-safe. */
final class JsonLine {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonLine() {}

  /**
   * @param found records, maps, lists, texts, numbers and null
   */
  static String of(Object found) {
    try {
      return MAPPER.writeValueAsString(found);
    } catch (JsonProcessingException unexpected) {
      throw new IllegalStateException(
          found.getClass().getSimpleName() + ": can't be written as JSON", unexpected);
    }
  }
}
