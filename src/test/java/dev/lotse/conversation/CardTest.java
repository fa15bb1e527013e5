package dev.lotse.conversation;

import static dev.lotse.testing.Samples.MONDAY;
import static dev.lotse.testing.Samples.caseOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.diagnosis.Cause;
import dev.lotse.diagnosis.Question;
import dev.lotse.guide.Step;
import dev.lotse.testing.Shipped;
import dev.lotse.understanding.Language;
import jakarta.json.Json;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The card of every cause at every step in every status. */
@ParameterizedClass
@EnumSource(Language.class)
class CardTest {

  private static final Script SCRIPT = Shipped.script();

  private final Language language;
  private final Room room;
  private final Desk desk;
  private final Card card;

  CardTest(Language language) {
    this.language = language;
    this.room = new Room(language);
    this.desk = room.desk();
    this.card = new Card(desk, room.reminders);
  }

  static Collection<Cause> causes() {
    return SCRIPT.causes().all();
  }

  private Map<Fact, String> facts(Cause cause) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.CAUSE, cause.id());
    facts.put(Fact.LANGUAGE, language.tag());
    facts.put(Fact.ZONE, "Europe/Berlin");
    return facts;
  }

  @ParameterizedTest
  @MethodSource("causes")
  void everyCardIsFinishedAtEveryStepInEveryStatus(Cause cause) {
    List<String> steps =
        desk.plan(caseOf(Status.OPEN, facts(cause))).steps().stream().map(Step::id).toList();
    for (Status status : Status.values()) {
      for (int settled = 0; settled <= steps.size(); settled++) {
        AccountCase now =
            caseOf(status, facts(cause), steps.subList(0, settled).toArray(String[]::new));

        List<Part> parts = card.of(now);

        Plain.finished(parts);
        assertThat(Plain.knobs(parts)).as("%s %s %s", cause.id(), status, settled).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("causes")
  void theWholeWayCanBePressedThrough(Cause cause) {
    room.with(cause.id());
    int presses = 0;
    while (desk.plan(room.now()).current().isPresent()) {
      String step = desk.plan(room.now()).current().orElseThrow().id();
      room.press(Button.WHY, step);
      room.press(Button.ASK, step);
      room.press(presses++ % 2 == 0 ? Button.DONE : Button.SKIP, step);
    }
    while (desk.plan(room.now()).before().isPresent()) {
      room.press(Button.BACK, desk.plan(room.now()).current().map(Step::id).orElse(""));
    }

    assertThat(desk.plan(room.now()).current())
        .isEqualTo(desk.plan(room.now()).steps().stream().findFirst());
    assertThat(presses).isEqualTo(desk.plan(room.now()).steps().size());
  }

  @ParameterizedTest
  @MethodSource("causes")
  void theTicketOfEveryCauseIsFinished(Cause cause) {
    TicketDraft draft = new TicketDraft(desk);
    AccountCase now =
        caseOf(
            Status.OPEN,
            facts(cause),
            desk.plan(caseOf(Status.OPEN, facts(cause))).steps().stream()
                .map(Step::id)
                .toArray(String[]::new));

    Plain.finished(List.of(new Part.Literal(draft.text(now))));
    assertThat(draft.text(now).lines().findFirst()).isPresent();
    assertThat(draft.missing(now, desk.words(now))).isNotEmpty();
  }

  @Test
  void theQuestionsOfTheTriageAreFinishedInEveryStatus() {
    for (Question question : SCRIPT.triage().questions()) {
      for (Status status : List.of(Status.OPEN, Status.WAITING, Status.SENDING)) {
        AccountCase plain =
            caseOf(status, facts(SCRIPT.causes().find(Cause.UNKNOWN).orElseThrow()));
        AccountCase asked =
            new AccountCase(
                plain.id(),
                plain.owner(),
                Json.createObjectBuilder(plain.document()).add("question", question.id()).build(),
                2,
                MONDAY,
                MONDAY);

        List<Part> parts = card.of(asked);

        Plain.finished(parts);
        assertThat(Plain.knobs(parts))
            .filteredOn(knob -> knob.button() == Button.TRIAGE)
            .hasSize(question.options().size());
      }
    }
  }

  @Test
  void aCauseOrQuestionThatTheContentNoLongerHasStillGivesACard() {
    Map<Fact, String> facts = facts(SCRIPT.causes().find(Cause.UNKNOWN).orElseThrow());
    facts.put(Fact.CAUSE, "gone");
    AccountCase gone = caseOf(Status.OPEN, facts, "gone-step");

    Plain.finished(card.of(gone));
    Plain.finished(
        card.of(
            new AccountCase(
                gone.id(),
                gone.owner(),
                Json.createObjectBuilder(gone.document()).add("question", "gone").build(),
                2,
                MONDAY,
                MONDAY)));
  }
}
