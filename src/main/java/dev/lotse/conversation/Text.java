package dev.lotse.conversation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words with a little markup, as a list of spans, so that a value put into a sentence can never
 * become markup. Immutable.
 *
 * @param spans in reading order
 */
public record Text(List<Span> spans) {

  public static final Text EMPTY = new Text(List.of());

  public Text {
    spans = List.copyOf(spans);
  }

  /** How a span looks. */
  public enum Style {
    PLAIN,
    BOLD,
    CODE,
    LINK
  }

  /**
   * A run of words of one style.
   *
   * @param href where a link leads; empty for other styles
   */
  public record Span(String words, Style style, String href) {
    public static Span plain(String words) {
      return new Span(words, Style.PLAIN, "");
    }
  }

  /** Words without any markup, taken literally. */
  public static Text literally(String words) {
    return new Text(List.of(Span.plain(words)));
  }

  public Text and(Text more) {
    return new Text(java.util.stream.Stream.concat(spans.stream(), more.spans.stream()).toList());
  }

  /** What a person reads, without markup; a link as {@code label (address)}. */
  public String plain() {
    return spans.stream()
        .map(
            span ->
                span.style() == Style.LINK && !span.href().equals(span.words())
                    ? span.words() + " (" + span.href() + ")"
                    : span.words())
        .collect(Collectors.joining());
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }
}
