package dev.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Heading;
import dev.lotse.conversation.Part.Literal;
import dev.lotse.conversation.Part.Menu;
import dev.lotse.conversation.Part.Note;
import dev.lotse.conversation.Part.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads parts as a person does, and checks that nothing in them is unfinished. */
final class Plain {

  private static final Pattern LEFTOVER =
      Pattern.compile("\\{[\\w-]*}|Optional\\[|Optional\\.empty|\\[Span");

  private Plain() {}

  static String words(List<Part> parts) {
    return parts.stream().map(Plain::words).collect(Collectors.joining("\n"));
  }

  private static String words(Part part) {
    if (part instanceof Buttons buttons) {
      return buttons.knobs().stream()
          .map(knob -> "[" + knob.label().plain() + "]")
          .collect(Collectors.joining(" "));
    }
    if (part instanceof Menu menu) {
      return menu.placeholder().plain()
          + menu.choices().stream()
              .map(choice -> " [" + choice.label().plain() + "]")
              .collect(Collectors.joining());
    }
    return part instanceof Literal literal
        ? literal.text()
        : text(part).map(Text::plain).orElse("");
  }

  private static Optional<Text> text(Part part) {
    if (part instanceof Heading heading) {
      return Optional.of(heading.text());
    }
    if (part instanceof Note note) {
      return Optional.of(note.text());
    }
    return part instanceof Paragraph paragraph ? Optional.of(paragraph.text()) : Optional.empty();
  }

  static List<Part.Knob> knobs(List<Part> parts) {
    return parts.stream()
        .filter(Buttons.class::isInstance)
        .flatMap(part -> ((Buttons) part).knobs().stream())
        .toList();
  }

  /**
   * Asserts that no value is left to fill in, nothing is empty, and every button can be pressed.
   */
  static void finished(List<Part> parts) {
    for (Part part : parts) {
      if (!(part instanceof Part.Rule)) {
        assertThat(words(part)).as("%s", part).isNotBlank().doesNotContainPattern(LEFTOVER);
      }
      text(part)
          .ifPresent(
              text ->
                  assertThat(text.spans())
                      .as("%s", part)
                      .noneMatch(span -> span.words().isEmpty()));
    }
    List<Part.Knob> knobs = knobs(parts);
    for (Part.Knob knob : knobs) {
      assertThat(knob.label().plain()).as("%s", knob).isNotBlank().hasSizeLessThanOrEqualTo(75);
      assertThat(ButtonValue.of(knob.value().text())).as("%s", knob).contains(knob.value());
      assertThat(knob.href().isEmpty()).as("%s", knob).isEqualTo(knob.button() != Button.LINK);
    }
    assertThat(knobs)
        .as("one primary button at most")
        .filteredOn(knob -> knob.look() == Part.Look.PRIMARY)
        .hasSizeLessThanOrEqualTo(1);
    assertThat(knobs).doesNotHaveDuplicates();
  }

  static void finished(Form form) {
    assertThat(form.title().plain()).isNotBlank().hasSizeLessThanOrEqualTo(24);
    assertThat(form.submit().plain()).isNotBlank().hasSizeLessThanOrEqualTo(24);
    assertThat(form.close().plain()).isNotBlank().hasSizeLessThanOrEqualTo(24);
    assertThat(form.intro().plain()).doesNotContainPattern(LEFTOVER);
    assertThat(form.fields()).extracting(Form.Field::id).doesNotHaveDuplicates();
    for (Form.Field field : form.fields()) {
      assertThat(field.label().plain())
          .as("%s", field)
          .isNotBlank()
          .doesNotContainPattern(LEFTOVER);
      assertThat(field.hint().plain())
          .as("%s", field)
          .isNotBlank()
          .doesNotContainPattern(LEFTOVER)
          .hasSizeLessThanOrEqualTo(2000);
      assertThat(field.choices().isEmpty())
          .as("%s", field)
          .isEqualTo(field.kind() != Form.Kind.CHOICE);
    }
  }
}
