package dev.lotse.store;

import static dev.lotse.store.Samples.ANNA;
import static dev.lotse.store.Samples.BEN;
import static dev.lotse.store.Samples.FIRST;
import static dev.lotse.store.Samples.changeTo;
import static dev.lotse.store.Samples.later;
import static dev.lotse.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.Person;
import dev.lotse.cases.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedCaseStoreTest {

  @TempDir Path folder;
  private OpenStores stores;
  private CachedCaseStore cached;

  @BeforeEach
  void open() {
    stores = new OpenStores(Database.sqlite(folder.resolve("lotse.db")), new SettableClock());
    cached = stores.cached;
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private AccountCase stored() {
    AccountCase accountCase = opened(FIRST, ANNA);
    cached.add(accountCase, changeTo(accountCase));
    return accountCase;
  }

  /** Changes the row unseen by the cache, so that what is read shows where it was read. */
  private void changeBehind() {
    new Sql(stores.database)
        .updateOne("UPDATE account_case SET version = 99 WHERE id = ?", FIRST.value());
  }

  @Test
  void aCaseJustWrittenIsReadFromMemory() {
    AccountCase accountCase = stored();
    changeBehind();

    assertThat(cached.find(FIRST)).contains(accountCase);
    assertThat(cached.active(ANNA)).contains(accountCase);
    assertThat(cached.stats().hits()).isPositive();
  }

  @Test
  void aCaseReadOnceInATransactionIsReadFromMemoryAfterIt() {
    AccountCase accountCase = opened(FIRST, ANNA);
    stores.cases.add(accountCase, changeTo(accountCase));

    stores.database.inOne(() -> cached.active(ANNA));
    changeBehind();

    assertThat(cached.active(ANNA)).contains(accountCase);
    assertThat(cached.find(FIRST)).contains(accountCase);
  }

  @Test
  void aTransactionThatWroteReadsItsOwnWriteFromBehind() {
    AccountCase first = stored();

    stores.database.inOne(
        () -> {
          AccountCase next = later(first, Status.WAITING);
          cached.save(next, changeTo(next));
          changeBehind();
          assertThat(cached.find(FIRST)).map(AccountCase::version).contains(99L);
          assertThat(cached.active(ANNA)).map(AccountCase::version).contains(99L);
          return next;
        });
  }

  @Test
  void aRollbackDropsTheCaseFromMemory() {
    AccountCase first = stored();
    assertThatThrownBy(
            () ->
                stores.database.inOne(
                    () -> {
                      AccountCase next = later(first, Status.WAITING);
                      cached.save(next, changeTo(next));
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");
    assertThat(cached.find(FIRST)).contains(first);

    cached.delete(FIRST);
    assertThat(cached.find(FIRST)).isEmpty();
  }

  @Test
  void aStaleVersionIsDroppedSoThatTheNextReadIsTrue() {
    AccountCase first = stored();
    AccountCase byAnother = later(first, Status.WAITING);
    stores.cases.save(byAnother, changeTo(byAnother));
    assertThat(cached.find(FIRST)).as("not yet known here").contains(first);

    AccountCase mine = later(first, Status.SENDING);
    assertThat(cached.save(mine, changeTo(mine))).isFalse();

    assertThat(cached.find(FIRST)).contains(byAnother);
  }

  @Test
  void whenTheSpaceIsFullCasesLeaveMemoryButAreStillFound() {
    CachedCaseStore small = new CachedCaseStore(stores.cases, stores.database, 500);
    for (int i = 0; i < 200; i++) {
      AccountCase accountCase = opened(new CaseId("case-" + i), new Person("T1", "U" + i));
      small.add(accountCase, changeTo(accountCase));
    }

    Await.until("some left", () -> small.stats().evictions() > 0);
    Await.until("few are in memory", () -> small.stats().cases() < 20);
    for (int i = 0; i < 200; i++) {
      assertThat(small.find(new CaseId("case-" + i))).isPresent();
    }
  }

  @Test
  void somebodyWithoutACaseIsNotRemembered() {
    assertThat(cached.active(BEN)).isEmpty();
    AccountCase opened = opened(FIRST, BEN);
    stores.cases.add(opened, changeTo(opened));

    assertThat(cached.active(BEN)).contains(opened);
  }
}
