package dev.lotse.slack;

import static dev.lotse.slack.Bench.ANNA;
import static dev.lotse.slack.Bench.BEN;
import static dev.lotse.slack.Bench.CASE;
import static dev.lotse.slack.Bench.saying;
import static dev.lotse.slack.Bench.to;
import static dev.lotse.slack.Bench.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Outgoing.Attachment;
import dev.lotse.conversation.Outgoing.Card;
import dev.lotse.conversation.Outgoing.CardUpdate;
import dev.lotse.conversation.Outgoing.CaseThread;
import dev.lotse.conversation.Outgoing.Direct;
import dev.lotse.conversation.Outgoing.InPlace;
import dev.lotse.conversation.Outgoing.OnlyFor;
import dev.lotse.conversation.Outgoing.Post;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Place;
import dev.lotse.playground.ApiCall;
import dev.lotse.playground.Posted;
import dev.lotse.playground.SharedFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the core sends, and what people then see in Slack. */
class SlackMessengerTest {

  private final Bench bench = Bench.without();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aDirectMessageGoesToThePersonsOwnConversation() {
    deliver(
        "k1",
        new Direct(ANNA),
        new Post(
            List.of(
                new Part.Heading(words("Guten Morgen")),
                new Part.Paragraph(words("Schon Antwort?")))));

    Posted posted = only("D0ANNA");
    assertThat(posted.text()).isEqualTo("Guten Morgen\nSchon Antwort?");
    assertThat(posted.blocks()).hasSize(2);
  }

  @Test
  void everyMessageCarriesItsKeyAndNeverUnfoldsLinksOrNames() {
    deliver("k1", new Direct(ANNA), new Post(saying("@here https://example.com")));

    ApiCall call = bench.slack.observed().calls("chat.postMessage").get(0);
    assertThat(call.argument("metadata"))
        .contains("\"event_type\":\"lotse\"")
        .contains("\"key\":\"k1\"");
    assertThat(call.argument("unfurl_links")).isIn("0", "false");
    assertThat(call.argument("unfurl_media")).isIn("0", "false");
    assertThat(call.argument("link_names")).isIn("0", "false");
    assertThat(call.argument("parse")).isEqualTo("none");
    assertThat(call.argument("blocks")).contains("\"verbatim\":true");
  }

  @Test
  void aMessageInAThreadStaysThere() {
    String root = bench.slack.anna().say("C0MAILOPS", "Mailjet ist zu").ts();

    deliver(
        "k1",
        new InPlace(ANNA, new Place("C0MAILOPS", root, false)),
        new Post(saying("Ich helfe.")));

    assertThat(bench.slack.observed().thread("C0MAILOPS", root))
        .last()
        .extracting(Posted::text)
        .isEqualTo("Ich helfe.");
  }

  @Test
  void whatOnlyOnePersonIsToSeeIsHiddenFromOthersAndStaysInTheirOwnConversation() {
    deliver(
        "k1", new OnlyFor(BEN, new Place("C0MAILOPS", "", false)), new Post(saying("only you")));
    deliver("k2", new OnlyFor(BEN, new Place("D0BEN", "", true)), new Post(saying("here too")));

    assertThat(bench.slack.observed().messages("C0MAILOPS")).isEmpty();
    assertThat(bench.slack.observed().ephemerals("U0BEN"))
        .extracting(Posted::text)
        .containsExactly("only you");
    assertThat(only("D0BEN").text()).isEqualTo("here too");
  }

  @Test
  void aCardIsRememberedUpdatedInPlaceAndItsThreadFound() {
    deliver("k1", new Direct(ANNA), new Card(CASE, saying("1 von 6")));
    Posted card = only("D0ANNA");
    assertThat(bench.threads.card(CASE)).contains(new Place("D0ANNA", card.ts(), true));

    deliver("k2", new Direct(ANNA), new CardUpdate(CASE, saying("2 von 6")));
    deliver("k3", new CaseThread(CASE, ANNA), new Post(saying("Weiter im Faden.")));

    List<Posted> thread = bench.slack.observed().thread("D0ANNA", card.ts());
    assertThat(thread).extracting(Posted::text).containsExactly("2 von 6", "Weiter im Faden.");
  }

  @Test
  void aCardThatIsGoneIsPostedAnew() {
    deliver(
        "k1",
        new InPlace(ANNA, new Place("C0MAILOPS", "", false)),
        new Card(CASE, saying("1 von 6")));
    bench.slack.faults().fail("chat.update", 1, "message_not_found");

    deliver("k2", new Direct(ANNA), new CardUpdate(CASE, saying("2 von 6")));

    Posted anew = bench.slack.observed().messages("C0MAILOPS").get(1);
    assertThat(anew.text()).isEqualTo("2 von 6");
    assertThat(bench.threads.card(CASE)).contains(new Place("C0MAILOPS", anew.ts(), false));
  }

  @Test
  void anUpdateOfACardThatWasNeverPostedPostsIt() {
    deliver("k1", new Direct(ANNA), new CardUpdate(CASE, saying("2 von 6")));

    assertThat(only("D0ANNA").text()).isEqualTo("2 von 6");
    assertThat(bench.threads.card(CASE)).isPresent();
  }

  @Test
  void anEarlierCardSaysFarewell() {
    bench.farewell = card -> Optional.of(saying("Weiter geht es in der neuen Karte."));
    deliver(
        "k1", new InPlace(ANNA, new Place("C0MAILOPS", "", false)), new Card(CASE, saying("alt")));

    deliver("k2", new Direct(ANNA), new Card(CASE, saying("neu")));

    assertThat(only("C0MAILOPS").text()).isEqualTo("Weiter geht es in der neuen Karte.");
    assertThat(only("D0ANNA").text()).isEqualTo("neu");
  }

