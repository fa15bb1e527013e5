package dev.lotse.slack;

import static dev.lotse.slack.Bench.ANNA;
import static dev.lotse.slack.Bench.BEN;
import static dev.lotse.slack.Bench.CASE;
import static dev.lotse.slack.Bench.saying;
import static dev.lotse.slack.Bench.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Outgoing.Card;
import dev.lotse.conversation.Outgoing.Direct;
import dev.lotse.conversation.Outgoing.InPlace;
import dev.lotse.conversation.Outgoing.Post;
import dev.lotse.conversation.Place;
import dev.lotse.playground.AppManifest;
import dev.lotse.playground.Posted;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A message that Slack accepted while we were killed, or while its answer was lost, is found where
 * it stands and not sent again.
 */
class SentBeforeTest {

  private static final AppManifest MANIFEST = AppManifest.read(Path.of("manifest.yml"));
  private static final Place DIRECT = new Place("D0ANNA", "", true);

  private Bench bench = Bench.without();
  private final Instant made = bench.clock.instant();

  @AfterEach
  void close() {
    bench.close();
  }

  private void acceptedWithoutOurKnowing(String key, Outgoing message) {
    bench.slack.faults().loseAnswer("chat.postMessage", 1);
    DeliveryFailure lost =
        catchThrowableOfType(DeliveryFailure.class, () -> bench.messenger.deliver(key, message));
    assertThat(lost.isRefused()).as("nobody knows").isFalse();
  }

  private List<String> texts(String channel) {
    return bench.slack.observed().messages(channel).stream().map(Posted::text).toList();
  }

  @Test
  void anAnswerInTheDirectConversationIsFoundThere() {
    Outgoing answer = to(new InPlace(ANNA, DIRECT), new Post(saying("Schon Antwort?")));
    acceptedWithoutOurKnowing("k1", answer);

    bench.messenger.deliverAgain("k1", answer, made);

    assertThat(texts("D0ANNA")).containsExactly("Schon Antwort?");
  }

  @Test
  void oneThatIsNotThereIsSent() {
    Outgoing answer = to(new InPlace(ANNA, DIRECT), new Post(saying("Schon Antwort?")));
    acceptedWithoutOurKnowing("another", answer);

    bench.messenger.deliverAgain("k1", answer, made);

    assertThat(texts("D0ANNA")).hasSize(2);
  }

  @Test
  void aReminderIsFoundByTheConversationInWhichTheCardStands() {
    bench.threads.cardIs(CASE, new Place("D0ANNA", "1.1", true));
    Outgoing reminder = to(new Direct(ANNA), new Post(saying("Zeit!")));
    acceptedWithoutOurKnowing("k1", reminder);

    bench.messenger.deliverAgain("k1", reminder, made);

    assertThat(texts("D0ANNA")).containsExactly("Zeit!");
  }

  @Test
  void inAThreadItIsFoundAmongTheReplies() {
    String root = bench.slack.anna().say("C0MAILOPS", "Mailjet ist zu").ts();
    Outgoing reply =
        to(new InPlace(BEN, new Place("C0MAILOPS", root, false)), new Post(saying("Ich helfe.")));
    acceptedWithoutOurKnowing("k1", reply);

    bench.messenger.deliverAgain("k1", reply, made);

    assertThat(bench.slack.observed().thread("C0MAILOPS", root)).hasSize(2);
  }

  @Test
  void aCardThatIsFoundIsTheCardFromThenOn() {
    Outgoing card =
        to(new InPlace(ANNA, new Place("C0MAILOPS", "", false)), new Card(CASE, saying("1 von 6")));
    acceptedWithoutOurKnowing("k1", card);

    bench.messenger.deliverAgain("k1", card, made);

    Posted only = bench.slack.observed().messages("C0MAILOPS").get(0);
    assertThat(bench.threads.card(CASE)).contains(new Place("C0MAILOPS", only.ts(), false));
    assertThat(texts("C0MAILOPS")).hasSize(1);
  }

  @Test
  void ofALongMessageOnlyThePagesThatAreMissingAreSent() {
    Outgoing long3 =
        to(
            new InPlace(ANNA, DIRECT),
            new Post(
                saying("a".repeat(2_900) + " " + "b".repeat(2_900) + " " + "c".repeat(2_900))));
    acceptedWithoutOurKnowing("k1", long3);

    bench.messenger.deliverAgain("k1", long3, made);

    assertThat(texts("D0ANNA")).extracting(text -> text.charAt(0)).containsExactly('a', 'b', 'c');
  }

  @Test
  void itIsFoundBehindManyLaterMessages() {
    Outgoing answer = to(new InPlace(ANNA, DIRECT), new Post(saying("first")));
    acceptedWithoutOurKnowing("k1", answer);
    for (int i = 0; i < 250; i++) {
      bench.slack.anna().say("D0ANNA", "noch etwas " + i);
    }

    bench.messenger.deliverAgain("k1", answer, made);

    assertThat(texts("D0ANNA")).filteredOn("first"::equals).hasSize(1);
  }

  @Test
  void whileSlackCannotBeAskedNothingIsSent() {
    Outgoing answer = to(new InPlace(ANNA, DIRECT), new Post(saying("once")));
    acceptedWithoutOurKnowing("k1", answer);
    bench.slack.faults().serverError("conversations.history", 1, 503);

    DeliveryFailure failure =
        catchThrowableOfType(
            DeliveryFailure.class, () -> bench.messenger.deliverAgain("k1", answer, made));
    assertThat(failure.isPermanent()).isFalse();
    bench.messenger.deliverAgain("k1", answer, made);

    assertThat(texts("D0ANNA")).containsExactly("once");
  }

  @Test
  void whereLookingIsNotAllowedOrLimitedItIsSentAgain() {
    Outgoing answer = to(new InPlace(ANNA, DIRECT), new Post(saying("maybe twice")));
    acceptedWithoutOurKnowing("k1", answer);
    bench.slack.faults().fail("conversations.history", 1, "missing_scope");
    bench.messenger.deliverAgain("k1", answer, made);
    assertThat(texts("D0ANNA")).hasSize(2);

    acceptedWithoutOurKnowing("k2", answer);
    bench.slack.faults().rateLimit("conversations.history", 1, 60);
    bench.messenger.deliverAgain("k2", answer, made);
    assertThat(texts("D0ANNA")).hasSize(4);
  }

  @Test
  void aConversationNobodyHasSeenYetIsAskedForWhereTheTeamAllowsIt() {
    bench.close();
    bench = Bench.with(MANIFEST.withScopes("im:write"));
    Outgoing first = to(new Direct(ANNA), new Post(saying("hallo")));
    acceptedWithoutOurKnowing("k1", first);

    bench.messenger.deliverAgain("k1", first, made);

    assertThat(texts("D0ANNA")).containsExactly("hallo");
  }
}
