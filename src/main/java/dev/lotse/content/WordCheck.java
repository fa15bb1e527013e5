package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.conversation.Phrase;
import dev.lotse.understanding.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks words: every phrase in every language with only the values it is given, and examples that
 * contradict each other.
 */
final class WordCheck {

  private static final Pattern VALUE = Pattern.compile("\\{([^}\\s]*)}");

  /** Slack's limit for button labels. */
  private static final int LONGEST_BUTTON = 75;

  /** Slack's limit for the title and buttons of a form. */
  private static final int LONGEST_FORM_LABEL = 24;

  private static final Set<Phrase> FORM_LABELS =
      Set.of(
          Phrase.TICKET_FORM_TITLE,
          Phrase.SENT_FORM_TITLE,
          Phrase.FORM_SAVE,
          Phrase.FORM_CANCEL,
          Phrase.SENT_FORM_SAVE);

  /** What the bot reads and never says. */
  private static final Set<String> NOT_SAID = Set.of("examples", "tests", "signals");

  private final StructureFiles structure;
  private final WordFiles files;
  private final Complaints complaints;

  WordCheck(StructureFiles structure, WordFiles files, Complaints complaints) {
    this.structure = structure;
    this.files = files;
    this.complaints = complaints;
  }

  void run() {
    files.messages().values().stream().filter(YamlFile::isReadable).forEach(this::messages);
    for (Language language : Language.values()) {
      examples(language);
    }
    files.intents().values().forEach(this::tests);
    Stream.of(
            files.intents().values(),
            structure.steps().values(),
            List.of(structure.causes(), structure.triage(), structure.guide(), files.sources()))
        .flatMap(Collection::stream)
        .forEach(file -> noValues(file, "", file.root()));
  }

  private void messages(YamlFile file) {
    Set<String> keys = Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toSet());
    file.root().properties().stream()
        .map(Map.Entry::getKey)
        .filter(key -> !keys.contains(key))
        .forEach(
            key ->
                complaints.add(
                    file,
                    "/" + key,
                    "'"
                        + key
                        + "' is never said."
                        + Nearest.to(key, keys)
                            .map(near -> " Did you mean '" + near + "'?")
                            .orElse(" Take it out.")));
    for (Phrase phrase : Phrase.values()) {
      String words = file.root().path(phrase.key()).asText();
      if (words.isBlank()) {
        complaints.add(file.name(), 1, "'" + phrase.key() + "' is missing. Add a line for it.");
      } else {
        phrase(file, phrase, words);
      }
    }
  }

  private void phrase(YamlFile file, Phrase phrase, String words) {
    String at = "/" + phrase.key();
    Matcher value = VALUE.matcher(words);
    while (value.find()) {
      if (!phrase.slots().contains(value.group(1))) {
        complaints.add(
            file,
            at,
            "{"
                + value.group(1)
                + "} is not given here. Given: "
                + phrase.slots().stream().sorted().toList()
                + ".");
      }
    }
    boolean button =
        phrase.name().startsWith("BUTTON_")
            || phrase.name().startsWith("SNOOZE_")
            || phrase.name().startsWith("MAIL_")
            || phrase.name().startsWith("PLAN_");
    if (button && words.length() > LONGEST_BUTTON) {
      complaints.add(
          file,
          at,
          "is " + words.length() + " characters long. A button holds " + LONGEST_BUTTON + ".");
    }
    if (FORM_LABELS.contains(phrase) && words.length() > LONGEST_FORM_LABEL) {
      complaints.add(
          file,
          at,
          "is "
              + words.length()
              + " characters long. A form's title and buttons hold "
              + LONGEST_FORM_LABEL
              + ".");
    }
  }

  private void examples(Language language) {
    Map<String, String> first = new HashMap<>();
    files
        .intents()
        .forEach(
            (id, file) -> {
              JsonNode examples = file.root().path("examples").path(language.tag());
              for (int i = 0; i < examples.size(); i++) {
                String at = "/examples/" + language.tag() + "/" + i;
                String other = first.putIfAbsent(folded(examples.get(i).asText()), file.name());
                if (other != null) {
                  complaints.add(
                      file,
                      at,
                      "the same example stands in "
                          + other
                          + ". One message can have one answer: keep it in one file.");
                }
              }
            });
  }

  private void tests(YamlFile file) {
    for (Language language : Language.values()) {
      Set<String> examples =
          Yaml.strings(file.root().path("examples").path(language.tag())).stream()
              .map(WordCheck::folded)
              .collect(Collectors.toSet());
      JsonNode tests = file.root().path("tests").path(language.tag());
      for (int i = 0; i < tests.size(); i++) {
        if (examples.contains(folded(tests.get(i).asText()))) {
          complaints.add(
              file,
              "/tests/" + language.tag() + "/" + i,
              "this test is one of the examples. A test must be something the file does not teach.");
        }
      }
    }
  }

  private void noValues(YamlFile file, String at, JsonNode node) {
    Matcher value = VALUE.matcher(node.asText());
    if (value.find()) {
      complaints.add(file, at, "{" + value.group(1) + "} is never filled in. Write the words.");
    }
    node.properties().stream()
        .filter(member -> !NOT_SAID.contains(member.getKey()))
        .forEach(member -> noValues(file, at + "/" + member.getKey(), member.getValue()));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      noValues(file, at + "/" + i, node.get(i));
    }
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\s]+", " ").strip();
  }
}
