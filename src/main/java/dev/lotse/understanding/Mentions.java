package dev.lotse.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** All that a text says about time, and which of it is meant. */
final class Mentions {

  /** What a person says to ask for a reminder: the time that follows is the one meant. */
  private static final Set<String> REQUESTS =
      Set.of(
          ("erinnere erinner remind ping nudge frag frage ask meld melde sag schreib weck wake denk"
                  + " check")
              .split(" "));

  /** What is left of such a request where its verb was taken away. */
  private static final Set<String> ASKING = Set.of("me", "us", "mich", "mir", "uns");

  private static final Comparator<Mention> MORE_LIKELY =
      Comparator.comparingInt(Mention::rank)
          .thenComparing(Mention::requested)
          .thenComparing(Mention::exact)
          .thenComparing(mention -> !mention.today());

  private final TimeWords words;
  private final List<TimePart> parts;
  private final Now now;

  Mentions(TimeWords words, List<TimePart> found, Now now) {
    this.words = words;
    this.parts = new Rejections(words).meant(found);
    this.now = now;
  }

  /** The reading of the mention that is most likely meant; the first among equals. */
  TimeReading reading() {
    if (parts.isEmpty()) {
      return new TimeReading.None();
    }
    if (belongTogether()) {
      return reading(parts);
    }
    List<Mention> mentions = mentions();
    int best = 0;
    for (int i = 1; i < mentions.size(); i++) {
      best = MORE_LIKELY.compare(mentions.get(i), mentions.get(best)) > 0 ? i : best;
    }
    int chosen = best;
    return IntStream.of(chosen, chosen - 1)
        .mapToObj(first -> eitherFrom(first, mentions))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(mentions.get(chosen).reading);
  }

  /**
   * Parts apart from each other still name one moment if none is of the same kind as another:
   * "tomorrow about the ticket at 9".
   */
  private boolean belongTogether() {
    long kinds = parts.stream().map(Object::getClass).distinct().count();
    return kinds == parts.size() && parts.stream().filter(TimePart::isDay).count() <= 1;
  }

  private List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    boolean verb = IntStream.range(0, words.size()).anyMatch(i -> REQUESTS.contains(words.at(i)));
    Set<String> requests = verb ? REQUESTS : ASKING;
    boolean asked = false;
    int from = 0;
    for (List<TimePart> group : groups()) {
      boolean requested =
          !asked
              && IntStream.range(from, group.get(0).from())
                  .anyMatch(i -> requests.contains(words.at(i)));
      asked |= requested;
      from = group.get(group.size() - 1).to();
      mentions.add(new Mention(group, reading(group), requested));
    }
    return mentions;
  }

  private List<List<TimePart>> groups() {
    List<List<TimePart>> groups = new ArrayList<>();
    for (TimePart part : parts) {
      List<TimePart> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      boolean linked =
          !last.isEmpty()
              && words.linked(last.get(last.size() - 1).to(), part.from())
              && last.stream().noneMatch(other -> other.getClass() == part.getClass());
      if (linked) {
        last.add(part);
      } else {
        groups.add(new ArrayList<>(List.of(part)));
      }
    }
    return groups;
  }

  /** "Montag oder Dienstag um 9", "at 9 or 10": each has what only the other says. */
  private Optional<TimeReading> eitherFrom(int index, List<Mention> mentions) {
    if (index < 0 || index + 1 >= mentions.size()) {
      return Optional.empty();
    }
    List<TimePart> first = mentions.get(index).parts;
    List<TimePart> second = mentions.get(index + 1).parts;
    boolean or = isOr(first.get(first.size() - 1).to(), second.get(0).from());
    return or
        ? Optional.of(
            TimeReading.anyOf(
                List.of(reading(completed(first, second)), reading(completed(second, first)))))
        : Optional.empty();
  }

  private boolean isOr(int from, int to) {
    boolean between =
        words.is(from, "oder", "or", "bzw") && to > from && words.linked(from + 1, to);
    return between || from == to && words.is(from, "oder", "or");
  }

  private static List<TimePart> completed(List<TimePart> mention, List<TimePart> other) {
    List<TimePart> all = new ArrayList<>(mention);
    for (boolean day : new boolean[] {true, false}) {
      if (mention.stream().noneMatch(part -> part.isDay() == day)) {
        other.stream().filter(part -> part.isDay() == day).forEach(all::add);
      }
    }
    return all;
  }

  private TimeReading reading(List<TimePart> group) {
    return new TimeAssembly(group, now, matched(group)).reading();
  }

  private String matched(List<TimePart> group) {
    List<String> stretches = new ArrayList<>();
    int from = group.get(0).from();
    for (int i = 0; i < group.size(); i++) {
      boolean last = i + 1 == group.size();
      int to = group.get(i).to();
      if (last || to > group.get(i + 1).from() || !words.linked(to, group.get(i + 1).from())) {
        stretches.add(words.written(from, to));
        from = last ? from : group.get(i + 1).from();
      }
    }
    return String.join(" ", stretches);
  }

  private record Mention(List<TimePart> parts, TimeReading reading, boolean requested) {

    int rank() {
      if (reading instanceof TimeReading.At) {
        return 3;
      }
      return reading instanceof TimeReading.Ambiguous
          ? 2
          : reading instanceof TimeReading.Past ? 1 : 0;
    }

    boolean exact() {
      return reading instanceof TimeReading.At at && at.exactTime();
    }

    boolean today() {
      return parts.stream().anyMatch(part -> part instanceof TimePart.Day day && day.today());
    }
  }
}
