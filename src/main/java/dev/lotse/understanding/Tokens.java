package dev.lotse.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a message into folded words. Codes such as {@code mj-0001}, {@code 5.7.1} and {@code 429}
 * stay whole.
 */
final class Tokens {

  /**
   * A longer message is read at its beginning and its end; between them a pasted log only repeats
   * itself.
   */
  static final int HEAD_CHARACTERS = 3_000;

  static final int TAIL_CHARACTERS = 1_000;
  static final int MOST = 160;
  static final int LONGEST = 32;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-_][\\p{L}\\p{N}]+|(?<=\\p{N})\\.(?=\\p{N})\\p{N}+)*");
  private static final Pattern JOINT = Pattern.compile("[-_]");

  private Tokens() {}

  /** The words of a message in order, at most {@value #MOST}. */
  static List<String> of(String message) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(Folding.fold(shortened(message)));
    while (word.find()) {
      addTo(words, word.group());
    }
    if (words.size() <= MOST) {
      return words;
    }
    List<String> kept = new ArrayList<>(words.subList(0, MOST * 3 / 4));
    kept.addAll(words.subList(words.size() - MOST / 4, words.size()));
    return kept;
  }

  /** Whether the word is a number or a code, which means something only as a whole. */
  static boolean isCode(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static String shortened(String message) {
    if (message.length() <= HEAD_CHARACTERS + TAIL_CHARACTERS) {
      return message;
    }
    return message.substring(0, HEAD_CHARACTERS)
        + " "
        + message.substring(message.length() - TAIL_CHARACTERS);
  }

  private static void addTo(List<String> words, String found) {
    if (found.indexOf('-') < 0 && found.indexOf('_') < 0) {
      words.add(cut(found));
      return;
    }
    String joined = JOINT.matcher(found).replaceAll("");
    if (isCode(found) || JOINT.split(found)[0].length() == 1) {
      words.add(cut(joined));
      return;
    }
    for (String part : JOINT.split(found)) {
      words.add(cut(part));
    }
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
