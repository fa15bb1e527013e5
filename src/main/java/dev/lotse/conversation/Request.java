package dev.lotse.conversation;

import dev.lotse.cases.Person;
import dev.lotse.understanding.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Everything that can come in. Immutable.
 *
 * @param names every name by which this same delivery may come again (event id; place, time and
 *     author); the first one seen wins
 * @param from who speaks
 * @param place where
 * @param input what
 */
public record Request(List<String> names, Requester from, Place place, Input input) {

  public Request {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "names: none (expected at least one that tells this delivery from others)");
    }
  }

  /**
   * Who speaks, with what their profile says.
   *
   * @param language the language they chose, or their profile's
   * @param chosen whether they chose that language themselves
   * @param zone their own time zone
   */
  public record Requester(Person person, Language language, boolean chosen, ZoneId zone) {}

  /** What came in. */
  public sealed interface Input permits Command, Message, Press, Submission, HomeOpened {}

  /** The slash command with the text after it. */
  public record Command(String text) implements Input {}

  /**
   * A message.
   *
   * @param text as typed, without the bot's mention
   * @param addressed whether it is surely meant for the bot: in the direct conversation, or
   *     mentioning it
   */
  public record Message(String text, boolean addressed) implements Input {}

  /**
   * A button or a choice from a menu.
   *
   * @param button what it is for
   * @param value what it carries: see {@link ButtonValue}
   * @param choice the option chosen from a menu; empty for a button
   */
  public record Press(Button button, ButtonValue value, String choice) implements Input {}

  /**
   * A form that was sent.
   *
   * @param form the form's id
   * @param value what the form carries
   * @param fields what was typed, by field id
   * @param finished {@code false} when the person closed the form instead of sending it
   */
  public record Submission(
      String form, ButtonValue value, Map<String, String> fields, boolean finished)
      implements Input {
    public Submission {
      fields = Map.copyOf(fields);
    }
  }

  /** The bot's home page was opened. */
  public record HomeOpened() implements Input {}
}