  @Test
  void aFarewellThatFailsDoesNotFailTheNewCard() {
    bench.farewell = card -> Optional.of(saying("weg"));
    deliver(
        "k1", new InPlace(ANNA, new Place("C0MAILOPS", "", false)), new Card(CASE, saying("alt")));
    bench.slack.faults().fail("chat.update", 1, "cant_update_message");

    deliver("k2", new Direct(ANNA), new Card(CASE, saying("neu")));

    assertThat(bench.threads.card(CASE)).map(Place::channel).contains("D0ANNA");
  }

  @Test
  void aCasesThreadWithoutACardIsTheDirectConversation() {
    deliver("k1", new CaseThread(CASE, BEN), new Post(saying("hello")));

    assertThat(only("D0BEN").text()).isEqualTo("hello");
  }

  @Test
  void aLongCardGoesOnInItsThread() {
    deliver("k1", new Direct(ANNA), new Card(CASE, saying("wort ".repeat(2_000) + "ende")));

    Posted card = bench.slack.observed().messages("D0ANNA").get(0);
    List<Posted> thread = bench.slack.observed().thread("D0ANNA", card.ts());
    assertThat(thread).hasSizeGreaterThan(1);
    assertThat(thread.get(thread.size() - 1).text()).endsWith("ende");
  }

  @Test
  void aLongMessageThatFailedHalfwayGoesOnWhereItStopped() {
    Outgoing long3 =
        to(
            new Direct(ANNA),
            new Post(
                saying("a".repeat(2_900) + " " + "b".repeat(2_900) + " " + "c".repeat(2_900))));
    bench.slack.faults().hang("chat.postMessage", 1, Duration.ofMillis(1));
    bench.slack.faults().fail("chat.postMessage", 1, "internal_error");
    assertThat(failure(() -> bench.messenger.deliver("k1", long3)).reason())
        .isEqualTo("internal_error");

    bench.messenger.deliver("k1", long3);

    assertThat(bench.slack.observed().messages("D0ANNA"))
        .extracting(posted -> posted.text().charAt(0))
        .containsExactly('a', 'b', 'c');
  }

  @Test
  void aFileIsSharedWithAPersonWhoseConversationWasNotSeenYet() {
    deliver("k1", new Direct(ANNA), new Attachment("fall.json", words("Dein Fall"), "{\"ä\":1}"));

    SharedFile file = bench.slack.observed().files("D0ANNA").get(0);
    assertThat(file.name()).isEqualTo("fall.json");
    assertThat(file.title()).isEqualTo("Dein Fall");
    assertThat(file.utf8()).isEqualTo("{\"ä\":1}");
  }

  @Test
  void aFileThatIsRefusedFailsWithSlacksWord() {
    deliver("k1", new Direct(ANNA), new Post(saying("hallo")));
    bench.slack.faults().fail("files.completeUploadExternal", 1, "channel_not_found");

    DeliveryFailure failure =
        failure(() -> deliver("k2", new Direct(ANNA), new Attachment("a.txt", words("a"), "a")));

    assertThat(failure.reason()).isEqualTo("channel_not_found");
  }

  @Test
  void theHomePageIsPublished() {
    deliver(
        "k1", new Direct(ANNA), new Outgoing.Home(List.of(new Part.Heading(words("Deine Fälle")))));

    assertThat(bench.slack.anna().home().plain()).contains("Deine Fälle");
  }

  @Test
  void aRateLimitSaysWhenToTryAgain() {
    bench.slack.faults().rateLimit("chat.postMessage", 1, 17);

    DeliveryFailure failure = failure(() -> deliver("k1", new Direct(ANNA), new Post(saying("x"))));

    assertThat(failure.isPermanent()).isFalse();
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(17));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void whatSlackCannotDoNowMayWorkLater(int status) {
    bench.slack.faults().serverError("chat.postMessage", 1, status);

    assertThat(failure(() -> deliver("k1", new Direct(ANNA), new Post(saying("x")))).isPermanent())
        .isFalse();
  }

  @Test
  void slackOutOfReachMayComeBack() {
    bench.slack.close();

    DeliveryFailure failure = failure(() -> deliver("k1", new Direct(ANNA), new Post(saying("x"))));

    assertThat(failure.isPermanent()).isFalse();
    assertThat(failure.reason()).isEqualTo("connection_failed");
  }

  @Test
  void slacksOwnRefusalsAreTold() {
    bench.slack.faults().closeDm("U0ANNA");
    bench.slack.faults().deactivate("U0BEN");

    assertThat(refusal(new Direct(ANNA))).isEqualTo("messages_tab_disabled");
    assertThat(refusal(new Direct(BEN))).isEqualTo("account_inactive");
    assertThat(refusal(new InPlace(ANNA, new Place("C0GENERAL", "", false))))
        .isEqualTo("not_in_channel");
    assertThat(refusal(new InPlace(ANNA, new Place("C0NOWHERE", "", false))))
        .isEqualTo("channel_not_found");
  }

  private String refusal(Outgoing.Target target) {
    DeliveryFailure failure =
        failure(() -> deliver("k-" + target.hashCode(), target, new Post(saying("x"))));
    assertThat(failure.isPermanent()).isTrue();
    return failure.reason();
  }

  private static DeliveryFailure failure(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    DeliveryFailure failure = catchThrowableOfType(DeliveryFailure.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }

  private void deliver(String key, Outgoing.Target target, Outgoing.Content what) {
    bench.messenger.deliver(key, to(target, what));
  }

  private Posted only(String channel) {
    assertThat(bench.slack.observed().messages(channel)).hasSize(1);
    return bench.slack.observed().messages(channel).get(0);
  }
}
