package dev.lotse.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What words mean, across both languages: "gesperrt" and "suspended" have a meaning in common. Read
 * once from {@code synonyms.txt} beside this class.
 */
final class Synonyms {

  /** The whole file, by which a kept model knows what it was learnt with. */
  static final String TEXT = text();

  private static final int SHORTEST = 3;
  private static final int LONGEST_PART = 14;
  private static final Map<String, List<String>> WHOLE = new HashMap<>();
  private static final Map<String, List<String>> BEGINNING = new HashMap<>();
  private static final Map<String, List<String>> PART = new HashMap<>();

  static {
    TEXT.lines().filter(line -> !line.startsWith("#")).forEach(Synonyms::add);
  }

  private Synonyms() {}

  /** The meanings of a folded word; none if it is not in the file. */
  static Set<String> meanings(String word) {
    Set<String> meanings = new TreeSet<>(WHOLE.getOrDefault(word, List.of()));
    for (int from = 0; from <= word.length() - SHORTEST; from++) {
      int last = Math.min(word.length(), from + LONGEST_PART);
      for (int end = from + SHORTEST; end <= last; end++) {
        String part = word.substring(from, end);
        meanings.addAll(PART.getOrDefault(part, List.of()));
        if (from == 0) {
          meanings.addAll(BEGINNING.getOrDefault(part, List.of()));
        }
      }
    }
    return meanings;
  }

  private static void add(String line) {
    int colon = line.indexOf(": ");
    for (String entry : line.substring(colon + 2).split(" ")) {
      String word = Folding.fold(entry.replaceAll("[~*]", ""));
      Map<String, List<String>> kind =
          entry.startsWith("~") ? PART : entry.endsWith("*") ? BEGINNING : WHOLE;
      kind.computeIfAbsent(word, w -> new ArrayList<>(1)).add(line.substring(0, colon));
    }
  }

  private static String text() {
    try (InputStream file = Synonyms.class.getResourceAsStream("synonyms.txt")) {
      if (file == null) {
        throw new IllegalStateException("synonyms.txt: missing (expected beside Synonyms)");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
