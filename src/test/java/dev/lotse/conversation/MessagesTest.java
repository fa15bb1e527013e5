package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;
import static dev.lotse.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.testing.Shipped;
import dev.lotse.understanding.Intent;
import dev.lotse.understanding.Language;
import dev.lotse.understanding.LanguageDetector;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to words: questions, commands typed as a message, pasted notices, secrets. */
@ParameterizedClass
@EnumSource(Language.class)
class MessagesTest {

  private final Language language;
  private final Room room;

  MessagesTest(Language language) {
    this.language = language;
    this.room = new Room(language);
  }

  private Said says(Said said, Phrase... phrases) {
    return said.says(language, phrases);
  }

  private String in(String german, String english) {
    return language == Language.DE ? german : english;
  }

  /** An example of the intent, in the language under test. */
  private String example(String intent) {
    LanguageDetector detector = new LanguageDetector();
    List<String> examples =
        Shipped.script().intents().stream()
            .filter(found -> found.id().equals(intent))
            .findFirst()
            .orElseThrow()
            .examples();
    return examples.stream()
        .filter(text -> detector.detect(text).equals(Optional.of(language)))
        .findFirst()
        .orElseGet(() -> examples.get(language == Language.DE ? 0 : examples.size() - 1));
  }

  private String reply(String intent) {
    return room.script
        .answers()
        .get(intent)
        .replyFor(room.memory.cases.active(ANNA))
        .in(language)
        .plain();
  }

  @Test
  void aQuestionIsAnsweredWhereItIsAskedWithItsSourceAndNeighbours() {
    room.with("api-rate");

    Said said = says(room.message(example("error-429")), Phrase.SOURCE_NOTE);

    assertThat(said.words()).contains(reply("error-429"));
    assertThat(said.sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.InPlace(ANNA, Room.DIRECT));
    assertThat(said.buttons()).contains(Button.TOPIC);
  }

  @Test
  void whoHasNoCaseIsAnsweredAndOfferedOne() {
    Said said = says(room.message(example("error-429")), Phrase.OFFER_CASE);

    assertThat(said.buttons()).contains(Button.START);
    assertThat(room.memory.cases.ofOwner(ANNA)).isEmpty();
  }

