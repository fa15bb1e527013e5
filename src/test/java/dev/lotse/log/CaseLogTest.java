package dev.lotse.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.cases.CaseId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Which case a thread's lines of the log name. */
class CaseLogTest {

  private static final CaseId CASE = new CaseId("case-7");

  @AfterEach
  void leave() {
    CaseLog.atNone();
  }

  @Test
  void itIsTheLastOneAndNoneAfterTheWorkHoweverItEnded() {
    assertThatThrownBy(
            () ->
                CaseLog.during(
                    () -> {
                      CaseLog.at(new CaseId("case-1"));
                      CaseLog.at(CASE);
                      assertThat(MDC.get("case")).isEqualTo("case-7");
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(MDC.get("case")).isNull();
  }

  @Test
  void workHandedToAnotherThreadTakesItAlongAndLeavesNothingBehind() {
    AtomicReference<String> there = new AtomicReference<>();
    CaseLog.at(CASE);
    Runnable carried = CaseLog.carried(() -> there.set(MDC.get("case")));

    String after =
        CompletableFuture.supplyAsync(
                () -> {
                  carried.run();
                  return String.valueOf(MDC.get("case"));
                })
            .join();

    assertThat(there).hasValue("case-7");
    assertThat(after).isEqualTo("null");
  }
}
