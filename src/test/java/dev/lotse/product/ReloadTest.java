package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.content.ContentFolder;
import dev.lotse.content.ContentRejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content that changes while Lotse runs. */
class ReloadTest {

  private static final String FILE = "general/who-are-you.yml";
  private static final String NEW_ANSWER =
      "Ask me anything about the lock; I am the harbour pilot.";

  @TempDir Path folder;
  private Path content;
  private Harbour harbour;

  @BeforeEach
  void open() throws IOException {
    content = Files.createDirectory(folder.resolve("intents"));
    copy(ContentFolder.shipped("intents"), content);
    harbour = Harbour.open(folder);
  }

  @AfterEach
  void close() {
    harbour.close();
  }

  @Test
  void theNextQuestionIsAnsweredWithTheNewContentAndTheCaseGoesOn() throws IOException {
    Guest ben = harbour.ben();
    ben.command("");
    assertThat(ben.say("who are you?").plain()).doesNotContain(NEW_ANSWER);

    replaceAnswer();
    harbour.reload(content);

    assertThat(ben.say("who are you?").plain()).contains(NEW_ANSWER);
    assertThat(ben.say("why did you say that?").plain()).contains("who");
    assertThat(harbour.ledger.count("account_case")).isEqualTo(1);
  }

  @Test
  void contentWithMistakesIsRefusedAndTheOneBeforeStays() throws IOException {
    Guest ben = harbour.ben();
    Files.writeString(content.resolve(FILE), "title: {de: nur halb");

    assertThatThrownBy(() -> harbour.reload(content))
        .isInstanceOf(ContentRejected.class)
        .hasMessageContaining(FILE);
    assertThat(ben.say("who are you?").plain()).contains("Lotse");
  }

  private void replaceAnswer() throws IOException {
    Path file = content.resolve(FILE);
    String text = Files.readString(file);
    int reply = text.indexOf("\nreply:");
    int english = text.indexOf("\n  en: |-\n", reply) + "\n  en: |-\n".length();
    int end = text.indexOf("\nfollowups", english);
    Files.writeString(file, text.substring(0, english) + "    " + NEW_ANSWER + text.substring(end));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