  static List<String> intents() {
    return Shipped.script().intents().stream()
        .filter(intent -> !intent.outOfScope())
        .map(Intent::id)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("intents")
  void everyTopicIsAnsweredByItsButtonWhateverTheCase(String intent) {
    ButtonValue topic = new ButtonValue("", 0, intent);
    String plain =
        Plain.words(
            Said.parts(
                room.press(ANNA, Room.DIRECT, Button.TOPIC, topic, "").only(Outgoing.Post.class)));
    assertThat(plain).contains(reply(intent));

    room.with("spam-reports");
    assertThat(room.press(ANNA, Room.DIRECT, Button.TOPIC, topic, "").words())
        .contains(reply(intent));
    room.waiting();
    assertThat(room.press(ANNA, Room.DIRECT, Button.TOPIC, topic, "").words())
        .contains(reply(intent));
    room.press(Button.SENDING_AGAIN);
    assertThat(room.press(ANNA, Room.DIRECT, Button.TOPIC, topic, "").words())
        .contains(reply(intent));
  }

  @Test
  void whatIsNotKnownIsSaidWithTheNearestTopics() {
    room.with("payment").command("language " + language.tag());

    Said said = says(room.message("xyzzy plugh frobnicate"), Phrase.UNKNOWN_ROUTE);

    assertThat(said.buttons()).hasSizeLessThanOrEqualTo(3).allMatch(Button.TOPIC::equals);
    assertThat(said.words()).doesNotContain("xyzzy");
  }

  @Test
  void actionsOfIntentsAreDone() {
    room.with("spam-reports").waiting();

    says(room.message(example("status")), Phrase.CARD_TITLE);
    says(room.message(example("help")), Phrase.HELP);
    says(room.message(example("next-step")), Phrase.CARD_WHERE);
    says(room.message(example("show-reminders")), Phrase.REMINDERS_TITLE);
    says(room.message(example("history")), Phrase.HISTORY_TITLE);
    assertThat(room.message(example("draft-ticket")).buttons()).contains(Button.TICKET_FORM);
    assertThat(room.message(example("thanks")).words()).contains(reply("thanks"));
    assertThat(room.message(example("greeting")).words()).contains(reply("greeting"));
    says(room.message(example("sending-again")), Phrase.SENDING_AGAIN_ANSWER);
    assertThat(room.now().status()).isEqualTo(Status.SENDING);
  }

  @Test
  void commandsAreUnderstoodAsMessagesToo() {
    room.with("payment");

    says(room.message(in("Verlauf.", "History.")), Phrase.HISTORY_TITLE);
    says(room.message(in("/mailjet-locked stand", "/mailjet-locked status")), Phrase.CARD_TITLE);
    says(
        room.message(
            in(
                "erinnere mich morgen um 9:00 an die Rechnung",
                "remind me tomorrow at 9:00 about the invoice")),
        Phrase.REMIND_AT);
    assertThat(room.planned())
        .singleElement()
        .satisfies(
            reminder -> {
              assertThat(reminder.dueAt()).isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));
              assertThat(reminder.note()).isEqualTo(in("die Rechnung", "the invoice"));
            });
    says(room.message(in("sprache de", "language en")), Phrase.LANGUAGE_SET);
    says(room.message("undo"), Phrase.UNDO_DONE);
    says(room.message("hier"), Phrase.HERE_IS_PRIVATE);
  }

  @Test
  void aWordThatOnlyBeginsLikeACommandIsAQuestion() {
    room.with("payment");
    AccountCase before = room.now();

    room.message(in("close wir das Konto besser ganz?", "close the account for good?"));
    room.message(in("stop, was heißt das?", "stop, what does this mean?"));

    assertThat(room.now().status()).isEqualTo(before.status());
  }

  @Test
  void aPastedNoticeOffersItsCauseAndOneClickTakesIt() {
    room.with("unknown").command("language " + language.tag());

    Said said =
        says(
            room.message("{\"StatusCode\":429,\"ErrorMessage\":\"too many requests\"}"),
            Phrase.LOOKS_LIKE_CAUSE);

    assertThat(room.now().cause()).contains("unknown");
    says(room.press(said.knob(Button.TRIAGE)), Phrase.CAUSE_TAKEN);
    assertThat(room.now().cause()).contains("api-rate");
    assertThat(room.message("error 429 too many requests").buttons()).doesNotContain(Button.TRIAGE);
  }

  @Test
  void theOwnersWordsAreKeptDuringTheQuestionsOnlyOnceAndNeverTooLong() {
    room.command("");
    String words = "🚢".repeat(600);

    room.message(words);
    room.message("something else");

    assertThat(room.fact(Fact.WORDS)).contains("🚢".repeat(500));
  }

  @Test
  void anAnswerIsInTheLanguageOfTheMessageUntilThePersonChooses() {
    Language other = language == Language.DE ? Language.EN : Language.DE;
    Room elsewhere = new Room(other);
    elsewhere.with("payment");

    elsewhere
        .message(in("Was haben wir schon erledigt?", "What have we done already?"))
        .says(language, Phrase.CARD_TITLE);
    elsewhere.command("language " + other.tag());
    elsewhere
        .message(in("Was haben wir schon erledigt?", "What have we done already?"))
        .says(other, Phrase.CARD_TITLE);
  }

  @Test
  void anEmptyMessageIsAskedToSayMore() {
    says(room.message("   "), Phrase.EMPTY_MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef0123456789abcdef",
        "aB3dEf6hIj9lMn2pQr5tUv8xYz1aB4dE",
        "Authorization: Basic YWJjOmRlZg==",
        "xoxb-1234567890-abcdefghij",
        "xapp-1-A0123456789-0123456789"
      })
  void aSecretIsNeitherRepeatedNorKeptWhereverItIsTyped(String secret) {
    room.command("");
    AccountCase before = room.now();
    String text = in("warum geht ", "why does ") + secret + in(" nicht?", " fail?");

    for (Said said :
        List.of(
            room.message(text),
            room.command("remind " + text),
            room.command(text),
            room.message(BEN, Room.DIRECT, text))) {
      says(said, Phrase.SECRET_SEEN);
      assertThat(said.words()).doesNotContain(secret);
    }
    assertThat(room.submit(TicketForm.TICKET, Map.of("changes", text)).reply().problems())
        .containsOnlyKeys("changes");
    room.closeForm(TicketForm.TICKET, Map.of("changes", text));

    assertThat(room.now()).isEqualTo(before);
    assertThat(room.reminders.all(before.id())).isEmpty();
  }

  @Test
  void aMessageInAStrangeThreadIsDroppedUnheard() {
    Request strange =
        room.request(
            ANNA, new Place("C1", "1.0", false), new Request.Message(example("error-429"), false));

    assertThat(room.receive(strange).reply()).isEqualTo(Reply.NOTHING);
    assertThat(room.memory.inbox.isNew(strange.names())).as("not even noted").isTrue();
  }

  @Test
  void colleaguesAskInTheThreadOfTheCardAndAreAnsweredThere() {
    room.with("payment").command("here");
    Place thread = room.cardThread();
    AccountCase before = room.now();

    Said said = room.message(BEN, thread, example("error-429"));

    assertThat(said.words()).contains(reply("error-429"));
    assertThat(said.sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.InPlace(BEN, thread));
    for (String command :
        List.of(
            "close",
            "undo",
            "stop",
            "forget",
            in("wir können wieder senden", "we can send again"))) {
      room.message(BEN, thread, command);
    }
    assertThat(room.now()).isEqualTo(before);
  }

  @Test
  void aMentionInAnyChannelIsAnsweredThere() {
    Place thread = new Place("C9", "9.9", false);

    Said said =
        room.receive(room.request(BEN, thread, new Request.Message(example("error-429"), true)));

    assertThat(said.words()).contains(reply("error-429"));
    assertThat(said.sent())
        .extracting(Outgoing::to)
        .containsExactly(new Outgoing.InPlace(BEN, thread));
  }

  @Test
  void whatIsOutOfScopeIsSaidFriendly() {
    Said said = room.message(example("off-topic"));

    assertThat(said.words()).contains(reply("off-topic"));
  }

  @Test
  void theSameMessageTwiceIsAnsweredOnce() {
    Request message =
        room.request(ANNA, Room.DIRECT, new Request.Message(example("error-429"), true));

    assertThat(room.receive(message).sent()).hasSize(1);
    assertThat(room.receive(message).sent()).isEmpty();
  }

  @Test
  void whatAPersonTypesIsNeverMarkup() {
    room.with("spam-reports");

    room.submit(
        TicketForm.SENT,
        Map.of(
            "ticket-number", "*4711* `x` [a](https://evil.example)", "ticket-sent", "2026-03-02"));

    var styled =
        Said.parts(new Outgoing.Post(new Card(room.desk(), room.reminders).of(room.now()))).stream()
            .filter(Part.Paragraph.class::isInstance)
            .flatMap(part -> ((Part.Paragraph) part).text().spans().stream())
            .filter(span -> span.words().contains("4711") || span.href().contains("evil"))
            .toList();
    assertThat(styled)
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.style()).isEqualTo(Text.Style.PLAIN);
              assertThat(span.words()).isEqualTo("*4711* `x` [a](https://evil.example)");
            });
  }
}
