package dev.lotse.understanding;

import java.util.List;

/**
 * A message read by itself, before it is known what the talk is about: most of the work of
 * understanding it. Made by {@link IntentMatcher#hear}, for the same matcher. Immutable.
 */
public final class Heard {

  /** No words. */
  public static final Heard NOTHING = new Heard(List.of(), Reading.NOTHING_KNOWN);

  private final List<String> words;
  private final Reading alone;

  Heard(List<String> words, Reading alone) {
    this.words = words;
    this.alone = alone;
  }

  List<String> words() {
    return words;
  }

  Reading alone() {
    return alone;
  }
}
