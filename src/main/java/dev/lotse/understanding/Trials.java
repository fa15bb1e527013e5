package dev.lotse.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries a matcher on messages it has not learnt, each also with one random edit. The same samples
 * always give the same trials.
 */
public final class Trials {

  private static final long SEED = 20_261_123;

  private Trials() {}

  /** What the matcher takes each sample for. */
  public static List<Trial> of(IntentMatcher matcher, List<Sample> samples) {
    RandomEdit edit = new RandomEdit(SEED);
    return samples.stream()
        .map(
            sample ->
                new Trial(
                    sample,
                    matcher.match(sample.text(), Context.none()),
                    matcher.match(edit.of(sample.text()), Context.none())))
        .toList();
  }

  /**
   * Learns all but a part of the samples and tries that part, for each of the parts in turn; takes
   * as long as to train so often.
   *
   * @param parts how many; the samples of each label and group are dealt out to them evenly
   */
  public static List<Trial> crossValidated(List<Sample> samples, int parts) {
    Map<List<String>, Integer> dealt = new HashMap<>();
    List<List<Sample>> tried = new ArrayList<>();
    List<List<Sample>> learnt = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      tried.add(new ArrayList<>());
      learnt.add(new ArrayList<>());
    }
    for (Sample sample : samples) {
      int own = dealt.merge(List.of(sample.label(), sample.group()), 1, Integer::sum) % parts;
      for (int part = 0; part < parts; part++) {
        (part == own ? tried : learnt).get(part).add(sample);
      }
    }
    List<Trial> trials = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      trials.addAll(of(IntentMatcher.train(intents(learnt.get(part))), tried.get(part)));
    }
    return trials;
  }

  /** The samples as intents to learn, in the order in which their labels first come. */
  public static List<Intent> intents(List<Sample> samples) {
    Map<String, List<Sample>> byLabel = new LinkedHashMap<>();
    samples.forEach(
        sample -> byLabel.computeIfAbsent(sample.label(), label -> new ArrayList<>()).add(sample));
    return byLabel.values().stream()
        .map(
            same ->
                new Intent(
                    same.get(0).label(),
                    same.get(0).section(),
                    same.stream().map(Sample::text).toList(),
                    same.get(0).outOfScope()))
        .toList();
  }
}
