package dev.lotse.content;

import dev.lotse.understanding.Language;
import dev.lotse.understanding.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A sentence that an author wrote for an intent. Immutable.
 *
 * @param sample what it says and means; counted under the tag of its language
 * @param file path below the content folder
 * @param line where it stands
 */
public record Sentence(Sample sample, String file, int line) {

  /** What sentences are written for. */
  public enum Kind {
    /** Lotse learns from these. */
    EXAMPLES,
    /** Lotse should understand these without having learnt them. */
    TESTS
  }

  /** The sentences of a content folder that passed the check, intent by intent. */
  public static List<Sentence> read(Path folder, Kind kind) {
    List<YamlFile> files = new ArrayList<>();
    for (String section : ScriptReader.SECTIONS) {
      for (String name : ContentFolder.files(folder, section)) {
        files.add(YamlFile.read(folder, name, new Complaints()));
      }
    }
    return of(files, kind);
  }

  static List<Sentence> of(Collection<YamlFile> intents, Kind kind) {
    String list = kind.name().toLowerCase(java.util.Locale.ROOT);
    List<Sentence> sentences = new ArrayList<>();
    for (YamlFile file : intents) {
      for (Language language : Language.values()) {
        List<String> texts = Yaml.strings(file.root().path(list).path(language.tag()));
        for (int i = 0; i < texts.size(); i++) {
          sentences.add(
              new Sentence(
                  new Sample(
                      ContentFolder.id(file.name()),
                      WordFiles.section(file),
                      file.root().path("out-of-scope").asBoolean(),
                      language.tag(),
                      texts.get(i)),
                  file.name(),
                  file.line("/" + list + "/" + language.tag() + "/" + i)));
        }
      }
    }
    return sentences;
  }
}
