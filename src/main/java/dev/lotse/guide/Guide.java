package dev.lotse.guide;

import java.util.List;
import java.util.Optional;

/**
 * The whole guide. Immutable.
 *
 * @param sections in the guide's own order
 */
public record Guide(List<Section> sections) {

  public Guide {
    sections = List.copyOf(sections);
  }

  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  public Optional<Step> step(String id) {
    return sections.stream()
        .flatMap(section -> section.steps().stream())
        .filter(step -> step.id().equals(id))
        .findFirst();
  }
}
