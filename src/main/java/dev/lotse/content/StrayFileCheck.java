package dev.lotse.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds content files that nobody reads: their author would wait for them in vain. */
final class StrayFileCheck {

  /** Whole conversations, read by their own runner. */
  private static final String CONVERSATIONS = "conversations/";

  private final Path folder;
  private final Complaints complaints;

  StrayFileCheck(Path folder, Complaints complaints) {
    this.folder = folder;
    this.complaints = complaints;
  }

  void run(StructureFiles structure, WordFiles words) {
    Set<String> read = new HashSet<>();
    Stream.of(
            structure.steps().values(),
            words.intents().values(),
            words.messages().values(),
            List.of(
                structure.causes(),
                structure.triage(),
                structure.guide(),
                words.commands(),
                words.sources()))
        .flatMap(java.util.Collection::stream)
        .map(YamlFile::name)
        .forEach(read::add);
    for (String name : names()) {
      if (!read.contains(name) && !name.startsWith(CONVERSATIONS)) {
        complaints.add(name, 1, whyUnread(name));
      }
    }
  }

  private static String whyUnread(String name) {
    if (name.endsWith(".yaml")) {
      return "files that end in .yaml are not read. Rename it to .yml.";
    }
    return name.contains("/steps/")
        ? "guide.yml does not list this step. List it in its section there, or delete the file."
        : "nothing reads this file. Move it to the section it belongs to, or delete it.";
  }

  private List<String> names() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yml") || name.endsWith(".yaml"))
          .filter(name -> !name.startsWith(".") && !name.contains("/."))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the content folder can't be listed", unreadable);
    }
  }
}
