package dev.lotse.guide;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.StepState;
import dev.lotse.cases.Status;
import dev.lotse.diagnosis.Cause;
import java.util.List;
import java.util.Optional;

/** Says what a case has to do next: a pure function of the case and its cause. Immutable and thread-safe. */
public final class Planner {

  /** The section that is left once mail goes out again. */
  static final String AFTERWARDS = "prevention";

  private final Guide guide;

  public Planner(Guide guide) {
    this.guide = guide;
  }

  /** The guide for this case. Once mail goes out again only prevention is left to do. */
  public Plan plan(AccountCase accountCase, Cause cause) {
    Optional<String> known = accountCase.facts().text(Fact.PLAN);
    List<Section> sections = cause.path().stream()
        .flatMap(id -> guide.section(id).stream())
        .map(section -> new Section(section.id(), section.steps().stream().filter(step -> step.isFor(cause, known)).toList()))
        .filter(section -> !section.steps().isEmpty())
        .toList();
    boolean afterwards = accountCase.status() == Status.SENDING;
    List<Step> steps = sections.stream()
        .filter(section -> !afterwards || section.id().equals(AFTERWARDS))
        .flatMap(section -> section.steps().stream())
        .toList();
    return new Plan(sections, steps, steps.stream().filter(step -> accountCase.step(step.id()) == StepState.OPEN).findFirst());
  }
}
