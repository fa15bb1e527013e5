package dev.lotse.slack;

import dev.lotse.conversation.Part;
import dev.lotse.conversation.Text;
import java.util.stream.Collectors;

/**
 * The complete plain text of what blocks show: what notifications and screen readers read, since
 * Slack reads a message's {@code text} and not its blocks. Source: Slack's reference of
 * chat.postMessage, "Accessibility considerations".
 */
final class FallbackText {

  private FallbackText() {}

  static String of(Text text) {
    return Mrkdwn.escaped(text.plain());
  }

  static String of(String words) {
    return Mrkdwn.escaped(words);
  }

  static String of(Part.Buttons buttons) {
    return buttons.knobs().stream()
        .map(knob -> "[" + of(knob.label()) + "]" + address(knob))
        .collect(Collectors.joining(" "));
  }

  static String of(Part.Menu menu) {
    return of(menu.placeholder())
        + ": "
        + menu.choices().stream()
            .map(choice -> of(choice.label()))
            .collect(Collectors.joining(", "));
  }

  private static String address(Part.Knob knob) {
    return knob.href().isEmpty() ? "" : " " + of(knob.href());
  }
}
