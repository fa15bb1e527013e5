package dev.lotse.slack;

import dev.lotse.conversation.Text;
import dev.lotse.conversation.Text.Span;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes words in Slack's mrkdwn so that nothing but the spans' own style is markup: no mention,
 * link or emphasis can come out of a value. Rules: Slack's "Formatting text for app surfaces"
 * (escape {@code & < >} and nothing else; {@code <address|label>}).
 */
final class Mrkdwn {

  /** A mark that would open bold, italics, strike-through or code at the start of a word. */
  private static final Pattern OPENING_MARK = Pattern.compile("[*_~`](?<![\\p{L}\\p{N}].)(?=\\S)");

  /** A mark that would open a quotation, escaped. */
  private static final Pattern QUOTATION = Pattern.compile("(?m)^&gt;");

  private static final String DASH = "- ";
  private static final Pattern DASHED_LINE = Pattern.compile("(?m)^" + DASH);
  private static final String WORD_JOINER = "\u2060";
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private Mrkdwn() {}

  /** A whole text; lines that start with {@code "- "} become list items. */
  static String of(Text text) {
    String written = text.spans().stream().map(Mrkdwn::of).collect(Collectors.joining());
    return written.contains(DASH) ? DASHED_LINE.matcher(written).replaceAll("• ") : written;
  }

  private static String of(Span span) {
    return switch (span.style()) {
      case PLAIN -> disarmed(span.words());
      case BOLD -> wrapped(span.words().replace("*", "∗"), "*");
      case CODE -> wrapped(span.words().replace('`', '´'), "`");
      case LINK ->
          isSafe(span.href()) ? link(span) : disarmed(span.words() + " (" + span.href() + ")");
    };
  }

  /** Escapes the three characters that are control characters everywhere in Slack. */
  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Whether Slack may be given this address for a link or a button. */
  static boolean isSafe(String href) {
    try {
      String scheme = URI.create(href).getScheme();
      return scheme != null
          && SCHEMES.contains(scheme.toLowerCase(java.util.Locale.ROOT))
          && href.length() <= 2000;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static String disarmed(String words) {
    String unmarked = OPENING_MARK.matcher(escaped(words)).replaceAll(WORD_JOINER + "$0");
    return unmarked.contains("&gt;")
        ? QUOTATION.matcher(unmarked).replaceAll(WORD_JOINER + "$0")
        : unmarked;
  }

  /**
   * Marks hold only around words of one line without space at the ends, so each line is marked by
   * itself.
   */
  private static String wrapped(String words, String mark) {
    return escaped(words)
            .lines()
            .map(
                line ->
                    line.isBlank()
                        ? line
                        : indent(line)
                            + mark
                            + line.strip()
                            + mark
                            + line.substring(line.stripTrailing().length()))
            .collect(Collectors.joining("\n"))
        + (words.endsWith("\n") ? "\n" : "");
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private static String link(Span span) {
    String label = escaped(span.words().replaceAll("\\s+", " ").replace('|', '¦'));
    return "<"
        + escaped(span.href().replace("|", "%7C"))
        + (label.isBlank() ? ">" : "|" + label + ">");
  }
}
