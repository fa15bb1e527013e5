package dev.lotse.testing;

import dev.lotse.cases.CaseId;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Threads;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which thread is whose, in memory. */
public final class InMemoryThreads implements Threads, Remembering {

  private Map<String, CaseId> cases = new HashMap<>();
  private Map<CaseId, Place> cards = new HashMap<>();

  @Override
  public Optional<CaseId> caseAt(Place place) {
    return place.isThread()
        ? Optional.ofNullable(cases.get(place.channel() + "/" + place.thread()))
        : Optional.empty();
  }

  @Override
  public Optional<Place> card(CaseId id) {
    return Optional.ofNullable(cards.get(id));
  }

  @Override
  public void cardIs(CaseId id, Place message) {
    cards.put(id, message);
    cases.put(message.channel() + "/" + message.thread(), id);
  }

  void forget(CaseId id) {
    cards.remove(id);
    cases.values().removeIf(id::equals);
  }

  @Override
  public Runnable note() {
    Map<String, CaseId> casesBefore = new HashMap<>(cases);
    Map<CaseId, Place> cardsBefore = new HashMap<>(cards);
    return () -> {
      cases = casesBefore;
      cards = cardsBefore;
    };
  }
}
