package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts a mistyped word right: an unknown word becomes the most frequent known one that is one edit
 * away (a letter added, missing, wrong, or two swapped). Immutable.
 */
final class Spelling {

  private static final int SHORTEST = 5;

  /** In order. */
  private final String[] words;

  /** How often each word occurs. */
  private final int[] times;

  /** Places of the words to be put right to, by their length; the most frequent first. */
  private final Map<Integer, int[]> byLength;

  private Spelling(String[] words, int[] times) {
    this.words = words;
    this.times = times;
    this.byLength =
        IntStream.range(0, words.length)
            .filter(at -> words[at].length() >= SHORTEST - 1 && !Tokens.isCode(words[at]))
            .boxed()
            .sorted(Comparator.comparingInt(at -> -times[at]))
            .collect(
                Collectors.groupingBy(
                    at -> words[at].length(),
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        places -> places.stream().mapToInt(Integer::intValue).toArray())));
  }

  /** Learns the words of messages. */
  static Spelling of(List<List<String>> messages) {
    SortedMap<String, Integer> frequency = new TreeMap<>();
    messages.forEach(words -> words.forEach(word -> frequency.merge(word, 1, Integer::sum)));
    return new Spelling(
        frequency.keySet().toArray(String[]::new),
        frequency.values().stream().mapToInt(Integer::intValue).toArray());
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(words.length);
    for (int at = 0; at < words.length; at++) {
      out.writeInt(words[at].length());
      out.writeChars(words[at]);
      out.writeInt(times[at]);
    }
  }

  static Spelling read(ModelInput in) throws IOException {
    String[] words = new String[in.count(2 * Integer.BYTES)];
    int[] times = new int[words.length];
    for (int at = 0; at < words.length; at++) {
      words[at] = in.text(Tokens.LONGEST);
      times[at] = in.number(1, Integer.MAX_VALUE);
      if (at > 0 && words[at].compareTo(words[at - 1]) <= 0) {
        throw new IOException("model: words out of order");
      }
    }
    return new Spelling(words, times);
  }

  List<String> repair(List<String> message) {
    return message.stream().map(this::repair).toList();
  }

  String repair(String word) {
    if (word.length() < SHORTEST || Arrays.binarySearch(words, word) >= 0 || Tokens.isCode(word)) {
      return word;
    }
    return IntStream.of(word.length(), word.length() - 1, word.length() + 1)
        .map(length -> mostFrequent(length, word))
        .filter(at -> at >= 0)
        .boxed()
        .max(Comparator.comparingInt(at -> times[at]))
        .map(at -> words[at])
        .orElse(word);
  }

  /** The place of the most frequent word of that length that is one edit away; -1 for none. */
  private int mostFrequent(int length, String word) {
    for (int at : byLength.getOrDefault(length, new int[0])) {
      if (isOneEdit(word, words[at])) {
        return at;
      }
    }
    return -1;
  }

  /** Whether what is left without the same beginning and the same end is one edit. */
  private static boolean isOneEdit(String a, String b) {
    int start = 0;
    int endA = a.length();
    int endB = b.length();
    while (start < Math.min(endA, endB) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    while (Math.min(endA, endB) > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    boolean oneLetter = endA - start <= 1 && endB - start <= 1;
    boolean swapped =
        endA - start == 2
            && endB - start == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start);
    return oneLetter || swapped;
  }
}
