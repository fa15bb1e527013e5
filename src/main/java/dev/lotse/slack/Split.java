package dev.lotse.slack;

import dev.lotse.conversation.Text;
import dev.lotse.conversation.Text.Span;
import dev.lotse.conversation.Text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits long words where a reader would: between paragraphs, else lines, else words, else
 * characters as people see them. Loses nothing but the white space at a break.
 */
final class Split {

  private static final Pattern CHARACTER = Pattern.compile("\\X");

  /** What the marks around one line of bold or code take. */
  private static final int MARKS = 2;

  private Split() {}

  /**
   * Pieces that each take at most {@code limit} UTF-16 units in {@link Mrkdwn}; none for a blank
   * text.
   */
  static List<Text> text(Text text, int limit) {
    List<Text> pieces = new ArrayList<>();
    List<Span> rest = text.spans().stream().map(span -> withoutTooLongLink(span, limit)).toList();
    while (rest.stream().anyMatch(span -> !span.words().isBlank())) {
      int fits = fitting(rest, limit);
      String words = words(rest);
      int end = fits == words.length() ? fits : outsideLinks(rest, breakBefore(words, fits));
      pieces.add(new Text(part(rest, 0, end)));
      rest = part(rest, end + leadingSpace(words.substring(end)), words.length());
    }
    return pieces;
  }

  /**
   * Pieces that each take at most {@code limit} UTF-16 units when escaped, cut at the same places;
   * a line break at a cut is all that is lost.
   */
  static List<String> words(String words, int limit) {
    List<String> pieces = new ArrayList<>();
    String rest = words;
    for (int fits = fitting(rest, limit); fits < rest.length(); fits = fitting(rest, limit)) {
      int end = breakBefore(rest, fits);
      pieces.add(rest.substring(0, end));
      rest = rest.startsWith("\n", end) ? rest.substring(end + 1) : rest.substring(end);
    }
    if (!rest.isBlank()) {
      pieces.add(rest);
    }
    return pieces;
  }

  /**
   * One line of at most {@code limit} UTF-16 units, ended with an ellipsis when it had to be
   * shortened; for labels only.
   */
  static String label(String words, int limit) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= limit
        ? line
        : line.substring(0, wholeCharacters(line, limit - 1)).stripTrailing() + "…";
  }

  private static Span withoutTooLongLink(Span span, int limit) {
    boolean tooLong =
        span.style() == Style.LINK && cost(span.words()) + cost(span.href()) + 3 > limit;
    return tooLong ? Span.plain(span.words() + " (" + span.href() + ")") : span;
  }

  private static int fitting(String words, int limit) {
    return words.isEmpty() ? 0 : fitting(List.of(Span.plain(words)), limit);
  }

  /** How many UTF-16 units of the words surely fit. */
  private static int fitting(List<Span> spans, int limit) {
    int used = 0;
    int fits = 0;
    for (Span span : spans) {
      used += span.style() == Style.LINK ? cost(span.href()) + 3 : 0;
      for (int at = 0; at < span.words().length(); at++) {
        char letter = span.words().charAt(at);
        boolean newLine = at == 0 || letter == '\n';
        used += cost(letter) + (newLine && span.style() != Style.PLAIN ? MARKS : 0);
        if (used > limit) {
          return Math.max(fits, 1);
        }
        fits++;
      }
    }
    return fits;
  }

  private static int cost(String words) {
    return words.chars().map(letter -> cost((char) letter)).sum();
  }

  private static int cost(char letter) {
    return switch (letter) {
      case '&' -> 5;
      case '>' -> 5;
      case '<' -> 4;
      case '|' -> 3;
      case '*', '_', '~', '`' -> 2;
      default -> 1;
    };
  }

  private static int breakBefore(String words, int fits) {
    int early = fits / 3;
    int paragraph = words.lastIndexOf("\n\n", fits);
    int line = words.lastIndexOf('\n', fits);
    int word = lastSpace(words, fits);
    if (paragraph > early) {
      return paragraph;
    }
    if (line > early) {
      return line;
    }
    return word > early ? word : wholeCharacters(words, fits);
  }

  private static int lastSpace(String words, int fits) {
    int at = Math.min(fits, words.length() - 1);
    while (at > 0 && !Character.isWhitespace(words.charAt(at))) {
      at--;
    }
    return at;
  }

  /** Never within an emoji or an accented letter, unless it alone is longer than the limit. */
  private static int wholeCharacters(String words, int fits) {
    int end = 0;
    Matcher characters = CHARACTER.matcher(words);
    while (characters.find() && characters.end() <= fits) {
      end = characters.end();
    }
    boolean withinPair = end == 0 && fits > 1 && Character.isHighSurrogate(words.charAt(fits - 1));
    return end > 0 ? end : withinPair ? fits - 1 : fits;
  }

  private static int outsideLinks(List<Span> spans, int end) {
    int start = 0;
    for (Span span : spans) {
      int next = start + span.words().length();
      if (span.style() == Style.LINK && start > 0 && start < end && end < next) {
        return start;
      }
      start = next;
    }
    return end;
  }

  private static int leadingSpace(String words) {
    return words.length() - words.stripLeading().length();
  }

  private static String words(List<Span> spans) {
    StringBuilder words = new StringBuilder();
    spans.forEach(span -> words.append(span.words()));
    return words.toString();
  }

  private static List<Span> part(List<Span> spans, int from, int to) {
    List<Span> part = new ArrayList<>();
    int start = 0;
    for (Span span : spans) {
      int length = span.words().length();
      int first = Math.max(0, Math.min(length, from - start));
      int last = Math.max(0, Math.min(length, to - start));
      if (first < last) {
        part.add(new Span(span.words().substring(first, last), span.style(), span.href()));
      }
      start += length;
    }
    return part;
  }
}
