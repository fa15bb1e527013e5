package dev.lotse.content;

import dev.lotse.conversation.Button;
import dev.lotse.conversation.Exchange;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person reads after a step of a conversation.
 *
 * @param words everything but the card, button labels included
 * @param topics intents offered as buttons
 * @param exchange how the message was taken
 */
record Heard(String words, List<String> topics, Optional<Exchange> exchange) {

  static Heard of(Reply reply, List<Outgoing> sent) {
    List<Part> parts = new ArrayList<>(reply.answer());
    for (Outgoing message : sent) {
      if (message.what() instanceof Outgoing.Post post) {
        parts.addAll(post.parts());
      }
    }
    return new Heard(
        parts.stream().map(Heard::words).collect(Collectors.joining("\n")),
        parts.stream()
            .filter(Part.Buttons.class::isInstance)
            .flatMap(part -> ((Part.Buttons) part).knobs().stream())
            .filter(knob -> knob.button() == Button.TOPIC)
            .map(knob -> knob.value().subject())
            .toList(),
        reply.exchange());
  }

  private static String words(Part part) {
    if (part instanceof Part.Buttons buttons) {
      return buttons.knobs().stream()
          .map(Part.Knob::label)
          .map(Text::plain)
          .collect(Collectors.joining("\n"));
    }
    if (part instanceof Part.Heading heading) {
      return heading.text().plain();
    }
    if (part instanceof Part.Paragraph paragraph) {
      return paragraph.text().plain();
    }
    if (part instanceof Part.Note note) {
      return note.text().plain();
    }
    return part instanceof Part.Literal literal ? literal.text() : "";
  }
}
