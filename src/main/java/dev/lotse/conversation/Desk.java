package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Cases;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Why;
import dev.lotse.diagnosis.Cause;
import dev.lotse.diagnosis.Question;
import dev.lotse.guide.Plan;
import dev.lotse.guide.Planner;
import java.util.Optional;

/**
 * What every talk needs at hand: the cases, the script, and what the guide says of a case.
 * Thread-safe.
 */
final class Desk {

  private final Cases cases;
  private final Script script;
  private final People people;
  private final Planner planner;

  Desk(Cases cases, Script script, People people) {
    this.cases = cases;
    this.script = script;
    this.people = people;
    this.planner = new Planner(script.guide());
  }

  Cases cases() {
    return cases;
  }

  Script script() {
    return script;
  }

  Cause cause(AccountCase now) {
    return script.causes().orUnknown(now.cause());
  }

  /**
   * The triage question being asked; the first one when the content no longer has the one that the
   * case noted.
   */
  Optional<Question> asked(AccountCase now) {
    return now.question()
        .map(
            id ->
                script
                    .triage()
                    .find(id)
                    .or(() -> script.triage().find(script.triage().start()))
                    .orElseThrow());
  }

  Plan plan(AccountCase now) {
    return planner.plan(now, cause(now));
  }

  /** Words for the case's owner: by their profile as it is now, or as the case noted it. */
  Words words(AccountCase now) {
    return people
        .find(now.owner())
        .map(
            profile ->
                new Words(script, profile.chosen().orElse(profile.language()), profile.zone()))
        .orElseGet(() -> Words.of(script, now));
  }

  /** The ticket's number, or a phrase for a ticket without one. */
  String ticketName(AccountCase now, Words words) {
    return now.facts()
        .text(Fact.TICKET_NUMBER)
        .orElseGet(() -> words.plain(Phrase.TICKET_NO_NUMBER));
  }

  AccountCase change(Talk talk, Edit edit, Why why, String subject) {
    return cases.change(talk.accountCase().orElseThrow(), edit, talk.person(), why, subject);
  }

  /** A case in its first state: the triage's first question, in the person's language and zone. */
  AccountCase open(Talk talk) {
    return cases.open(
        talk.person(),
        Edit.none()
            .asking(script.triage().start())
            .learning(Fact.LANGUAGE, talk.words().language().tag())
            .learning(Fact.ZONE, talk.words().zone().getId()));
  }
}
