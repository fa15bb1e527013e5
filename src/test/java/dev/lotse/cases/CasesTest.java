package dev.lotse.cases;

import static dev.lotse.testing.Samples.ANNA;
import static dev.lotse.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.testing.Memory;
import dev.lotse.testing.SettableClock;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CasesTest {

  private final Memory memory = new Memory();
  private final SettableClock clock = new SettableClock("2026-03-02T09:00:00Z");
  private int opened;
  private final Cases cases = new Cases(memory.cases, clock, () -> new CaseId("case-" + ++opened));

  private AccountCase open(Person owner) {
    return cases.open(owner, Edit.none().asking("strangers").learning(Fact.LANGUAGE, "de"));
  }

  private AccountCase change(AccountCase seen, Edit edit, Why why) {
    clock.advance(Duration.ofMinutes(1));
    return cases.change(seen, edit, seen.owner(), why, "");
  }

  private AccountCase now(AccountCase earlier) {
    return cases.find(earlier.id()).orElseThrow();
  }

  @Test
  void aNewCaseIsOpenWithItsFirstQuestionAndItsOpeningIsKept() {
    AccountCase accountCase = open(ANNA);

    assertThat(accountCase.status()).isEqualTo(Status.OPEN);
    assertThat(accountCase.question()).contains("strangers");
    assertThat(accountCase.facts().text(Fact.LANGUAGE)).contains("de");
    assertThat(accountCase.cause()).isEmpty();
    assertThat(accountCase.version()).isEqualTo(1);
    assertThat(accountCase.openedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    assertThat(cases.active(ANNA)).contains(accountCase);
    assertThat(cases.history(accountCase.id())).extracting(Change::why).containsExactly(Why.OPENED);
  }

  @Test
  void aSecondActiveCaseOfTheSamePersonIsRefusedAndNothingIsStored() {
    AccountCase first = open(ANNA);

    assertThatThrownBy(() -> open(ANNA)).isInstanceOf(StaleCase.class);

    assertThat(cases.active(ANNA)).contains(first);
    assertThat(cases.find(new CaseId("case-2"))).isEmpty();
  }

  @Test
  void samePersonInAnotherWorkspaceHasACaseOfTheirOwn() {
    open(ANNA);

    assertThat(open(new Person("T2", ANNA.user())).id()).isEqualTo(new CaseId("case-2"));
    assertThat(open(BEN).id()).isEqualTo(new CaseId("case-3"));
  }

  @Test
  void aChangeMakesTheNextVersionAndKeepsWhoWhenAndWhy() {
    AccountCase before = open(ANNA);
    clock.advance(Duration.ofHours(1));

    AccountCase after =
        cases.change(
            before,
            Edit.none().step("read-the-banner", StepState.DONE),
            BEN,
            Why.STEP_DONE,
            "read-the-banner");

    assertThat(after.version()).isEqualTo(2);
    assertThat(after.step("read-the-banner")).isEqualTo(StepState.DONE);
    assertThat(after.step("never-touched")).isEqualTo(StepState.OPEN);
    assertThat(after.openedAt()).isEqualTo(before.openedAt());
    assertThat(after.changedAt()).isEqualTo(clock.instant());
    Change kept = cases.history(before.id()).get(1);
    assertThat(kept.version()).isEqualTo(2);
    assertThat(kept.who()).isEqualTo(BEN);
    assertThat(kept.at()).isEqualTo(clock.instant());
    assertThat(kept.why()).isEqualTo(Why.STEP_DONE);
    assertThat(kept.subject()).isEqualTo("read-the-banner");
    assertThat(kept.undone()).isFalse();
  }

  @Test
  void anEditThatChangesNothingLeavesTheCaseAndItsHistoryAlone() {
    AccountCase before = open(ANNA);

    assertThat(change(before, Edit.none().learning(Fact.LANGUAGE, "de"), Why.LANGUAGE))
        .isSameAs(before);
    assertThat(cases.history(before.id())).hasSize(1);
  }

  @Test
  void aChangeOfAnOldVersionIsRefusedAndLosesNothing() {
    AccountCase seen = open(ANNA);
    AccountCase changed = change(seen, Edit.none().step("one", StepState.DONE), Why.STEP_DONE);

    assertThatThrownBy(() -> change(seen, Edit.none().step("two", StepState.DONE), Why.STEP_DONE))
        .isInstanceOf(StaleCase.class)
        .hasMessageContaining("case-1");

    assertThat(now(seen)).isEqualTo(changed);
    assertThat(cases.history(seen.id())).hasSize(2);
  }

  @Test
  void anUndoOfAnOldVersionIsRefused() {
    AccountCase seen = change(open(ANNA), Edit.none().step("one", StepState.DONE), Why.STEP_DONE);
    AccountCase changed = change(seen, Edit.none().step("two", StepState.DONE), Why.STEP_DONE);

    assertThatThrownBy(() -> cases.undo(seen, ANNA)).isInstanceOf(StaleCase.class);

    assertThat(now(seen)).isEqualTo(changed);
  }

  @Test
  void patchesLeadFromOneVersionToTheNextAndBack() {
    AccountCase one = open(ANNA);
    AccountCase two =
        change(
            one,
            Edit.none().learning(Fact.ACCOUNT_NAME, "Größe / ~ \"ACME\"").askingNothing(),
            Why.FORM);
    AccountCase three =
        change(
            two,
            Edit.none()
                .learning(Fact.ACCOUNT_NAME, "")
                .learning(Fact.ACCOUNT_EMAIL, "a@b.de")
                .step("a/b~c", StepState.DONE),
            Why.FORM);

    List<Change> history = cases.history(one.id());

    assertThat(there(history.get(0), JsonObject.EMPTY_JSON_OBJECT)).isEqualTo(one.document());
    assertThat(there(history.get(1), one.document())).isEqualTo(two.document());
    assertThat(there(history.get(2), two.document())).isEqualTo(three.document());
    assertThat(back(history.get(2), three.document())).isEqualTo(two.document());
    assertThat(back(history.get(1), two.document())).isEqualTo(one.document());
    assertThat(back(history.get(0), one.document())).isEqualTo(JsonObject.EMPTY_JSON_OBJECT);
  }

  private static JsonObject there(Change change, JsonObject before) {
    return Json.createPatch(change.patch()).apply(before).asJsonObject();
  }

  private static JsonObject back(Change change, JsonObject after) {
    return Json.createPatch(change.inverse()).apply(after).asJsonObject();
  }

  @Test
  void undoTakesTheLastChangeBackAndSaysWhich() {
    AccountCase before = open(ANNA);
    AccountCase after = change(before, Edit.none().step("one", StepState.DONE), Why.STEP_DONE);

    Optional<Change> undone = cases.undo(after, ANNA);

    assertThat(undone).map(Change::version).contains(2L);
    assertThat(now(before).document()).isEqualTo(before.document());
    assertThat(now(before).version()).isEqualTo(3);
    assertThat(cases.history(before.id()))
        .extracting(Change::why)
        .containsExactly(Why.OPENED, Why.STEP_DONE, Why.UNDONE);
    assertThat(cases.history(before.id()))
        .extracting(Change::undone)
        .containsExactly(false, true, false);
    assertThat(cases.history(before.id()).get(2).subject()).isEqualTo("2");
  }

  @Test
  void undoTwiceTakesTwoChangesBackAndTheOpeningStays() {
    AccountCase first = open(ANNA);
    AccountCase second = change(first, Edit.none().learning(Fact.CAUSE, "payment"), Why.TRIAGE);
    change(second, Edit.none().step("one", StepState.DONE), Why.STEP_DONE);

    cases.undo(now(first), ANNA);
    assertThat(now(first).document()).isEqualTo(second.document());
    cases.undo(now(first), ANNA);
    assertThat(now(first).document()).isEqualTo(first.document());

    assertThat(cases.undo(now(first), ANNA)).isEmpty();
    assertThat(now(first).status()).isEqualTo(Status.OPEN);
  }

  @Test
  void undoAfterAnUndoAndAFurtherChangeTakesTheFurtherChangeBackThenTheEarlierOne() {
    AccountCase first = open(ANNA);
    AccountCase cause = change(first, Edit.none().learning(Fact.CAUSE, "payment"), Why.TRIAGE);
    change(cause, Edit.none().step("one", StepState.DONE), Why.STEP_DONE);
    cases.undo(now(first), ANNA);
    change(now(first), Edit.none().step("two", StepState.SKIPPED), Why.STEP_SKIPPED);

    assertThat(cases.undo(now(first), ANNA)).map(Change::why).contains(Why.STEP_SKIPPED);
    assertThat(now(first).document()).isEqualTo(cause.document());
    assertThat(cases.undo(now(first), ANNA)).map(Change::why).contains(Why.TRIAGE);
    assertThat(now(first).document()).isEqualTo(first.document());
    assertThat(cases.undo(now(first), ANNA)).isEmpty();
  }

  @Test
  void undoOfAStatusChangeBringsTheOldStatusBack() {
    AccountCase before = open(ANNA);
    change(
        before,
        Edit.none().status(Status.WAITING).learning(Fact.TICKET_NUMBER, "1"),
        Why.TICKET_SENT);

    cases.undo(now(before), ANNA);

    assertThat(now(before).status()).isEqualTo(Status.OPEN);
    assertThat(now(before).facts().knows(Fact.TICKET_NUMBER)).isFalse();
  }

  @Test
  void undoOfAReopeningEndsTheCaseAgain() {
    AccountCase ended = change(open(ANNA), Edit.none().status(Status.CLOSED), Why.CLOSED);
    change(ended, Edit.none().status(Status.OPEN), Why.REOPENED);

    cases.undo(now(ended), ANNA);

    assertThat(now(ended).status()).isEqualTo(Status.CLOSED);
    assertThat(cases.active(ANNA)).isEmpty();
  }

  @Test
  void aCaseCanBeReopenedForThirtyDays() {
    AccountCase ended = change(open(ANNA), Edit.none().status(Status.CLOSED), Why.CLOSED);
    assertThat(cases.active(ANNA)).isEmpty();

    clock.advance(Cases.REOPEN_WITHIN.minusSeconds(1));
    assertThat(cases.reopenable(ANNA)).contains(ended);

    clock.advance(Duration.ofSeconds(1));
    assertThat(cases.reopenable(ANNA)).isEmpty();
  }

  @Test
  void onlyTheLastEndedCaseCanBeReopened() {
    change(open(ANNA), Edit.none().status(Status.CLOSED), Why.CLOSED);
    AccountCase second =
        change(open(ANNA), Edit.none().status(Status.CLOSED_OTHERWISE), Why.CLOSED);

    assertThat(cases.reopenable(ANNA)).contains(second);
    assertThat(cases.reopenable(BEN)).isEmpty();
  }

  @Test
  void anEndedCaseIsNotReopenedBesideAnotherActiveOne() {
    AccountCase ended = change(open(ANNA), Edit.none().status(Status.CLOSED), Why.CLOSED);
    AccountCase second = open(ANNA);

    assertThatThrownBy(() -> change(ended, Edit.none().status(Status.OPEN), Why.REOPENED))
        .isInstanceOf(StaleCase.class);

    assertThat(cases.active(ANNA)).contains(second);
  }

  @Test
  void forgettingDeletesAllCasesOfAPersonAndNobodyElses() {
    AccountCase first = change(open(ANNA), Edit.none().status(Status.CLOSED), Why.CLOSED);
    AccountCase second = open(ANNA);
    AccountCase other = open(BEN);

    cases.forget(ANNA);

    assertThat(cases.find(first.id())).isEmpty();
    assertThat(cases.find(second.id())).isEmpty();
    assertThat(cases.history(first.id())).isEmpty();
    assertThat(cases.reopenable(ANNA)).isEmpty();
    assertThat(cases.active(BEN)).contains(other);
  }
}
