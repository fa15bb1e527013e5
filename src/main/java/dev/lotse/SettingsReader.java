package dev.lotse;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads one variable after the other and collects what is wrong, never with a value in it; a blank
 * one counts as unset. For one thread.
 */
final class SettingsReader {

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The value without white space around it. */
  Optional<String> text(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * The same, if it is usable.
   *
   * @param problem what it must be, said after its name
   */
  Optional<String> text(String name, Predicate<String> usable, String problem) {
    Optional<String> text = text(name);
    if (text.isPresent() && !usable.test(text.get())) {
      problem(name, problem);
      return Optional.empty();
    }
    return text;
  }

  <T> T one(String name, T unset, Function<String, T> read, String problem) {
    try {
      return text(name).map(read).orElse(unset);
    } catch (IllegalArgumentException
        | DateTimeParseException
        | ArrayIndexOutOfBoundsException unusable) {
      problem(name, problem);
      return unset;
    }
  }

  void problem(String name, String problem) {
    problems.add(name + ": " + problem);
  }

  List<String> problems() {
    return problems;
  }
}
