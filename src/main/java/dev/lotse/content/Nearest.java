package dev.lotse.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the id an author may have meant. */
final class Nearest {

  private Nearest() {}

  /** The id with the fewest edits, if they are few for its length. */
  static Optional<String> to(String typed, Collection<String> ids) {
    return ids.stream()
        .min(Comparator.comparingInt(id -> edits(typed, id)))
        .filter(id -> edits(typed, id) <= Math.max(2, id.length() / 3));
  }

  private static int edits(String one, String two) {
    int[] row = new int[two.length() + 1];
    for (int j = 0; j <= two.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        int substituted = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[two.length()];
  }
}
