package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Ack;
import dev.lotse.playground.Person;
import dev.lotse.playground.Posted;
import dev.lotse.playground.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * People who use Lotse while it is killed again and again, and what Slack told each of them. Nobody
 * types a command again or presses again that was not acknowledged, so that one deed has one effect
 * or, if it was not acknowledged, perhaps none.
 */
final class Crew implements AutoCloseable {

  private static final long PAUSE_NANOS = 60_000_000;
  private static final String QUESTION = "too many api calls status 429, no. ";
  private static final int HANDS = 3;

  /** What is asked to be reminded of, and whether that was acknowledged. */
  final Map<String, Boolean> promises = new ConcurrentHashMap<>();

  /** The note of a reminder that was put off, and whether that was acknowledged. */
  final Map<String, Boolean> putOff = new ConcurrentHashMap<>();

  /** The direct message's place and time of what was said. */
  final Set<Sent> said = ConcurrentHashMap.newKeySet();

  final List<Person> people;
  private final Ship ship;
  private final AtomicInteger deeds = new AtomicInteger();
  private final AtomicInteger successes = new AtomicInteger();
  private final List<Thread> hands;
  private final Set<Person> atSea = ConcurrentHashMap.newKeySet();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private volatile boolean open = true;

  Crew(Ship ship, int size, long seed) {
    this.ship = ship;
    this.people = IntStream.range(0, size).mapToObj(ship.slack::join).toList();
    this.hands =
        IntStream.range(0, HANDS)
            .mapToObj(hand -> new Thread(() -> work(hand, new Random(seed + hand)), "crew-" + hand))
            .toList();
    hands.forEach(Thread::start);
  }

  /** Each hand moves people of its own, one after the other. */
  private void work(int hand, Random random) {
    try {
      while (open) {
        doSomething(hand, random);
        LockSupport.parkNanos(PAUSE_NANOS + random.nextInt(40) * 1_000_000L);
      }
    } catch (RuntimeException | Error broken) {
      failures.add(broken);
    }
  }

  private void doSomething(int hand, Random random) {
    Person person = people.get(random.nextInt(people.size() / HANDS) * HANDS + hand);
    if (atSea.contains(person)) {
      act(person, random.nextInt(4));
    } else if (noted(command(person, "").ok())) {
      atSea.add(person);
    }
  }

  /** Returns after so many acknowledgements more, or after this time. */
  void awaitSuccesses(int more, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    int enough = successes.get() + more;
    while (successes.get() < enough && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
    }
  }

  private boolean noted(boolean acked) {
    successes.addAndGet(acked ? 1 : 0);
    return acked;
  }

  private void act(Person person, int deed) {
    switch (deed) {
      case 0 -> {
        Sent sent = person.say(person.dm(), QUESTION + deeds.incrementAndGet());
        said.add(sent);
        noted(sent.acks().stream().allMatch(Ack::ok));
      }
      case 1, 2 -> {
        String note = "note-" + deeds.incrementAndGet() + "-end";
        promises.put(note, false);
        promises.put(note, noted(command(person, "remind in 2 seconds " + note).ok()));
      }
      default -> reminderOf(person).ifPresent(reminder -> putOff(person, reminder));
    }
  }

  private Ack command(Person person, String words) {
    return person.command(Harbour.MAIL_OPS, (Harbour.COMMAND + " " + words).strip());
  }

  private Optional<Posted> reminderOf(Person person) {
    return ship.slack.observed().messages(person.dm()).stream()
        .filter(message -> !note(message).isEmpty() && !putOff.containsKey(note(message)))
        .findFirst();
  }

  private void putOff(Person person, Posted reminder) {
    putOff.put(note(reminder), false);
    putOff.put(
        note(reminder),
        noted(person.select(reminder, reminder.selects().get(0).actionId(), "hour").ok()));
  }

  /** What the reminder is about; empty for any other message. */
  static String note(Posted message) {
    String text = message.plain();
    int from = text.indexOf("note-");
    int to = text.indexOf("-end");
    boolean reminder = message.fromBot() && from >= 0 && to > from && !message.selects().isEmpty();
    return reminder ? text.substring(from, to + 4) : "";
  }

  int deeds() {
    return deeds.get();
  }

  /** Nobody does anything more. */
  @Override
  public void close() throws InterruptedException {
    open = false;
    for (Thread hand : hands) {
      hand.join(20_000);
    }
    assertThat(failures).isEmpty();
  }
}
