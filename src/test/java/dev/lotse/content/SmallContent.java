package dev.lotse.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small copy of the shipped content that a test may break: all structure and messages, and two
 * intents of its own.
 */
public final class SmallContent {

  private static final String INTENT =
      """
      title: {de: "Titel", en: "Title"}
      examples:
        de: [frage eins %1$s, frage zwei %1$s, frage drei %1$s, frage vier %1$s, frage fünf %1$s, frage sechs %1$s, frage sieben %1$s, frage acht %1$s]
        en: [question one %1$s, question two %1$s, question three %1$s, question four %1$s, question five %1$s, question six %1$s, question seven %1$s, question eight %1$s]
      tests:
        de: [probe eins %1$s, probe zwei %1$s, probe drei %1$s]
        en: [test one %1$s, test two %1$s, test three %1$s]
      reply:
        de: Antwort.
        en: Answer.
      followups: [%2$s]
      source: [advice]
      checked: 2026-11-23
      """;

  public final Path folder;
  private int changed;

  public SmallContent(Path folder) {
    this.folder = folder;
    Path shipped = ContentFolder.find(Optional.empty());
    try (Stream<Path> files = Files.walk(shipped)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> isStructure(shipped.relativize(file)))
          .forEach(file -> copy(file, shipped.relativize(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    write("understand/first.yml", INTENT.formatted("alpha", "second"));
    write("general/second.yml", INTENT.formatted("beta", "first"));
  }

  private static boolean isStructure(Path file) {
    return file.getNameCount() != 2
        || List.of("schema", "messages").contains(file.getName(0).toString());
  }

  private void copy(Path file, Path to) {
    try {
      write(to.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public SmallContent write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return this;
  }

  public SmallContent delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
    return this;
  }

  /** Puts other words in the place of the first that stand there. */
  public SmallContent replace(String name, String words, String others) {
    String text = text(name);
    assertThat(text).as(name).contains(words);
    int at = text.indexOf(words);
    changed =
        1 + (int) text.substring(0, at).chars().filter(character -> character == '\n').count();
    return write(name, text.substring(0, at) + others + text.substring(at + words.length()));
  }

  /** The line on which these words first stand. */
  public int line(String name, String words) {
    String text = text(name);
    assertThat(text).as(name).contains(words);
    return 1
        + (int)
            text.substring(0, text.indexOf(words))
                .chars()
                .filter(character -> character == '\n')
                .count();
  }

  /** The line of the last replacement. */
  public int changed() {
    return changed;
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
