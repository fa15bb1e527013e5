package dev.lotse.guide;

import dev.lotse.diagnosis.Cause;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One thing to do. Immutable.
 *
 * @param id kebab-case, unique in the whole guide
 * @param causes the causes it is for; empty for all
 * @param kinds the kinds of cause it is for; empty for all
 * @param notCauses the causes it is not for
 * @param plan the Mailjet plan it is for ({@code free} or {@code paid}); empty for both
 * @param action what else its card offers
 * @param learns a JSON Merge Patch on the case's facts, applied when it is done
 */
public record Step(
    String id,
    Set<String> causes,
    Set<Cause.Kind> kinds,
    Set<String> notCauses,
    Optional<String> plan,
    Action action,
    JsonObject learns) {

  /** What a step's card offers beside done, skip, back and why. */
  public enum Action {
    NONE,
    TICKET,
    TICKET_SENT,
    REMINDERS,
    SENDING_AGAIN;

    /** The word content files use, e.g. {@code ticket-sent}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Step {
    causes = Set.copyOf(causes);
    kinds = Set.copyOf(kinds);
    notCauses = Set.copyOf(notCauses);
  }

  /** Whether the step is for this cause and plan; a plan that is not known fits every step. */
  boolean isFor(Cause cause, Optional<String> knownPlan) {
    boolean everyCause = causes.isEmpty() && kinds.isEmpty();
    return (everyCause || causes.contains(cause.id()) || kinds.contains(cause.kind()))
        && !notCauses.contains(cause.id())
        && (plan.isEmpty() || knownPlan.isEmpty() || plan.equals(knownPlan));
  }
}
