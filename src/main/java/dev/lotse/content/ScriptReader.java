package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.Intent;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Language;
import java.io.IOException;
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
   * The shipped content; in a jar it was checked when that was built.
   *
   * @throws ContentRejected with all complaints, by file and line
   */
  public static Script shipped() {
    return CompiledContent.shipped()
        .map(source -> script(structure(source, new Complaints()), words(source, new Complaints())))
        .orElseGet(() -> read(ContentFolder.shipped("intents")));
  }

  /**
   * Reads and checks everything, and writes it as one document, which {@link #shipped} reads.
   *
   * @throws ContentRejected with all complaints, by file and line
   */
  public static Script compile(Path folder, Path target) throws IOException {
    Complaints complaints = new Complaints();
    RecordedSource source = new RecordedSource(new CheckedFolder(folder, complaints));
    Script script = read(folder, source, complaints, (words, more) -> {});
    CompiledContent.write(source.files(), target);
    return script;
  }

  /**
   * As {@link #read(Path)}, which also asks the matcher whether the examples teach what the tests
   * ask for, and then holds the conversations.
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
    return read(folder, new CheckedFolder(folder, complaints), complaints, further);
  }

  private static Script read(
      Path folder,
      ContentSource source,
      Complaints complaints,
      BiConsumer<WordFiles, Complaints> further) {
    StructureFiles structure = structure(source, complaints);
    WordFiles words = words(source, complaints);
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

  private static StructureFiles structure(ContentSource source, Complaints complaints) {
    YamlFile guide = source.file("guide.yml", "guide");
    Map<String, YamlFile> steps = new LinkedHashMap<>();
    int s = 0;
    for (JsonNode section : guide.root().path("sections")) {
      int t = 0;
      for (JsonNode step : section.path("steps")) {
        String id = step.path("id").asText();
        String name = section.path("id").asText() + "/steps/" + id + ".yml";
        if (source.has(name)) {
          steps.put(id, source.file(name, "step"));
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
        source.file("causes.yml", "causes"), source.file("triage.yml", "triage"), guide, steps);
  }

  private static WordFiles words(ContentSource source, Complaints complaints) {
    Map<String, YamlFile> intents = new LinkedHashMap<>();
    for (String section : SECTIONS) {
      for (String name : source.names(section)) {
        YamlFile read = source.file(name, "intent");
        YamlFile twin = intents.put(ContentFolder.id(name), read);
        if (twin != null) {
          complaints.add(
              name, 1, "the id is taken by " + twin.name() + ". Rename one of the files.");
        }
      }
    }
    Map<Language, YamlFile> messages = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      messages.put(language, source.file("messages/" + language.tag() + ".yml", "messages"));
    }
    return new WordFiles(
        intents,
        messages,
        source.file("commands.yml", "commands"),
        source.file("sources.yml", "sources"));
  }
}
