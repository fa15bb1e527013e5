package dev.lotse.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One intent taken for another.
 *
 * @param expected the right intent
 * @param taken the intent that was likeliest
 * @param times how often
 * @param example the first message it happened to
 */
public record Confusion(String expected, String taken, int times, String example) {

  /** The most frequent confusions, at most that many, in a fixed order. */
  public static List<Confusion> most(List<Trial> trials, int many) {
    Map<List<String>, List<Trial>> byPair =
        trials.stream()
            .filter(trial -> !trial.isRight() && trial.likeliest().isPresent())
            .collect(
                Collectors.groupingBy(
                    trial -> List.of(trial.sample().label(), trial.likeliest().orElseThrow())));
    Function<Map.Entry<List<String>, List<Trial>>, Confusion> confusion =
        entry ->
            new Confusion(
                entry.getKey().get(0),
                entry.getKey().get(1),
                entry.getValue().size(),
                entry.getValue().get(0).sample().text());
    return byPair.entrySet().stream()
        .map(confusion)
        .sorted(
            Comparator.comparingInt(Confusion::times)
                .reversed()
                .thenComparing(Confusion::expected)
                .thenComparing(Confusion::taken))
        .limit(many)
        .toList();
  }
}
