package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Delivery;
import dev.lotse.playground.Person;
import dev.lotse.playground.Posted;
import dev.lotse.playground.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what Slack was told with what Lotse did, once all is quiet. */
final class Reckoning {

  private static final String ANSWER = "429 is not a lock";
  private static final String SORRY = "That did not work just now";

  private final Ship ship;
  private final Ledger ledger;
  private final Crew crew;
  private int toldSo;

  Reckoning(Ship ship, Crew crew) {
    this.ship = ship;
    this.ledger = new Ledger(ship.database);
    this.crew = crew;
  }

  /** Fails when anything was lost or doubled; tells how many messages came twice. */
  long check(int kills, int atOnce) {
    everyoneHasOneCase();
    everyPromiseIsKeptOnce();
    everyPressHasOneEffect();
    everyQuestionIsAnsweredOnce();
    long repeated = repeatedInTheWindow();
    assertThat(repeated)
        .as("no more than were under way")
        .isLessThanOrEqualTo((long) kills * atOnce);
    return repeated;
  }

  private void everyoneHasOneCase() {
    assertThat(ledger.column("SELECT person FROM account_case")).doesNotHaveDuplicates();
  }

  private void everyPromiseIsKeptOnce() {
    Map<String, Long> stored =
        counted(ledger.column("SELECT note FROM reminder WHERE state <> 'PLANNED'"));
    Map<String, Integer> seen = new HashMap<>();
    messages().stream()
        .filter(message -> !Crew.note(message).isEmpty())
        .collect(
            Collectors.groupingBy(
                Crew::note, Collectors.mapping(Reckoning::name, Collectors.toSet())))
        .forEach((note, names) -> seen.put(note, names.size()));
    assertThat(seen.keySet()).as("only what was asked for").isSubsetOf(crew.promises.keySet());
    crew.promises.forEach(
        (note, acked) -> {
          long rows = stored.getOrDefault(note, 0L);
          assertThat(rows)
              .as("acknowledged, and its effect: " + note)
              .isIn(acked ? List.of(1L) : List.of(0L, 1L));
          assertThat((long) seen.getOrDefault(note, 0))
              .as("reminders that came: " + note)
              .isEqualTo(rows);
        });
    assertThat(ledger.remindersIn("FAILED")).isEmpty();
  }

  private void everyPressHasOneEffect() {
    Map<String, Long> planned =
        counted(ledger.column("SELECT note FROM reminder WHERE state = 'PLANNED'"));
    assertThat(planned.keySet()).isSubsetOf(crew.putOff.keySet());
    crew.putOff.forEach(
        (note, acked) ->
            assertThat(planned.getOrDefault(note, 0L))
                .as("put off: " + note)
                .isIn(acked ? List.of(1L) : List.of(0L, 1L)));
  }

  /**
   * Slack sends an event again until it is acknowledged; whichever attempt was, it has its answer,
   * or the person was told that it did not work, as when the database does not answer in time.
   */
  private void everyQuestionIsAnsweredOnce() {
    Set<String> taken = new HashSet<>(ledger.column("SELECT name FROM delivery"));
    Set<String> acked = new HashSet<>();
    for (Delivery delivery : ship.slack.observed().deliveries()) {
      if (delivery.acknowledged() && delivery.what().equals("message")) {
        acked.add(delivery.payload().at("/event/ts").asText());
      }
    }
    Map<String, Integer> answered = new HashMap<>();
    Map<String, Integer> withoutEffect = new HashMap<>();
    for (Sent sent : crew.said) {
      boolean effect = taken.stream().anyMatch(name -> name.contains(":" + sent.ts() + ":"));
      answered.merge(sent.channel(), effect ? 1 : 0, Integer::sum);
      withoutEffect.merge(
          sent.channel(), !effect && acked.contains(sent.ts()) ? 1 : 0, Integer::sum);
    }
    for (Person person : crew.people) {
      assertThat(withoutEffect.getOrDefault(person.dm(), 0))
          .as("acknowledged without effect, and not told so")
          .isLessThanOrEqualTo(told(person));
      Set<String> answers =
          ship.slack.observed().messages(person.dm()).stream()
              .filter(message -> message.fromBot() && message.plain().contains(ANSWER))
              .map(Reckoning::name)
              .collect(Collectors.toSet());
      assertThat(answers).as("answers").hasSize(answered.getOrDefault(person.dm(), 0));
    }
  }

  private int told(Person person) {
    int times =
        (int)
            ship.slack.observed().messages(person.dm()).stream()
                .filter(message -> message.fromBot() && message.plain().contains(SORRY))
                .count();
    toldSo += times;
    return times;
  }

  /** The same message twice, by its own key: only one whose sending was cut off may come so. */
  private long repeatedInTheWindow() {
    Map<String, Integer> times = new TreeMap<>();
    messages().stream()
        .filter(Posted::fromBot)
        .forEach(message -> times.merge(name(message), 1, Integer::sum));
    List<String> repeated = times.keySet().stream().filter(name -> times.get(name) > 1).toList();
    Set<String> triedAgain =
        new HashSet<>(ledger.column("SELECT id FROM outgoing WHERE attempts > 1"));
    assertThat(triedAgain).containsAll(repeated.stream().map(name -> name.split(" ")[0]).toList());
    return repeated.stream().mapToLong(name -> times.get(name) - 1).sum();
  }

  private List<Posted> messages() {
    List<Posted> all = new ArrayList<>();
    crew.people.forEach(person -> all.addAll(ship.slack.observed().messages(person.dm())));
    return all;
  }

  private static Map<String, Long> counted(List<String> values) {
    return values.stream().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
  }

  /** A message's own key and which page of it this is. */
  static String name(Posted message) {
    return message.metadata() == null
        ? "at once " + message.ts()
        : message.metadata().at("/event_payload/key").asText()
            + " "
            + message.metadata().at("/event_payload/part").asText();
  }

  /** What was proven, in one line. */
  String summary(int kills, long repeated) {
    return kills
        + " kills, "
        + crew.deeds()
        + " deeds, "
        + crew.promises.values().stream().filter(acked -> acked).count()
        + " reminders promised and kept, "
        + crew.putOff.values().stream().filter(acked -> acked).count()
        + " presses, "
        + crew.said.size()
        + " questions, "
        + toldSo
        + " times told that it did not work; lost 0, doubled 0, "
        + ledger.count("outgoing WHERE attempts > 1")
        + " messages cut off while being sent, repeated "
        + repeated;
  }
}
