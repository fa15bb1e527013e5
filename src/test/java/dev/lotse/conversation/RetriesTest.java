package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Cases;
import dev.lotse.cases.StaleCase;
import dev.lotse.cases.StepState;
import dev.lotse.reminders.Reminders;
import dev.lotse.reminders.WorkingHours;
import dev.lotse.testing.InMemoryCaseStore;
import dev.lotse.testing.Memory;
import dev.lotse.testing.SettableClock;
import dev.lotse.testing.Shipped;
import dev.lotse.understanding.Language;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else changes the case between reading and writing. */
class RetriesTest {

  private final Memory memory = new Memory();
  private final InMemoryCaseStore store = spy(memory.cases);
  private final SettableClock clock = new SettableClock("2026-03-02T09:00:00Z");
  private final Conversation conversation =
      new Conversation(
          memory,
          new Conversation.Ports(memory.inbox, memory.outbox, memory.threads, memory.people),
          new Cases(store, clock, () -> new CaseId("case-1")),
          new Reminders(memory.reminders, clock, WorkingHours.DEFAULT, () -> "r-1"),
          Shipped.script(),
          Shipped.matcher(),
          clock);
  private int deliveries;

  private Request request(Request.Input input) {
    return new Request(
        List.of("delivery-" + ++deliveries),
        new Request.Requester(ANNA, Language.EN, false, ZoneId.of("UTC")),
        Room.DIRECT,
        input);
  }

  private Request press() {
    long version = store.active(ANNA).orElseThrow().version();
    return request(
        new Request.Press(Button.DONE, new ButtonValue("case-1", version, "read-the-banner"), ""));
  }

  @BeforeEach
  void openACase() {
    conversation.receive(request(new Request.Command("")));
    conversation.receive(
        request(new Request.Press(Button.TRIAGE, new ButtonValue("case-1", 1, "is/payment"), "")));
    memory.outbox.take();
  }

  @Test
  void theRequestIsAnsweredAnewAndTakesEffectOnce() {
    doReturn(false).doReturn(false).doCallRealMethod().when(store).save(any(), any());

    Reply reply = conversation.receive(press());

    assertThat(reply.messages()).hasSize(1);
    assertThat(memory.outbox.take()).hasSize(1);
    assertThat(store.active(ANNA).orElseThrow().step("read-the-banner")).isEqualTo(StepState.DONE);
    assertThat(store.active(ANNA).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void whoNeverGetsATurnIsToldAndTheSameDeliveryMayComeAgain() {
    Request press = press();
    doReturn(false).when(store).save(any(), any());

    assertThatThrownBy(() -> conversation.receive(press)).isInstanceOf(StaleCase.class);

    assertThat(memory.outbox.take()).isEmpty();
    verify(store, times(11)).save(any(), any());
    doCallRealMethod().when(store).save(any(), any());
    conversation.receive(press);
    assertThat(store.active(ANNA).orElseThrow().step("read-the-banner")).isEqualTo(StepState.DONE);
  }

  @Test
  void aFailureInTheMiddleLeavesNothingBehind() {
    Request command = request(new Request.Command("remind 2026-03-03 9:00"));
    assertThatThrownBy(
            () ->
                memory.inOne(
                    () -> {
                      conversation.receive(command);
                      throw new IllegalStateException("the disk is full");
                    }))
        .hasMessage("the disk is full");

    assertThat(memory.reminders.ofCase(new CaseId("case-1"))).isEmpty();
    conversation.receive(command);
    assertThat(memory.reminders.ofCase(new CaseId("case-1"))).hasSize(1);
  }
}
