package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.Intent;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads the content folder: all of it or, with every complaint at once, nothing. Thread-safe. */
public final class ScriptReader {

  /** The folders that hold intents; the six sections of the guide, and what belongs to none. */
  static final List<String> SECTIONS =
      List.of(
          "understand",
          "notifications",
          "support",
          "behaviour",
          "waiting",
          "prevention",
          "general");

  private ScriptReader() {}

  /**
   * Reads and checks everything.
   *
   * @throws ContentRejected with all complaints, by file and line
   */
  public static Script read(Path folder) {
    return read(folder, (words, complaints) -> {});
  }

  /**
   * The same, which also asks the matcher whether the examples teach what the tests ask for, and
   * then holds the conversations.
   *
   * @param learning how a matcher learns the intents
   * @throws ContentRejected with all complaints, by file and line
   */
  public static Script check(Path folder, Function<List<Intent>, IntentMatcher> learning) {
    Script script =
        read(
            folder,
            (words, complaints) ->
                new SentenceCheck(words, learning.apply(words.readIntents()), complaints).run());
    List<Complaint> unexpected =
        ConversationFiles.check(folder, script, learning.apply(script.intents()));
    if (!unexpected.isEmpty()) {
      throw new ContentRejected(unexpected);
    }
    return script;
  }

  private static Script read(Path folder, BiConsumer<WordFiles, Complaints> further) {
    Complaints complaints = new Complaints();
    Schemas schemas = new Schemas(folder);
    StructureFiles structure = structure(folder, schemas, complaints);
    WordFiles words = words(folder, schemas, complaints);
    if (structure.isReadable() && words.sources().isReadable()) {
      new StructureCheck(structure, words, complaints).run();
    }
    new WordCheck(structure, words, complaints).run();
    new StrayFileCheck(folder, complaints).run(structure, words);
    further.accept(words, complaints);
    complaints.rejectIfAny();
    return script(structure, words);
  }

  private static Script script(StructureFiles structure, WordFiles words) {
    return new Script(
        structure.readCauses(),
        structure.readTriage(),
        structure.readGuide(),
        words.phrases(),
        structure.causeWords(),
        structure.questionWords(),
        structure.sectionNames(),
        structure.stepWords(),
        words.readCommands(),
        words.answers(),
        words.readIntents(),
        words.readSources());
  }

  private static StructureFiles structure(Path folder, Schemas schemas, Complaints complaints) {
    YamlFile guide = read(folder, "guide.yml", "guide", schemas, complaints);
    Map<String, YamlFile> steps = new LinkedHashMap<>();
    int s = 0;
    for (JsonNode section : guide.root().path("sections")) {
      int t = 0;
      for (JsonNode step : section.path("steps")) {
        String id = step.path("id").asText();
        String name = section.path("id").asText() + "/steps/" + id + ".yml";
        if (Files.exists(folder.resolve(name))) {
          steps.put(id, read(folder, name, "step", schemas, complaints));
        } else {
          complaints.add(
              guide,
              "/sections/" + s + "/steps/" + t,
              "step '" + id + "' has no file. Write " + name + ", or take the step out.");
        }
        t++;
      }
      s++;
    }
    return new StructureFiles(
        read(folder, "causes.yml", "causes", schemas, complaints),
        read(folder, "triage.yml", "triage", schemas, complaints),
        guide,
        steps);
  }

  private static WordFiles words(Path folder, Schemas schemas, Complaints complaints) {
    Map<String, YamlFile> intents = new LinkedHashMap<>();
    for (String section : SECTIONS) {
      for (String name : ContentFolder.files(folder, section)) {
        YamlFile read = read(folder, name, "intent", schemas, complaints);
        YamlFile twin = intents.put(ContentFolder.id(name), read);
        if (twin != null) {
          complaints.add(
              name, 1, "the id is taken by " + twin.name() + ". Rename one of the files.");
        }
      }
    }
    Map<Language, YamlFile> messages = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      messages.put(
          language,
          read(folder, "messages/" + language.tag() + ".yml", "messages", schemas, complaints));
    }
    return new WordFiles(
        intents,
        messages,
        read(folder, "commands.yml", "commands", schemas, complaints),
        read(folder, "sources.yml", "sources", schemas, complaints));
  }

  private static YamlFile read(
      Path folder, String name, String schema, Schemas schemas, Complaints complaints) {
    YamlFile file = YamlFile.read(folder, name, complaints);
    schemas.check(file, schema, complaints);
    return file;
  }
}
