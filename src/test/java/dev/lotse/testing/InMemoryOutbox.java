package dev.lotse.testing;

import dev.lotse.cases.CaseId;
import dev.lotse.conversation.Outbox;
import dev.lotse.conversation.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages to be sent, in memory; they stay until a test takes them. */
public final class InMemoryOutbox implements Outbox, Remembering {

  private List<Outgoing> messages = new ArrayList<>();

  @Override
  public void add(List<Outgoing> more) {
    messages.addAll(more);
  }

  /** What is to be sent since the last time, in order. */
  public List<Outgoing> take() {
    List<Outgoing> taken = List.copyOf(messages);
    messages.clear();
    return taken;
  }

  void forget(CaseId id) {
    messages.removeIf(message -> message.caseId().equals(Optional.of(id)));
  }

  @Override
  public Runnable note() {
    List<Outgoing> before = new ArrayList<>(messages);
    return () -> messages = before;
  }
}
