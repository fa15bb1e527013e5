package dev.lotse.conversation;

import dev.lotse.cases.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last exchange with each person at each place. In memory, for the {@value #MOST} latest ones;
 * after a restart everybody begins anew. Thread-safe.
 */
final class Exchanges {

  static final int MOST = 2_000;

  private record Seat(Person person, String channel, String thread) {}

  private final Map<Seat, Exchange> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seat, Exchange> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<Exchange> last(Person person, Place place) {
    return Optional.ofNullable(last.get(seat(person, place)));
  }

  synchronized void note(Person person, Place place, Exchange exchange) {
    last.put(seat(person, place), exchange);
  }

  synchronized void forget(Person person) {
    last.keySet().removeIf(seat -> seat.person().equals(person));
  }

  private static Seat seat(Person person, Place place) {
    return new Seat(person, place.channel(), place.thread());
  }
}
