package dev.lotse.slack;

import static dev.lotse.slack.Bench.ANNA;
import static dev.lotse.slack.Bench.CASE;
import static dev.lotse.slack.Bench.saying;
import static dev.lotse.slack.Bench.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Place;
import dev.lotse.playground.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The card's channel was archived, or the bot was put out of it: from then on nobody saw any change
 * of the case.
 */
class ShutConversationsTest {

  private final Bench bench = Bench.without();

  @BeforeEach
  void postCard() {
    bench.messenger.deliver(
        "k1",
        to(
            new Outgoing.InPlace(ANNA, new Place("C0MAILOPS", "", false)),
            new Outgoing.Card(CASE, saying("1 of 6"))));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void update() {
    bench.messenger.deliver(
        "k2",
        to(new Outgoing.CaseThread(CASE, ANNA), new Outgoing.CardUpdate(CASE, saying("2 of 6"))));
  }

  private void theCardIsInTheDirectConversation() {
    Posted card = bench.slack.observed().messages("D0ANNA").get(0);
    assertThat(card.text()).isEqualTo("2 of 6");
    assertThat(bench.threads.card(CASE)).contains(new Place("D0ANNA", card.ts(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel_not_found", "not_in_channel", "is_archived"})
  void aCardThatCanNotBeChangedAnyMoreComesDirectly(String word) {
    bench.slack.faults().fail("chat.update", 1, word);

    update();

    theCardIsInTheDirectConversation();
  }

  @Test
  void aCardThatIsGoneFromAShutChannelComesDirectly() {
    bench.slack.faults().fail("chat.update", 1, "message_not_found");
    bench.slack.faults().fail("chat.postMessage", 1, "not_in_channel");

    update();

    theCardIsInTheDirectConversation();
  }
}
