package dev.lotse.store;

import static dev.lotse.store.Samples.ANNA;
import static dev.lotse.store.Samples.BEN;
import static dev.lotse.store.Samples.FIRST;
import static dev.lotse.store.Samples.SECOND;
import static dev.lotse.store.Samples.changeTo;
import static dev.lotse.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.cases.CaseId;
import dev.lotse.conversation.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ThreadsContract extends StoreContract {

  private static final Place CARD = new Place("C1", "100.1", false);
  private static final Place LATER_CARD = new Place("D2", "200.2", true);

  @BeforeEach
  void openCases() {
    stores.cases.add(opened(FIRST, ANNA), changeTo(opened(FIRST, ANNA)));
    stores.cases.add(opened(SECOND, BEN), changeTo(opened(SECOND, BEN)));
  }

  @Test
  void theThreadOfACardBelongsToItsCase() {
    stores.threads.cardIs(FIRST, CARD);

    assertThat(stores.threads.caseAt(CARD)).contains(FIRST);
    assertThat(stores.threads.card(FIRST)).contains(CARD);
    assertThat(stores.threads.caseAt(new Place("C2", "100.1", false))).isEmpty();
    assertThat(stores.threads.caseAt(new Place("C1", "100.2", false))).isEmpty();
    assertThat(stores.threads.card(SECOND)).isEmpty();
  }

  @Test
  void anEarlierCardsThreadStillBelongsToTheCase() {
    stores.threads.cardIs(FIRST, CARD);
    stores.threads.cardIs(FIRST, LATER_CARD);

    assertThat(stores.threads.caseAt(CARD)).contains(FIRST);
    assertThat(stores.threads.caseAt(LATER_CARD)).contains(FIRST);
    assertThat(stores.threads.card(FIRST)).contains(LATER_CARD);
  }

  @Test
  void anEarlierMessageCanBecomeTheCardAgain() {
    stores.threads.cardIs(FIRST, CARD);
    stores.threads.cardIs(FIRST, LATER_CARD);
    stores.threads.cardIs(FIRST, CARD);

    assertThat(stores.threads.card(FIRST)).contains(CARD);
  }

  @Test
  void placesSurviveReopening() {
    stores.threads.cardIs(FIRST, CARD);
    stores.threads.cardIs(FIRST, LATER_CARD);

    reopen();

    assertThat(stores.threads.caseAt(CARD)).contains(FIRST);
    assertThat(stores.threads.card(FIRST)).contains(LATER_CARD);
  }

  @Test
  void aRollbackLeavesNoTrace() {
    assertThatThrownBy(
            () ->
                stores.database.inOne(
                    () -> {
                      stores.threads.cardIs(FIRST, CARD);
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");

    assertThat(stores.threads.caseAt(CARD)).isEmpty();
    assertThat(stores.threads.card(FIRST)).isEmpty();
  }

  @Test
  void aCardThatArrivesAfterItsCaseWasDeletedIsNotKept() {
    CaseId deleted = FIRST;
    stores.cases.delete(deleted);

    stores.threads.cardIs(deleted, CARD);

    assertThat(stores.threads.caseAt(CARD)).isEmpty();
    assertThat(stores.threads.card(deleted)).isEmpty();
  }
}
