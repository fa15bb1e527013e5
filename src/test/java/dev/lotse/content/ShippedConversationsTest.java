package dev.lotse.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.testing.Shipped;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The conversations in {@code intents/conversations/}. */
class ShippedConversationsTest {

  private static final Path FOLDER = ContentFolder.shipped("intents");

  @Test
  void allGoAsTheirAuthorsExpect() {
    assertThat(ConversationFiles.check(FOLDER, Shipped.script(), Shipped.matcher())).isEmpty();
  }
}
