package dev.lotse.slack;

import dev.lotse.cases.CaseId;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Threads;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which thread is whose, in memory. */
final class RememberedThreads implements Threads {

  private final Map<String, CaseId> cases = new ConcurrentHashMap<>();
  private final Map<CaseId, Place> cards = new ConcurrentHashMap<>();

  @Override
  public Optional<CaseId> caseAt(Place place) {
    return Optional.ofNullable(cases.get(place.channel() + "/" + place.thread()));
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
}
