package dev.lotse.guide;

import dev.lotse.cases.StepState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The guide as it applies to one case: its sections in the order that fits, and where the person
 * stands. Immutable.
 *
 * @param sections sections with only the steps that apply
 * @param steps the steps to walk through now, in turn: those of waiting first while Mailjet has the
 *     ticket, only those of prevention once mail goes out again
 * @param current the one of them to do now; empty when all are done or skipped
 */
public record Plan(List<Section> sections, List<Step> steps, Optional<Step> current) {

  public Plan {
    sections = List.copyOf(sections);
    steps = List.copyOf(steps);
  }

  /** The section that holds a step. */
  public Optional<Section> sectionOf(Step step) {
    return sections.stream().filter(section -> section.steps().contains(step)).findFirst();
  }

  /** The section the person is in. */
  public Optional<Section> currentSection() {
    return current.flatMap(this::sectionOf);
  }

  /** 1 for the first section of the path, and so on. */
  public int numberOf(Section section) {
    return sections.indexOf(section) + 1;
  }

  /** The step before the current one; the last step when all are done; empty at the start. */
  public Optional<Step> before() {
    int now = current.map(steps::indexOf).orElse(steps.size());
    return now > 0 ? Optional.of(steps.get(now - 1)) : Optional.empty();
  }

  /** How many steps of a section are no longer open. */
  public long settled(Section section, Function<String, StepState> states) {
    return section.steps().stream()
        .filter(step -> states.apply(step.id()) != StepState.OPEN)
        .count();
  }
}
