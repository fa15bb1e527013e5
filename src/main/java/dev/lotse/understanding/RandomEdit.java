package dev.lotse.understanding;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes the mistakes of hasty fingers: a letter too many, too few, a wrong one, or two swapped. The
 * same seed and messages always give the same mistakes. Not thread-safe.
 */
final class RandomEdit {

  private static final int KINDS = 4;
  private static final int LETTERS = 26;

  private final SplittableRandom random;

  RandomEdit(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The message with one edit at one of its letters; a message without letters stays as it is. */
  String of(String message) {
    int[] letters =
        IntStream.range(0, message.length())
            .filter(at -> Character.isLetter(message.charAt(at)))
            .toArray();
    String edited = message;
    while (letters.length > 0 && edited.equals(message)) {
      edited = edited(message, letters[random.nextInt(letters.length)]);
    }
    return edited;
  }

  private String edited(String message, int at) {
    String before = message.substring(0, at);
    String letter = message.substring(at, at + 1);
    String after = message.substring(at + 1);
    switch (random.nextInt(KINDS)) {
      case 0:
        return before + after;
      case 1:
        return before + letter + anyLetter() + after;
      case 2:
        return before + anyLetter() + after;
      default:
        return after.isEmpty()
            ? before + anyLetter()
            : before + after.charAt(0) + letter + after.substring(1);
    }
  }

  private char anyLetter() {
    return (char) ('a' + random.nextInt(LETTERS));
  }
}
