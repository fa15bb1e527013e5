package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts a mistyped word right: an unknown word becomes the most frequent known one that is one edit
 * away (a letter added, missing, wrong, or two swapped). Words are found by the forms they share
 * with one letter left out.
 */
final class Spelling {

  private static final int SHORTEST = 5;

  private final SortedMap<String, Integer> frequency;
  private final Map<String, List<String>> byShortened = new HashMap<>();

  private Spelling(SortedMap<String, Integer> frequency) {
    this.frequency = frequency;
    for (String word : frequency.keySet()) {
      if (word.length() >= SHORTEST - 1 && !Tokens.isCode(word)) {
        forms(word)
            .forEach(form -> byShortened.computeIfAbsent(form, f -> new ArrayList<>(1)).add(word));
      }
    }
  }

  /** Learns the words of messages. */
  static Spelling of(List<List<String>> messages) {
    SortedMap<String, Integer> frequency = new TreeMap<>();
    messages.forEach(words -> words.forEach(word -> frequency.merge(word, 1, Integer::sum)));
    return new Spelling(frequency);
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(frequency.size());
    for (Map.Entry<String, Integer> word : frequency.entrySet()) {
      out.writeInt(word.getKey().length());
      out.writeChars(word.getKey());
      out.writeInt(word.getValue());
    }
  }

  static Spelling read(ModelInput in) throws IOException {
    SortedMap<String, Integer> frequency = new TreeMap<>();
    for (int left = in.count(2 * Integer.BYTES); left > 0; left--) {
      String word = in.text(Tokens.LONGEST);
      frequency.put(word, in.number(1, Integer.MAX_VALUE));
    }
    return new Spelling(frequency);
  }

  List<String> repair(List<String> words) {
    return words.stream().map(this::repair).toList();
  }

  String repair(String word) {
    if (word.length() < SHORTEST || frequency.containsKey(word) || Tokens.isCode(word)) {
      return word;
    }
    String best = word;
    int bestFrequency = 0;
    for (String form : forms(word)) {
      for (String known : byShortened.getOrDefault(form, List.of())) {
        int times = frequency.get(known);
        if (times > bestFrequency && isOneEdit(word, known)) {
          best = known;
          bestFrequency = times;
        }
      }
    }
    return best;
  }

  private static List<String> forms(String word) {
    List<String> forms = new ArrayList<>(word.length() + 1);
    forms.add(word);
    for (int i = 0; i < word.length(); i++) {
      forms.add(word.substring(0, i) + word.substring(i + 1));
    }
    return forms;
  }

  private static boolean isOneEdit(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    return switch (a.length() - b.length()) {
      case 0 -> restA.substring(1).equals(restB.substring(1)) || isSwap(restA, restB);
      case 1 -> restA.substring(1).equals(restB);
      case -1 -> restB.substring(1).equals(restA);
      default -> false;
    };
  }

  private static boolean isSwap(String a, String b) {
    return a.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
