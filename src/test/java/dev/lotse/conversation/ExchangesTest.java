package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;
import static dev.lotse.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExchangesTest {

  private static final Place THREAD = new Place("C1", "1.0", false);

  private final Exchanges exchanges = new Exchanges();

  @Test
  void eachPersonHasTheirOwnThreadOfTalkAtEachPlace() {
    exchanges.note(ANNA, Room.DIRECT, Exchange.chosen("how-long"));

    assertThat(exchanges.last(ANNA, Room.DIRECT)).contains(Exchange.chosen("how-long"));
    assertThat(exchanges.last(ANNA, THREAD)).isEmpty();
    assertThat(exchanges.last(BEN, Room.DIRECT)).isEmpty();
  }

  @Test
  void onlyTheLatestAreKept() {
    exchanges.note(ANNA, Room.DIRECT, Exchange.chosen("how-long"));
    for (int i = 0; i < Exchanges.MOST; i++) {
      exchanges.note(BEN, new Place("C" + i, "", false), Exchange.chosen("how-long"));
    }

    assertThat(exchanges.last(ANNA, Room.DIRECT)).isEmpty();
  }

  @Test
  void whoIsForgottenIsForgottenHereToo() {
    exchanges.note(ANNA, Room.DIRECT, Exchange.chosen("how-long"));
    exchanges.note(BEN, Room.DIRECT, Exchange.chosen("how-long"));

    exchanges.forget(ANNA);

    assertThat(exchanges.last(ANNA, Room.DIRECT)).isEmpty();
    assertThat(exchanges.last(BEN, Room.DIRECT)).isPresent();
  }
}
