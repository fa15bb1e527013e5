package dev.lotse.conversation;

import java.util.List;

/**
 * A form to fill in, opened at once after a press. Immutable.
 *
 * @param id names the form, e.g. {@code ticket}
 * @param title at most 24 characters
 * @param intro said above the fields; may be empty
 * @param submit label, at most 24 characters
 * @param close label, at most 24 characters
 */
public record Form(
    String id,
    ButtonValue value,
    Text title,
    Text intro,
    List<Field> fields,
    Text submit,
    Text close) {

  public Form {
    fields = List.copyOf(fields);
  }

  /** How a field is filled in. */
  public enum Kind {
    LINE,
    LINES,
    EMAIL,
    CHOICE,
    DATE
  }

  /**
   * One field; none is required, so that what is known can be kept at any time.
   *
   * @param id unique in the form
   * @param value what is filled in already; may be empty
   * @param choices for {@link Kind#CHOICE} only
   */
  public record Field(
      String id, Text label, Text hint, Kind kind, String value, List<Part.Choice> choices) {
    public Field {
      choices = List.copyOf(choices);
    }
  }
}
