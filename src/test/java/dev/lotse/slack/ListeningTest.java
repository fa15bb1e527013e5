package dev.lotse.slack;

import static dev.lotse.slack.Bench.SOON;
import static dev.lotse.slack.Bench.saying;
import static dev.lotse.slack.Bench.to;
import static dev.lotse.slack.Bench.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Button;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Form;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Text;
import dev.lotse.playground.Ack;
import dev.lotse.playground.Delivery;
import dev.lotse.playground.Posted;
import dev.lotse.playground.Sent;
import dev.lotse.playground.View;
import dev.lotse.slack.Bench.Way;
import dev.lotse.understanding.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do in Slack and what reaches the core of it: the same over HTTP and Socket Mode. */
class ListeningTest {

  private static final ButtonValue VALUE = new ButtonValue("case-1", 7, "dmarc");

  @ParameterizedTest
  @EnumSource(Way.class)
  void aCommandIsAnsweredInItsAckSoThatOnlyThePersonSeesIt(Way way) {
    try (Bench bench = Bench.over(way)) {
      bench.door =
          request ->
              Reply.answering(
                  List.of(
                      new Part.Heading(words("Los geht's")),
                      new Part.Paragraph(words("Was steht in der Mail?"))),
                  List.of());

      Ack ack = bench.slack.anna().command("C0MAILOPS", "/mailjet-locked remind morgen 9:00");

      Request request = bench.received();
      assertThat(request.input()).isEqualTo(new Request.Command("remind morgen 9:00"));
      assertThat(request.from())
          .isEqualTo(
              new Request.Requester(Bench.ANNA, Language.DE, false, ZoneId.of("Europe/Berlin")));
      assertThat(request.place()).isEqualTo(new Place("C0MAILOPS", "", false));
      assertThat(request.names()).singleElement().asString().startsWith("command:");
      assertThat(ack.error()).isNull();
      Posted answer = bench.slack.observed().awaitEphemeral("U0ANNA", any -> true, SOON);
      assertThat(answer.text()).isEqualTo("Los geht's\nWas steht in der Mail?");
      assertThat(answer.blocks()).hasSize(2);
      assertThat(bench.slack.observed().messages("C0MAILOPS")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aLongAnswerToACommandFollowsInFull(Way way) {
    try (Bench bench = Bench.over(way)) {
      bench.door = request -> Reply.answering(saying("Wort ".repeat(1_500) + "Ende"), List.of());

      bench.slack.anna().command("C0GENERAL", "/mailjet-locked help");

      bench
          .slack
          .observed()
          .awaitEphemeral("U0ANNA", message -> message.text().endsWith("Ende"), SOON);
      assertThat(bench.slack.observed().ephemerals("U0ANNA")).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aMessageInTheDirectConversationArrivesAsTyped(Way way) {
    try (Bench bench = Bench.over(way)) {
      Sent sent =
          bench
              .slack
              .ben()
              .say(
                  "D0BEN",
                  "<@U0LOTSE> see <https://example.com/a|example.com/a> &amp; <mailto:ops@example.com|ops@example.com>\nsecond line");

      Request request = bench.received();
      assertThat(request.input())
          .isEqualTo(new Request.Message("see example.com/a & ops@example.com\nsecond line", true));
      assertThat(request.place()).isEqualTo(new Place("D0BEN", "", true));
      assertThat(request.from().language()).isEqualTo(Language.EN);
      assertThat(request.names()).contains("message:T0HAFEN:D0BEN:" + sent.ts() + ":U0BEN");
      assertThat(sent.acks()).allMatch(ack -> ack.status() == 200);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void inAChannelOnlyACasesThreadIsListenedTo(Way way) {
    try (Bench bench = Bench.over(way)) {
      Sent other = bench.slack.anna().say("C0MAILOPS", "wer holt Kaffee?");
      Sent root = bench.slack.anna().say("C0MAILOPS", "Mailjet ist zu");
      bench.slack.anna().reply("C0MAILOPS", other.ts(), "ich");
      bench.threads.cardIs(Bench.CASE, new Place("C0MAILOPS", root.ts(), false));

      bench.slack.anna().reply("C0MAILOPS", root.ts(), "erledigt");

      Request request = bench.received();
      assertThat(request.input()).isEqualTo(new Request.Message("erledigt", false));
      assertThat(request.place()).isEqualTo(new Place("C0MAILOPS", root.ts(), false));
      assertThat(bench.receivedSoFar()).isEmpty();
      assertThat(bench.slack.observed().calls("users.info")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aMentionInACasesThreadComesTwiceUnderTheSameName(Way way) {
    try (Bench bench = Bench.over(way)) {
      Sent root = bench.slack.anna().say("C0MAILOPS", "Mailjet ist zu");
      bench.threads.cardIs(Bench.CASE, new Place("C0MAILOPS", root.ts(), false));

      Sent mention = bench.slack.anna().reply("C0MAILOPS", root.ts(), "<@U0LOTSE> was nun?");

      Request first = bench.received();
      Request second = bench.received();
      String name = "message:T0HAFEN:C0MAILOPS:" + mention.ts() + ":U0ANNA";
      assertThat(first.names()).contains(name);
      assertThat(second.names()).contains(name);
      assertThat(first.input())
          .isEqualTo(second.input())
          .isEqualTo(new Request.Message("was nun?", true));
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aMentionAtTheTopOfAChannelIsAnsweredInAThreadBelowIt(Way way) {
    try (Bench bench = Bench.over(way)) {
      Sent mention = bench.slack.ben().say("C0MAILOPS", "<@U0LOTSE> help");

      Request request = bench.received();
      assertThat(request.input()).isEqualTo(new Request.Message("help", true));
      assertThat(request.place()).isEqualTo(new Place("C0MAILOPS", mention.ts(), false));
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aDeliveryThatComesAgainHasTheSameNames(Way way) {
    try (Bench bench = Bench.over(way)) {
      bench.slack.anna().say("D0ANNA", "hallo");
      Request first = bench.received();
      Delivery delivery =
          bench
              .slack
              .observed()
              .until(
                  () ->
                      bench.slack.observed().deliveries().stream()
                          .filter(each -> each.what().equals("message"))
                          .findFirst(),
                  SOON);

      bench.slack.faults().redeliver(delivery);
      bench.slack.faults().redeliverAsNew(delivery);

      assertThat(bench.received().names()).isEqualTo(first.names());
      Request asNew = bench.received();
      assertThat(asNew.names().get(0)).isNotEqualTo(first.names().get(0));
      assertThat(asNew.names().get(1)).isEqualTo(first.names().get(1));
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aPressTellsItsButtonItsValueAndWhereItStood(Way way) {
    try (Bench bench = Bench.over(way)) {
      var done = new Part.Knob(Button.DONE, VALUE, words("Erledigt"), Part.Look.PRIMARY, "");
      var doneToo =
          new Part.Knob(
              Button.DONE,
              new ButtonValue("case-1", 7, "spf"),
              words("Auch erledigt"),
              Part.Look.PLAIN,
              "");
      bench.messenger.deliver(
          "k1",
          to(
              new Outgoing.Direct(Bench.ANNA),
              new Outgoing.Post(List.of(new Part.Buttons(List.of(done, doneToo))))));
      Posted message = bench.slack.observed().messages("D0ANNA").get(0);
      bench.door = request -> Reply.answering(saying("Gut."), List.of());

      Ack ack = bench.slack.anna().pressLabelled(message, "Auch erledigt");

      Request request = bench.received();
      assertThat(ack.error()).isNull();
      assertThat(request.input())
          .isEqualTo(new Request.Press(Button.DONE, new ButtonValue("case-1", 7, "spf"), ""));
      assertThat(request.place()).isEqualTo(new Place("D0ANNA", "", true));
      assertThat(request.names())
          .hasSize(2)
          .anyMatch(name -> name.startsWith("press:D0ANNA:" + message.ts() + ":done#2:"));
      bench.slack.observed().await("D0ANNA", posted -> posted.text().equals("Gut."), SOON);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aChoiceFromAMenuTellsTheOptionAndTheMenusValue(Way way) {
    try (Bench bench = Bench.over(way)) {
      var choices =
          List.of(
              new Part.Choice("payment", words("Zahlung")),
              new Part.Choice("bounces", words("Rückläufer")));
      bench.messenger.deliver(
          "k1",
          to(
              new Outgoing.Direct(Bench.ANNA),
              new Outgoing.Post(
                  List.of(new Part.Menu(Button.TRIAGE, VALUE, words("Was steht da?"), choices)))));

      bench
          .slack
          .anna()
          .select(bench.slack.observed().messages("D0ANNA").get(0), "triage", "bounces");

      assertThat(bench.received().input())
          .isEqualTo(new Request.Press(Button.TRIAGE, VALUE, "bounces"));
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aPressInAnAnswerThatOnlyOnePersonSeesIsAnsweredThereEvenWhereTheBotIsNoMember(Way way) {
    try (Bench bench = Bench.over(way)) {
      var start =
          new Part.Knob(Button.START, ButtonValue.NONE, words("Start"), Part.Look.PRIMARY, "");
      bench.door =
          request ->
              request.input() instanceof Request.Command
                  ? Reply.answering(List.of(new Part.Buttons(List.of(start))), List.of())
                  : Reply.answering(saying("Here we go."), List.of());
      bench.slack.ben().command("C0GENERAL", "/mailjet-locked");
      Posted hidden = bench.slack.observed().awaitEphemeral("U0BEN", any -> true, SOON);

      bench.slack.ben().press(hidden, "start");

      bench
          .slack
          .observed()
          .awaitEphemeral("U0BEN", posted -> posted.text().equals("Here we go."), SOON);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aClickOnALinkIsAckedAndNothingMore(Way way) {
    try (Bench bench = Bench.over(way)) {
      var link =
          new Part.Knob(
              Button.LINK,
              ButtonValue.NONE,
              words("Hilfe"),
              Part.Look.PLAIN,
              "https://documentation.mailjet.com/");
      bench.messenger.deliver(
          "k1",
          to(
              new Outgoing.Direct(Bench.ANNA),
              new Outgoing.Post(List.of(new Part.Buttons(List.of(link))))));

      Ack ack = bench.slack.anna().press(bench.slack.observed().messages("D0ANNA").get(0), "link");

      assertThat(ack.error()).isNull();
      assertThat(bench.receivedSoFar()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aFormOpensAfterAPressAndItsFieldsComeBackByTheirIds(Way way) {
    try (Bench bench = Bench.over(way)) {
      View view = openForm(bench);
      bench.door = request -> Reply.NOTHING;

      Ack ack =
          bench
              .slack
              .anna()
              .submit(
                  view,
                  Map.of(
                      "subject",
                      "Konto gesperrt",
                      "cause",
                      "payment",
                      "since",
                      "2026-11-20",
                      "mail",
                      "ops@example.com"));

      assertThat(ack.error()).isNull();
      Request sent = bench.received();
      Request.Submission submission = (Request.Submission) sent.input();
      assertThat(submission.form()).isEqualTo("ticket");
      assertThat(submission.value()).isEqualTo(VALUE);
      assertThat(submission.finished()).isTrue();
      assertThat(submission.fields())
          .containsEntry("subject", "Konto gesperrt")
          .containsEntry("cause", "payment")
          .containsEntry("since", "2026-11-20")
          .containsEntry("mail", "ops@example.com")
          .containsEntry("text", "schon da");
      assertThat(bench.slack.observed().view("U0ANNA")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aFormWithProblemsStaysOpenAndSendingItAgainIsAnotherDelivery(Way way) {
    try (Bench bench = Bench.over(way)) {
      View view = openForm(bench);
      bench.door = request -> Reply.refusing(Map.of("subject", words("Bitte fülle das aus.")));
      bench.slack.anna().submit(view, Map.of("mail", "ops@example.com"));
      Request first = bench.received();
      assertThat(bench.slack.anna().openView().errors())
          .containsEntry("subject", "Bitte fülle das aus.");
      bench.door = request -> Reply.NOTHING;

      bench.slack.anna().submit(view, Map.of("subject", "Konto gesperrt"));

      assertThat(bench.received().names()).doesNotContainAnyElementsOf(first.names());
      assertThat(bench.slack.observed().view("U0ANNA")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aClosedFormIsReportedAsNotFinished(Way way) {
    try (Bench bench = Bench.over(way)) {
      View view = openForm(bench);

      bench.slack.anna().closeView(view);

      Request.Submission closed = (Request.Submission) bench.received().input();
      assertThat(closed.finished()).isFalse();
      assertThat(closed.form()).isEqualTo("ticket");
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void openingTheHomePageIsReported(Way way) {
    try (Bench bench = Bench.over(way)) {
      bench.slack.anna().openHome();

      Request request = bench.received();
      assertThat(request.input()).isEqualTo(new Request.HomeOpened());
      assertThat(request.names()).singleElement().asString().startsWith("event:");
    }
  }

  private static View openForm(Bench bench) {
    Form form =
        new Form(
            "ticket",
            VALUE,
            words("Anfrage an den Support"),
            words("Das geht an Mailjet."),
            List.of(
                field("subject", Form.Kind.LINE, "", List.of()),
                field("text", Form.Kind.LINES, "schon da", List.of()),
                field("mail", Form.Kind.EMAIL, "", List.of()),
                field(
                    "cause",
                    Form.Kind.CHOICE,
                    "",
                    List.of(new Part.Choice("payment", words("Zahlung")))),
                field("since", Form.Kind.DATE, "", List.of())),
            words("Senden"),
            words("Abbrechen"));
    var open = new Part.Knob(Button.TICKET_FORM, VALUE, words("Öffnen"), Part.Look.PRIMARY, "");
    bench.messenger.deliver(
        "k1",
        to(
            new Outgoing.Direct(Bench.ANNA),
            new Outgoing.Post(List.of(new Part.Buttons(List.of(open))))));
    bench.door = request -> Reply.opening(form);
    bench.slack.anna().press(bench.slack.observed().messages("D0ANNA").get(0), "ticket-form");
    bench.received();
    return bench.slack.anna().openView();
  }

  private static Form.Field field(
      String id, Form.Kind kind, String value, List<Part.Choice> choices) {
    return new Form.Field(id, words("Feld " + id), Text.EMPTY, kind, value, choices);
  }
}
