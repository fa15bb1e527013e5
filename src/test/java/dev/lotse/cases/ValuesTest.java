package dev.lotse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values a case is made of. */
class ValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Case", "a|b", "a b", "ä", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx"})
  void whatCannotBeACasesIdIsRefusedAndNotRepeated(String value) {
    assertThat(CaseId.of(value)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CaseId(value))
        .withMessageStartingWith("value: not a case id");
  }

  @Test
  void aCasesIdIsReadBack() {
    assertThat(CaseId.of("case-1")).contains(new CaseId("case-1"));
    assertThat(new CaseId("case-1")).hasToString("case-1");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void everyStatusIsReadBack(Status status) {
    assertThat(Status.of(status.id())).isEqualTo(status);
    assertThat(status.isActive())
        .isEqualTo(status != Status.CLOSED && status != Status.CLOSED_OTHERWISE);
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void everyReasonIsReadBack(Why why) {
    assertThat(Why.of(why.id())).isEqualTo(why);
  }

  @ParameterizedTest
  @EnumSource(StepState.class)
  void everyStepStateIsReadBack(StepState state) {
    assertThat(StepState.of(state.id())).isEqualTo(state);
  }

  @Test
  void aPersonNeedsBothIdsAndACaseAVersion() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Person("", "U1"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Person("T1", " "));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AccountCase(
                    new CaseId("a"),
                    new Person("T1", "U1"),
                    JsonObject.EMPTY_JSON_OBJECT,
                    0,
                    Instant.EPOCH,
                    Instant.EPOCH));
  }
}
