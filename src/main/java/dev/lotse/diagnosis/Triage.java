package dev.lotse.diagnosis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The short series of questions that finds out which kind of lock it is. Immutable and thread-safe.
 */
public final class Triage {

  private final String start;
  private final Map<String, Question> byId = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when the start question is missing
   */
  public Triage(String start, Collection<Question> questions) {
    this.start = start;
    questions.forEach(question -> byId.put(question.id(), question));
    if (!byId.containsKey(start)) {
      throw new IllegalArgumentException("start: no question with the id '" + start + "'");
    }
  }

  /** The first question's id. */
  public String start() {
    return start;
  }

  public Collection<Question> questions() {
    return byId.values();
  }

  public Optional<Question> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
