package dev.lotse.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.EmailTextInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Form;
import dev.lotse.conversation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forms as modals and parts as the home page. A field's id is both its {@code block_id} and its
 * {@code action_id}; the form's id and value travel in {@code private_metadata}. Limits: title and
 * buttons 24 characters, input 3,000, 100 blocks a view.
 */
final class Views {

  /** The {@code callback_id} of every form. */
  static final String FORM = "form";

  private static final int INPUT = 3_000;
  private static final int BLOCKS = 100;

  private Views() {}

  static View modal(Form form) {
    Stream<LayoutBlock> intro = blocks(List.of(new Part.Paragraph(form.intro()))).stream();
    Stream<LayoutBlock> inputs =
        form.fields().stream().filter(Views::canBeFilledIn).map(Views::input);
    return View.builder()
        .type("modal")
        .callbackId(FORM)
        .privateMetadata(form.id() + "\n" + form.value().text())
        .notifyOnClose(true)
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(Split.label(form.title().plain(), 24))
                .emoji(false)
                .build())
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(Split.label(form.submit().plain(), 24))
                .emoji(false)
                .build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(Split.label(form.close().plain(), 24))
                .emoji(false)
                .build())
        .blocks(Stream.concat(intro, inputs).limit(BLOCKS).toList())
        .build();
  }

  static View home(List<Part> parts) {
    return View.builder()
        .type("home")
        .blocks(blocks(parts).stream().limit(BLOCKS).toList())
        .build();
  }

  /** The form's id a view carries; empty when it is none of ours. */
  static String formId(View view) {
    return metadata(view)[0];
  }

  static ButtonValue value(View view) {
    String[] lines = metadata(view);
    return lines.length < 2 ? ButtonValue.NONE : ButtonValue.of(lines[1]).orElse(ButtonValue.NONE);
  }

  /** What is filled in, by field id; empty text for an empty field. */
  static Map<String, String> fields(View view) {
    if (view.getState() == null || view.getState().getValues() == null) {
      return Map.of();
    }
    return view.getState().getValues().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                block ->
                    block.getValue().values().stream().findFirst().map(Views::typed).orElse("")));
  }

  /** The id of the first field, to which something can be said. */
  static Optional<String> firstField(View view) {
    return view.getBlocks().stream()
        .filter(InputBlock.class::isInstance)
        .map(LayoutBlock::getBlockId)
        .findFirst();
  }

  private static String[] metadata(View view) {
    return Objects.requireNonNullElse(view.getPrivateMetadata(), "").split("\n", 2);
  }

  private static String typed(ViewState.Value value) {
    String chosen = value.getSelectedOption() == null ? null : value.getSelectedOption().getValue();
    return Stream.of(value.getValue(), value.getSelectedDate(), chosen)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static List<LayoutBlock> blocks(List<Part> parts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    Blocks.of(parts).forEach(piece -> blocks.add(piece.block()));
    return blocks;
  }

  private static boolean canBeFilledIn(Form.Field field) {
    return field.kind() != Form.Kind.CHOICE || !field.choices().isEmpty();
  }

  private static LayoutBlock input(Form.Field field) {
    return InputBlock.builder()
        .blockId(field.id())
        .label(Blocks.plain(Split.label(field.label().plain(), 2_000)))
        .hint(
            field.hint().isEmpty() ? null : Blocks.plain(Split.label(field.hint().plain(), 2_000)))
        .optional(true)
        .element(element(field))
        .build();
  }

  private static BlockElement element(Form.Field field) {
    String filled = filled(field.value());
    return switch (field.kind()) {
      case LINE, LINES ->
          PlainTextInputElement.builder()
              .actionId(field.id())
              .initialValue(filled)
              .maxLength(INPUT)
              .multiline(field.kind() == Form.Kind.LINES)
              .build();
      case EMAIL ->
          EmailTextInputElement.builder().actionId(field.id()).initialValue(filled).build();
      case CHOICE -> choice(field);
      case DATE ->
          DatePickerElement.builder().actionId(field.id()).initialDate(date(field.value())).build();
    };
  }

  private static BlockElement choice(Form.Field field) {
    List<OptionObject> options = field.choices().stream().limit(100).map(Actions::option).toList();
    OptionObject chosen =
        options.stream()
            .filter(option -> option.getValue().equals(field.value()))
            .findFirst()
            .orElse(null);
    return StaticSelectElement.builder()
        .actionId(field.id())
        .options(options)
        .initialOption(chosen)
        .build();
  }

  /** Slack refuses an empty initial value, and one that is longer than the input takes. */
  private static @Nullable String filled(String value) {
    return value.isEmpty() ? null : Split.words(value, INPUT).stream().findFirst().orElse(null);
  }

  private static @Nullable String date(String value) {
    return value.matches("\\d{4}-\\d{2}-\\d{2}") ? value : null;
  }
}
