package dev.lotse.diagnosis;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One triage question. Immutable.
 *
 * @param id kebab-case, e.g. {@code symptom}
 * @param options the answers to choose from, at least two
 */
public record Question(String id, List<Option> options) {

  public Question {
    options = List.copyOf(options);
  }

  /**
   * One answer.
   *
   * @param learns a JSON Merge Patch on the case's facts
   * @param next the question that follows, or empty when the triage ends here
   */
  public record Option(String id, JsonObject learns, Optional<String> next) {}

  public Optional<Option> option(String optionId) {
    return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
  }
}
