package dev.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Outgoing.Content;
import dev.lotse.understanding.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one request led to.
 *
 * @param reply what went back at once
 * @param sent what was put into the outbox
 */
record Said(Script script, Reply reply, List<Outgoing> sent) {

  /** All that a person reads of it. */
  String words() {
    StringBuilder words = new StringBuilder(Plain.words(reply.answer()));
    sent.forEach(message -> words.append('\n').append(Plain.words(parts(message.what()))));
    reply
        .form()
        .ifPresent(
            form ->
                words
                    .append('\n')
                    .append(form.title().plain())
                    .append('\n')
                    .append(form.intro().plain()));
    return words.toString();
  }

  /** Without the card. */
  String spoken() {
    return Plain.words(reply.answer())
        + "\n"
        + sent.stream()
            .filter(message -> message.what() instanceof Outgoing.Post)
            .map(message -> Plain.words(parts(message.what())))
            .collect(Collectors.joining("\n"));
  }

  /** Everything that can be pressed. */
  List<Part.Knob> knobs() {
    List<Part.Knob> knobs = new ArrayList<>(Plain.knobs(reply.answer()));
    sent.forEach(message -> knobs.addAll(Plain.knobs(parts(message.what()))));
    return knobs;
  }

  List<Button> buttons() {
    return knobs().stream().map(Part.Knob::button).toList();
  }

  Part.Knob knob(Button button) {
    return knobs().stream().filter(knob -> knob.button() == button).findFirst().orElseThrow();
  }

  List<Content> contents() {
    return sent.stream().map(Outgoing::what).toList();
  }

  <T extends Content> T only(Class<T> type) {
    List<Content> found = contents().stream().filter(type::isInstance).toList();
    assertThat(found).as("%s", contents()).hasSize(1);
    return type.cast(found.get(0));
  }

  /** Asserts that each phrase is said, in this language, whatever its values. */
  Said says(Language language, Phrase... phrases) {
    for (Phrase phrase : phrases) {
      assertThat(words()).as("says %s", phrase).containsPattern(pattern(phrase, language));
    }
    return this;
  }

  private Pattern pattern(Phrase phrase, Language language) {
    String gap = "\u0001";
    Map<String, String> gaps =
        phrase.slots().stream().collect(Collectors.toMap(slot -> slot, slot -> gap));
    String plain = script.phrases().get(phrase).in(language, gaps).plain();
    return Pattern.compile(
        Arrays.stream(plain.split(gap, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s\\S]*?")));
  }

  static List<Part> parts(Content content) {
    if (content instanceof Outgoing.Post post) {
      return post.parts();
    }
    if (content instanceof Outgoing.Card card) {
      return card.parts();
    }
    if (content instanceof Outgoing.CardUpdate update) {
      return update.parts();
    }
    return content instanceof Outgoing.Home home ? home.parts() : List.of();
  }
}
