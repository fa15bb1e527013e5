package dev.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.Person;
import dev.lotse.understanding.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private final Room room = new Room(Language.DE);

  @Test
  void theWarmUpLeavesNoTrace() {
    room.conversation.warmUp();

    assertThat(room.cases.active(new Person("warm-up", "warm-up"))).isEmpty();
    assertThat(room.memory.inbox.isNew(List.of("warm-up:0"))).isTrue();
  }
}
