package dev.lotse.conversation;

import java.util.List;

/** A piece of a message, in terms no chat tool owns. All parts are immutable. */
public sealed interface Part
    permits Part.Heading,
        Part.Paragraph,
        Part.Note,
        Part.Literal,
        Part.Buttons,
        Part.Menu,
        Part.Rule {

  /** A title line. */
  record Heading(Text text) implements Part {}

  /** Running text; may hold several lines and lists. */
  record Paragraph(Text text) implements Part {}

  /** Small print: source, date, progress. */
  record Note(Text text) implements Part {}

  /** Text to copy exactly as it is, such as the support ticket. */
  record Literal(String text) implements Part {}

  /** A row of buttons. */
  record Buttons(List<Knob> knobs) implements Part {
    public Buttons {
      knobs = List.copyOf(knobs);
    }
  }

  /**
   * A menu to choose one option from.
   *
   * @param placeholder what it says before anything is chosen
   */
  record Menu(Button button, ButtonValue value, Text placeholder, List<Choice> choices)
      implements Part {
    public Menu {
      choices = List.copyOf(choices);
    }
  }

  /** A thin line between two thoughts. */
  record Rule() implements Part {}

  /**
   * One button.
   *
   * @param href where it leads when it is a {@link Button#LINK}; empty otherwise
   */
  record Knob(Button button, ButtonValue value, Text label, Look look, String href) {}

  /** One option of a menu or a form field. */
  record Choice(String id, Text label) {}

  /** How much a button stands out; at most one primary a message. */
  enum Look {
    PLAIN,
    PRIMARY,
    DANGER
  }
}
