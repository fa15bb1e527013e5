package dev.lotse.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers in digits and words, of both languages, up to {@value #GREATEST}. */
final class NumberWords {

  static final int GREATEST = 999_999;

  private static final String[] GERMAN =
      ("null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn"
              + " funfzehn sechzehn siebzehn achtzehn neunzehn")
          .split(" ");
  private static final String[] ENGLISH =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] GERMAN_TENS =
      "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split(" ");
  private static final String[] ENGLISH_TENS =
      "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

  private static final String[] ENGLISH_ORDINALS =
      ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
              + " twentieth")
          .split(" ");

  private static final Map<String, Integer> WORDS = words();
  private static final Map<String, Integer> ORDINALS = ordinals();

  private NumberWords() {}

  /**
   * The number a single word stands for, "one" words of an article included ({@code einer}, {@code
   * a}).
   */
  static OptionalInt of(String word) {
    if (!word.isEmpty() && word.length() <= 6 && word.chars().allMatch(Character::isDigit)) {
      return OptionalInt.of(Integer.parseInt(word));
    }
    Integer number = WORDS.get(word);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The number of an ordinal word such as {@code dritten} or {@code third}. */
  static OptionalInt ofOrdinal(String word) {
    Integer number = ORDINALS.get(word);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The ordinal that begins at that place: {@code twenty fourth} takes two words. */
  static Counted ordinalAt(TimeWords words, int index) {
    OptionalInt whole = ofOrdinal(words.at(index));
    if (whole.isPresent()) {
      return new Counted(whole.getAsInt(), index + 1);
    }
    int tens = List.of(ENGLISH_TENS).indexOf(words.at(index));
    OptionalInt one = ofOrdinal(words.at(index + 1));
    return tens >= 0 && one.isPresent() && one.getAsInt() < 10
        ? new Counted(20 + 10 * tens + one.getAsInt(), index + 2)
        : Counted.NONE;
  }

  /**
   * The number that begins at that place and the place after it: {@code twenty one} takes two
   * words.
   */
  static Counted at(TimeWords words, int index) {
    OptionalInt first = of(words.at(index));
    if (first.isEmpty()) {
      return Counted.NONE;
    }
    OptionalInt second = of(words.at(index + 1));
    boolean tens =
        first.getAsInt() >= 20
            && first.getAsInt() % 10 == 0
            && Character.isLetter(words.at(index).charAt(0));
    boolean pair =
        tens
            && second.isPresent()
            && second.getAsInt() < 10
            && second.getAsInt() > 0
            && words.at(index + 1).length() > 2
            && !words.at(index + 1).startsWith("ein")
            && Character.isLetter(words.at(index + 1).charAt(0));
    return pair
        ? new Counted(first.getAsInt() + second.getAsInt(), index + 2)
        : new Counted(first.getAsInt(), index + 1);
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    for (int number = 0; number < 20; number++) {
      words.put(GERMAN[number], number);
      words.put(ENGLISH[number], number);
    }
    for (int ten = 0; ten < 8; ten++) {
      words.put(GERMAN_TENS[ten], 20 + 10 * ten);
      words.put(ENGLISH_TENS[ten], 20 + 10 * ten);
      for (int one = 1; one < 10; one++) {
        words.put(GERMAN[one] + "und" + GERMAN_TENS[ten], 20 + 10 * ten + one);
      }
    }
    for (String one : "eins eine einem einen einer eines ner nem nen a an".split(" ")) {
      words.put(one, 1);
    }
    for (String hour : "dreie viere funfe sechse siebene neune zehne elfe zwolfe".split(" ")) {
      words.put(hour, words.get(hour.substring(0, hour.length() - 1)));
    }
    words.put("zwo", 2);
    words.put("hundert", 100);
    words.put("dutzend", 12);
    words.put("dozen", 12);
    return Map.copyOf(words);
  }

  private static Map<String, Integer> ordinals() {
    Map<String, Integer> ordinals =
        new HashMap<>(
            Map.of("ersten", 1, "dritten", 3, "siebten", 7, "achten", 8, "thirtieth", 30));
    for (int number = 1; number <= ENGLISH_ORDINALS.length; number++) {
      ordinals.put(ENGLISH_ORDINALS[number - 1], number);
    }
    WORDS.forEach(
        (word, number) -> ordinals.putIfAbsent(word + (number < 20 ? "ten" : "sten"), number));
    return Map.copyOf(ordinals);
  }

  /**
   * A number read.
   *
   * @param number the number, -1 if there is none
   * @param end the place after it
   */
  record Counted(int number, int end) {
    static final Counted NONE = new Counted(-1, -1);

    boolean found() {
      return end >= 0;
    }
  }
}
