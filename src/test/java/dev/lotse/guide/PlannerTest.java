package dev.lotse.guide;

import static dev.lotse.testing.Samples.MONDAY;
import static dev.lotse.testing.Samples.caseOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.diagnosis.Cause;
import dev.lotse.guide.Step.Action;
import dev.lotse.testing.Shipped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

  private static final Planner PLANNER = new Planner(Shipped.script().guide());

  static Collection<Cause> causes() {
    return Shipped.script().causes().all();
  }

  private static Cause cause(String id) {
    return Shipped.script().causes().find(id).orElseThrow();
  }

  private static Plan plan(Cause cause, Status status, String... settled) {
    return PLANNER.plan(caseOf(status, Map.of(Fact.CAUSE, cause.id()), settled), cause);
  }

  private static List<String> ids(Plan plan) {
    return plan.sections().stream().map(Section::id).toList();
  }

  private static List<String> steps(List<Step> steps) {
    return steps.stream().map(Step::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      sending-statistics   | understand notifications behaviour support waiting prevention
      spam-reports         | understand notifications behaviour support waiting prevention
      abuse-complaint      | understand notifications behaviour support waiting prevention
      new-account          | understand notifications behaviour support waiting prevention
      prohibited-content   | understand notifications behaviour support waiting prevention
      bought-list          | understand notifications behaviour support waiting prevention
      suspended-unknown    | understand notifications behaviour support waiting prevention
      unknown              | understand notifications behaviour support waiting prevention
      compromised          | behaviour understand notifications support waiting prevention
      payment              | understand notifications behaviour prevention
      contact-hold         | understand behaviour prevention
      free-daily-limit     | understand behaviour prevention
      key-daily-limit      | understand behaviour prevention
      key-inactive         | notifications behaviour prevention
      sender-not-validated | notifications behaviour prevention
      api-rate             | notifications behaviour prevention
      recipient-blocked    | notifications behaviour prevention
      inactive-account     | notifications behaviour prevention
      phishing             | notifications behaviour prevention
      login                | behaviour prevention
      platform-incident    | notifications behaviour
      azure                | behaviour
      """)
  void everyCauseHasItsSectionsInTheOrderThatFits(String cause, String sections) {
    assertThat(ids(plan(cause(cause), Status.OPEN))).containsExactly(sections.split(" "));
  }

  @Test
  void theOrderOfEveryCauseIsTested() {
    assertThat(causes()).as("add new causes to the table above").hasSize(22);
  }

  @ParameterizedTest
  @MethodSource("causes")
  void whatIsToBeMendedComesBeforeTheTicketAndTheTicketBeforeTheWait(Cause cause) {
    List<String> sections = ids(plan(cause, Status.OPEN));

    if (sections.contains("support")) {
      assertThat(sections).containsSubsequence("behaviour", "support", "waiting", "prevention");
    } else {
      assertThat(sections).doesNotContain("waiting");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payment",
        "contact-hold",
        "free-daily-limit",
        "key-daily-limit",
        "key-inactive",
        "sender-not-validated",
        "api-rate",
        "recipient-blocked",
        "login",
        "inactive-account",
        "platform-incident",
        "phishing",
        "azure"
      })
  void whatOnlyLooksLikeALockNeverLeadsToWaitingForSupport(String cause) {
    for (Status status : List.of(Status.OPEN, Status.WAITING, Status.SENDING)) {
      assertThat(ids(plan(cause(cause), status))).doesNotContain("waiting", "support");
    }
  }

  @ParameterizedTest
  @MethodSource("causes")
  void aCauseThatNeedsATicketHasItWrittenAndMarkedAsSent(Cause cause) {
    List<Action> actions = plan(cause, Status.OPEN).steps().stream().map(Step::action).toList();

    if (cause.ticket() == Cause.Ticket.NEEDED) {
      assertThat(actions).containsSubsequence(Action.TICKET, Action.TICKET_SENT, Action.REMINDERS);
    }
    if (cause.ticket() == Cause.Ticket.NOT_NEEDED) {
      assertThat(actions).doesNotContain(Action.TICKET, Action.TICKET_SENT, Action.REMINDERS);
    }
    assertThat(actions).as("a way to say that mail goes out again").contains(Action.SENDING_AGAIN);
  }

  @ParameterizedTest
  @MethodSource("causes")
  void everyCauseCanBeWalkedThroughStepByStepAndBackAgain(Cause cause) {
    List<Step> steps = plan(cause, Status.OPEN).steps();
    assertThat(steps).doesNotHaveDuplicates().isNotEmpty();

    for (int i = 0; i <= steps.size(); i++) {
      Plan plan = plan(cause, Status.OPEN, steps(steps.subList(0, i)).toArray(String[]::new));
      assertThat(plan.current())
          .isEqualTo(i < steps.size() ? Optional.of(steps.get(i)) : Optional.empty());
      assertThat(plan.before()).isEqualTo(i > 0 ? Optional.of(steps.get(i - 1)) : Optional.empty());
      assertThat(plan.currentSection()).isEqualTo(plan.current().flatMap(plan::sectionOf));
    }
  }

  @ParameterizedTest
  @MethodSource("causes")
  void onceMailGoesOutAgainOnlyPreventionIsLeft(Cause cause) {
    Plan plan = plan(cause, Status.SENDING);

    List<Step> prevention =
        plan.sections().stream()
            .filter(section -> section.id().equals("prevention"))
            .flatMap(section -> section.steps().stream())
            .toList();
    assertThat(plan.current()).isEqualTo(prevention.stream().findFirst());
    assertThat(plan(cause, Status.SENDING, steps(prevention).toArray(String[]::new)).current())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("causes")
  void goingBackNeverLeadsToAStepThatIsNoLongerPartOfTheWay(Cause cause) {
    Plan first = plan(cause, Status.SENDING);
    assertThat(first.before()).as("before prevention there is nothing to go back to").isEmpty();

    List<String> all = steps(plan(cause, Status.OPEN).steps());
    Plan done = plan(cause, Status.SENDING, all.toArray(String[]::new));
    done.before()
        .ifPresent(
            last -> {
              String[] lastOpen =
                  all.stream().filter(id -> !id.equals(last.id())).toArray(String[]::new);
              assertThat(plan(cause, Status.SENDING, lastOpen).current()).contains(last);
            });
  }

  @Test
  void aSkippedStepIsPassedAndAnEarlierStepOpenedAgainComesFirst() {
    Cause cause = cause("payment");
    List<Step> steps = plan(cause, Status.OPEN).steps();

    AccountCase skipped =
        new AccountCase(
            caseOf(Status.OPEN, Map.of()).id(),
            caseOf(Status.OPEN, Map.of()).owner(),
            Json.createObjectBuilder()
                .add("status", "open")
                .add(
                    "steps",
                    Json.createObjectBuilder()
                        .add(steps.get(0).id(), "skipped")
                        .add(steps.get(1).id(), "done"))
                .build(),
            3,
            MONDAY,
            MONDAY);

    assertThat(PLANNER.plan(skipped, cause).current()).contains(steps.get(2));
    assertThat(plan(cause, Status.OPEN, steps.get(1).id()).current()).contains(steps.get(0));
    Section section = PLANNER.plan(skipped, cause).sections().get(0);
    assertThat(PLANNER.plan(skipped, cause).settled(section, skipped::step))
        .isEqualTo(Math.min(2, section.steps().size()));
  }

  @Test
  void stepsForOnePlanAreLeftOutForTheOtherAndShownWhileThePlanIsNotKnown() {
    Step free =
        new Step(
            "free-only",
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.of("free"),
            Action.NONE,
            JsonObject.EMPTY_JSON_OBJECT);
    Step both =
        new Step(
            "both",
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Action.NONE,
            JsonObject.EMPTY_JSON_OBJECT);
    Planner planner =
        new Planner(
            new Guide(
                List.of(
                    new Section("understand", List.of(free, both)),
                    new Section("unused", List.of(both)))));

    assertThat(planner.plan(caseOf(Status.OPEN, Map.of()), cause("unknown")).steps())
        .containsExactly(free, both);
    assertThat(
            planner.plan(caseOf(Status.OPEN, Map.of(Fact.PLAN, "free")), cause("unknown")).steps())
        .containsExactly(free, both);
    assertThat(
            planner.plan(caseOf(Status.OPEN, Map.of(Fact.PLAN, "paid")), cause("unknown")).steps())
        .containsExactly(both);
  }

  @Test
  void aStepIsForItsCausesAndKindsButNotForThoseLeftOut() {
    Step step =
        new Step(
            "x",
            Set.of("payment"),
            Set.of(Cause.Kind.PLAN),
            Set.of("contact-hold"),
            Optional.empty(),
            Action.NONE,
            JsonObject.EMPTY_JSON_OBJECT);

    assertThat(step.isFor(cause("payment"), Optional.empty())).isTrue();
    assertThat(step.isFor(cause("free-daily-limit"), Optional.empty())).isTrue();
    assertThat(step.isFor(cause("contact-hold"), Optional.empty())).isFalse();
    assertThat(step.isFor(cause("login"), Optional.empty())).isFalse();
  }

  @Test
  void aSectionWithoutAFittingStepIsLeftOut() {
    Step other =
        new Step(
            "x",
            Set.of("login"),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Action.NONE,
            JsonObject.EMPTY_JSON_OBJECT);
    Planner planner = new Planner(new Guide(List.of(new Section("understand", List.of(other)))));

    assertThat(planner.plan(caseOf(Status.OPEN, Map.of()), cause("unknown")).sections()).isEmpty();
  }
}
