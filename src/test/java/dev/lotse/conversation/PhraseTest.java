package dev.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.testing.Shipped;
import dev.lotse.understanding.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseTest {

  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void everyPhraseIsSaidSomewhere() throws IOException {
    String sources;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java") && !file.endsWith("Phrase.java"))
              .map(PhraseTest::read)
              .collect(Collectors.joining());
    }
    Set<String> onForms = onForms();

    List<Phrase> silent =
        Arrays.stream(Phrase.values())
            .filter(
                phrase -> !Pattern.compile("\\bPhrase\\." + phrase + "\\b").matcher(sources).find())
            .filter(
                phrase ->
                    !(phrase.name().startsWith("FIELD_")
                        && onForms.contains(
                            Shipped.script().phrases().get(phrase).in(Language.DE).plain())))
            .toList();

    assertThat(silent)
        .as("phrases that are never said: take them out of Phrase and of both message files")
        .isEmpty();
  }

  /** Labels and hints of the fields, which are named after their facts. */
  private static Set<String> onForms() {
    Room room = new Room(Language.DE).with("unknown");
    Set<String> words = new HashSet<>();
    for (Button button : List.of(Button.TICKET_FORM, Button.TICKET_SENT)) {
      room.press(button)
          .reply()
          .form()
          .orElseThrow()
          .fields()
          .forEach(field -> words.addAll(List.of(field.label().plain(), field.hint().plain())));
    }
    return words;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
