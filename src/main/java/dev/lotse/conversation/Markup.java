package dev.lotse.conversation;

import dev.lotse.conversation.Text.Span;
import dev.lotse.conversation.Text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the little markup of content files: {@code *bold*}, {@code `code`}, {@code
 * [label](https://…)} and named values in braces. Values are put in after the markup was read, so
 * they never become markup.
 */
final class Markup {

  private static final Pattern MARK =
      Pattern.compile(
          "\\*(?<bold>[^*\\n]+)\\*|`(?<code>[^`\\n]+)`|\\[(?<label>[^\\]\\n]+)]\\((?<href>https?://[^)\\s]+|mailto:[^)\\s]+)\\)|\\{(?<name>[a-z-]+)}");

  private static final Pattern VALUE = Pattern.compile("\\{([a-z-]+)}");

  private Markup() {}

  /**
   * @param values by name; a {@link Text} keeps its own markup, anything else is taken literally
   * @throws IllegalArgumentException when the template names a value that is not given
   */
  static Text fill(String template, Map<String, ?> values) {
    List<Span> spans = new ArrayList<>();
    Matcher mark = MARK.matcher(template);
    int end = 0;
    while (mark.find()) {
      plain(template.substring(end, mark.start()), spans);
      add(mark, values, spans);
      end = mark.end();
    }
    plain(template.substring(end), spans);
    return new Text(spans);
  }

  private static void add(Matcher mark, Map<String, ?> values, List<Span> spans) {
    if (mark.group("bold") != null) {
      spans.add(new Span(literally(mark.group("bold"), values), Style.BOLD, ""));
    } else if (mark.group("code") != null) {
      spans.add(new Span(literally(mark.group("code"), values), Style.CODE, ""));
    } else if (mark.group("label") != null) {
      spans.add(new Span(literally(mark.group("label"), values), Style.LINK, mark.group("href")));
    } else if (value(mark.group("name"), values) instanceof Text text) {
      spans.addAll(text.spans());
    } else {
      plain(String.valueOf(value(mark.group("name"), values)), spans);
    }
  }

  private static void plain(String words, List<Span> spans) {
    if (!words.isEmpty()) {
      spans.add(Span.plain(words));
    }
  }

  private static String literally(String template, Map<String, ?> values) {
    return VALUE
        .matcher(template)
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
