package dev.lotse.guide;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.StepState;
import dev.lotse.diagnosis.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what a case has to do next: a pure function of the case and its cause. Immutable and
 * thread-safe.
 */
public final class Planner {

  /** The section that comes first while Mailjet has the ticket. */
  private static final String MEANWHILE = "waiting";

  /** The section that is left once mail goes out again. */
  private static final String AFTERWARDS = "prevention";

  private final Guide guide;

  public Planner(Guide guide) {
    this.guide = guide;
  }

  /**
   * The guide for this case. While Mailjet has the ticket, the steps of waiting come first; once
   * mail goes out again, only prevention is left to do.
   */
  public Plan plan(AccountCase accountCase, Cause cause) {
    Optional<String> known = accountCase.facts().text(Fact.PLAN);
    List<Section> sections =
        cause.path().stream()
            .flatMap(id -> guide.section(id).stream())
            .map(
                section ->
                    new Section(
                        section.id(),
                        section.steps().stream().filter(step -> step.isFor(cause, known)).toList()))
            .filter(section -> !section.steps().isEmpty())
            .toList();
    List<Step> steps =
        inTurn(accountCase, sections)
            .flatMap(section -> section.steps().stream())
            .distinct()
            .toList();
    return new Plan(
        sections,
        steps,
        steps.stream().filter(step -> accountCase.step(step.id()) == StepState.OPEN).findFirst());
  }

  private static Stream<Section> inTurn(AccountCase accountCase, List<Section> sections) {
    return switch (accountCase.status()) {
      case WAITING -> Stream.concat(only(MEANWHILE, sections), sections.stream());
      case SENDING -> only(AFTERWARDS, sections);
      case OPEN, CLOSED, CLOSED_OTHERWISE -> sections.stream();
    };
  }

  private static Stream<Section> only(String id, List<Section> sections) {
    return sections.stream().filter(section -> section.id().equals(id));
  }
}
