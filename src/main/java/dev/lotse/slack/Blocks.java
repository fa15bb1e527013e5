package dev.lotse.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes parts as Block Kit. One object writes one message, since ids must be unique within a
 * message. Limits: Slack's Block Kit reference (section 3,000 characters, header 150).
 */
final class Blocks {

  static final int SECTION = 2_900;
  private static final int HEADER = 150;

  private final Actions actions = new Actions();

  private Blocks() {}

  /** All blocks in order, each with its plain text. */
  static List<Page.Piece> of(List<Part> parts) {
    Blocks blocks = new Blocks();
    return parts.stream().flatMap(blocks::pieces).toList();
  }

  private Stream<Page.Piece> pieces(Part part) {
    if (part instanceof Part.Heading heading) {
      return heading(heading.text());
    } else if (part instanceof Part.Paragraph paragraph) {
      return Split.text(paragraph.text(), SECTION).stream().map(Blocks::section);
    } else if (part instanceof Part.Note note) {
      return Split.text(note.text(), SECTION).stream().map(Blocks::context);
    } else if (part instanceof Part.Literal literal) {
      return Split.words(literal.text(), SECTION).stream().map(Blocks::preformatted);
    } else if (part instanceof Part.Buttons buttons) {
      return action(actions.rows(buttons), FallbackText.of(buttons));
    } else if (part instanceof Part.Menu menu) {
      return action(actions.menus(menu), FallbackText.of(menu));
    }
    return Stream.of(new Page.Piece(DividerBlock.builder().build(), "", false));
  }

  private static Stream<Page.Piece> heading(Text text) {
    String words = text.plain().strip();
    if (words.isEmpty()) {
      return Stream.empty();
    }
    if (words.length() > HEADER) {
      Text bold = new Text(List.of(new Text.Span(words, Text.Style.BOLD, "")));
      return Split.text(bold, SECTION).stream().map(Blocks::section);
    }
    return Stream.of(
        new Page.Piece(
            HeaderBlock.builder().text(plain(words)).build(), FallbackText.of(words), false));
  }

  private static Page.Piece section(Text text) {
    return new Page.Piece(
        SectionBlock.builder().text(mrkdwn(text)).build(), FallbackText.of(text), false);
  }

  private static Page.Piece context(Text text) {
    return new Page.Piece(
        ContextBlock.builder().elements(List.of(mrkdwn(text))).build(),
        FallbackText.of(text),
        false);
  }

  private static Page.Piece preformatted(String words) {
    var literal = RichTextSectionElement.Text.builder().text(words).build();
    var block =
        RichTextBlock.builder()
            .elements(
                List.of(RichTextPreformattedElement.builder().elements(List.of(literal)).build()))
            .build();
    return new Page.Piece(block, FallbackText.of(words), false);
  }

  /** The words are told once, however many rows there are. */
  private static Stream<Page.Piece> action(List<ActionsBlock> rows, String words) {
    List<Page.Piece> pieces = new ArrayList<>();
    rows.forEach(row -> pieces.add(new Page.Piece(row, pieces.isEmpty() ? words : "", true)));
    return pieces.stream();
  }

  static PlainTextObject plain(String words) {
    return PlainTextObject.builder().text(words).emoji(false).build();
  }

  /**
   * {@code verbatim} keeps Slack from turning plain words such as @here or #general into mentions.
   */
  private static MarkdownTextObject mrkdwn(Text text) {
    return MarkdownTextObject.builder().text(Mrkdwn.of(text)).verbatim(true).build();
  }
}
