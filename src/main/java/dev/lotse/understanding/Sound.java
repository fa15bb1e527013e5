package dev.lotse.understanding;

/**
 * The sound of a word, roughly: its consonants, with those that are easily taken for each other as
 * one.
 */
final class Sound {

  private static final String[] ALIKE = {"bp", "dt", "gkqcx", "fvw", "sz"};
  private static final String SILENT = "aeiouyjh";

  private Sound() {}

  /** The sound of a folded word; the word itself when it has no consonants. */
  static String of(String word) {
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean silent = SILENT.indexOf(letter) >= 0;
      if (silent && (i > 0 || letter == 'h')) {
        continue;
      }
      char heard = silent ? 'a' : heard(letter);
      if (sound.length() == 0 || sound.charAt(sound.length() - 1) != heard) {
        sound.append(heard);
      }
    }
    return sound.length() == 0 ? word : sound.toString();
  }

  private static char heard(char letter) {
    for (String alike : ALIKE) {
      if (alike.indexOf(letter) >= 0) {
        return alike.charAt(0);
      }
    }
    return letter;
  }
}
