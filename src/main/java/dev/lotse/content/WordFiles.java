package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.conversation.Answer;
import dev.lotse.conversation.Phrase;
import dev.lotse.conversation.Script.Source;
import dev.lotse.conversation.Subcommand;
import dev.lotse.conversation.Wording;
import dev.lotse.understanding.Intent;
import dev.lotse.understanding.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that hold words: intents, messages, commands and sources. Values are made only from
 * files that passed the check.
 *
 * @param intents by intent id; the folder is the section
 */
record WordFiles(
    Map<String, YamlFile> intents,
    Map<Language, YamlFile> messages,
    YamlFile commands,
    YamlFile sources) {

  static String section(YamlFile intent) {
    return intent.name().substring(0, intent.name().indexOf('/'));
  }

  Map<Phrase, Wording> phrases() {
    Map<Phrase, Wording> phrases = new EnumMap<>(Phrase.class);
    for (Phrase phrase : Phrase.values()) {
      Map<Language, String> byLanguage = new EnumMap<>(Language.class);
      messages.forEach(
          (language, file) ->
              byLanguage.put(language, file.root().path(phrase.key()).asText().strip()));
      phrases.put(phrase, new Wording(byLanguage));
    }
    return phrases;
  }

  Map<Subcommand, Set<String>> readCommands() {
    Map<Subcommand, Set<String>> words = new EnumMap<>(Subcommand.class);
    for (Subcommand command : Subcommand.values()) {
      words.put(command, Yaml.set(commands.root().path(command.key())));
    }
    return words;
  }

  Map<String, Source> readSources() {
    Map<String, Source> read = new LinkedHashMap<>();
    sources
        .root()
        .properties()
        .forEach(
            entry -> {
              JsonNode url = entry.getValue().path("url");
              read.put(
                  entry.getKey(),
                  new Source(
                      Yaml.wording(entry.getValue().path("title")),
                      url.isObject() ? Optional.of(Yaml.wording(url)) : Optional.empty()));
            });
    return read;
  }

  Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    intents.forEach((id, file) -> answers.put(id, answer(id, file)));
    return answers;
  }

  List<Intent> readIntents() {
    List<Intent> read = new ArrayList<>();
    intents.forEach(
        (id, file) -> {
          List<String> examples = new ArrayList<>();
          for (Language language : Language.values()) {
            examples.addAll(Yaml.strings(file.root().path("examples").path(language.tag())));
          }
          read.add(
              new Intent(
                  id, section(file), examples, file.root().path("out-of-scope").asBoolean()));
        });
    return read;
  }

  private static Answer answer(String id, YamlFile file) {
    JsonNode root = file.root();
    List<Answer.Variant> variants = new ArrayList<>();
    root.path("variants")
        .forEach(
            variant -> {
              JsonNode when = variant.path("when");
              variants.add(
                  new Answer.Variant(
                      Yaml.set(when.path("cause")),
                      Yaml.optional(when.path("plan")),
                      Yaml.set(when.path("status")),
                      Yaml.wording(variant.path("reply"))));
            });
    return new Answer(
        id,
        section(file),
        Yaml.wording(root.path("title")),
        Yaml.wording(root.path("reply")),
        variants,
        Yaml.strings(root.path("followups")),
        Yaml.patch(root.path("learns")),
        Yaml.constant(Answer.Action.class, root.path("action"), Answer.Action.NONE),
        root.path("out-of-scope").asBoolean(),
        Yaml.credit(root));
  }
}
