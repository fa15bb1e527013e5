package dev.lotse.guide;

import java.util.List;

/**
 * One of the six sections of the guide. Immutable.
 *
 * @param id e.g. {@code understand}
 * @param steps in order
 */
public record Section(String id, List<Step> steps) {
  public Section {
    steps = List.copyOf(steps);
  }
}
