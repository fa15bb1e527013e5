package dev.lotse.conversation;

import dev.lotse.conversation.Text.Span;
import dev.lotse.conversation.Text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with the little markup of content files, read once: {@code *bold*}, {@code `code`}, {@code
 * [label](https://…)} and named values in braces. Values are put in after the markup was read, so
 * they never become markup. Immutable.
 */
final class Template {

  private static final Pattern MARK =
      Pattern.compile(
          "\\*(?<bold>[^*\\n]+)\\*|`(?<code>[^`\\n]+)`|\\[(?<label>[^\\]\\n]+)]\\((?<href>https?://[^)\\s]+|mailto:[^)\\s]+)\\)|\\{(?<name>[a-z-]+)}");

  private static final Pattern VALUE = Pattern.compile("\\{([a-z-]+)}");

  /** A run of one style, or the place of a value, which keeps its own style if it has one. */
  private sealed interface Piece {

    /**
     * @param words may name values in braces, except in plain words
     */
    record Run(Span words) implements Piece {}

    record Value(String name) implements Piece {}
  }

  private final List<Piece> pieces;

  private Template(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  static Template read(String words) {
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(words);
    int end = 0;
    while (mark.find()) {
      plain(words.substring(end, mark.start()), pieces);
      pieces.add(piece(mark));
      end = mark.end();
    }
    plain(words.substring(end), pieces);
    return new Template(pieces);
  }

  private static void plain(String words, List<Piece> pieces) {
    if (!words.isEmpty()) {
      pieces.add(new Piece.Run(Span.plain(words)));
    }
  }

  private static Piece piece(Matcher mark) {
    if (mark.group("bold") != null) {
      return new Piece.Run(new Span(mark.group("bold"), Style.BOLD, ""));
    } else if (mark.group("code") != null) {
      return new Piece.Run(new Span(mark.group("code"), Style.CODE, ""));
    } else if (mark.group("label") != null) {
      return new Piece.Run(new Span(mark.group("label"), Style.LINK, mark.group("href")));
    }
    return new Piece.Value(mark.group("name"));
  }

  /**
   * @param values by name; a {@link Text} keeps its own markup, anything else is taken literally
   * @throws IllegalArgumentException when the words name a value that is not given
   */
  Text fill(Map<String, ?> values) {
    List<Span> spans = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Run run) {
        spans.add(filled(run.words(), values));
      } else if (piece instanceof Piece.Value named) {
        add(value(named.name(), values), spans);
      }
    }
    return new Text(spans);
  }

  private static void add(Object value, List<Span> spans) {
    if (value instanceof Text text) {
      spans.addAll(text.spans());
    } else if (!String.valueOf(value).isEmpty()) {
      spans.add(Span.plain(String.valueOf(value)));
    }
  }

  private static Span filled(Span span, Map<String, ?> values) {
    return span.style() == Style.PLAIN || span.words().indexOf('{') < 0
        ? span
        : new Span(literally(span.words(), values), span.style(), span.href());
  }

  private static String literally(String words, Map<String, ?> values) {
    return VALUE
        .matcher(words)
        .replaceAll(
            name -> {
              Object value = value(name.group(1), values);
              return Matcher.quoteReplacement(
                  value instanceof Text text ? text.plain() : String.valueOf(value));
            });
  }

  private static Object value(String name, Map<String, ?> values) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "values: no '" + name + "' (given: " + values.keySet() + ")");
    }
    return value;
  }
}
