package dev.lotse.understanding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings spellings of the same word together: case, umlauts ({@code ä}, {@code ae} and {@code a}
 * meet), marks, apostrophes.
 */
final class Folding {

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern UMLAUT_WRITTEN_OUT = Pattern.compile("([aou])e");

  private Folding() {}

  /** Lower case, without apostrophes and marks; umlauts, however written, as their plain vowel. */
  static String fold(String text) {
    return UMLAUT_WRITTEN_OUT.matcher(plain(text)).replaceAll("$1");
  }

  /** Lower case, without apostrophes and marks; a written-out umlaut stays as it is. */
  static String plain(String text) {
    String joined = APOSTROPHES.matcher(text).replaceAll("");
    String lower =
        Normalizer.normalize(joined, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss");
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}
