package dev.lotse.conversation;

import java.time.LocalDate;
import java.util.List;

/**
 * Where words come from. Immutable.
 *
 * @param sources ids of the sources, at least one
 * @param checked the day on which the words were held against their sources
 */
public record Credit(List<String> sources, LocalDate checked) {
  public Credit {
    sources = List.copyOf(sources);
  }
}
