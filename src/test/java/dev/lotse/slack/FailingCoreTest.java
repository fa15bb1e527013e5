package dev.lotse.slack;

import static dev.lotse.slack.Bench.SOON;
import static dev.lotse.slack.Bench.saying;
import static dev.lotse.slack.Bench.to;
import static dev.lotse.slack.Bench.words;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.lotse.conversation.Button;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Form;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Text;
import dev.lotse.log.CaseLog;
import dev.lotse.playground.Ack;
import dev.lotse.playground.Sent;
import dev.lotse.playground.View;
import dev.lotse.slack.Bench.Way;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * When something breaks inside, Slack is acked and the person hears it kindly, in their language.
 */
class FailingCoreTest {

  @ParameterizedTest
  @EnumSource(Way.class)
  void theLineThatTellsOfItNamesTheCaseThatWasBeingHandled(Way way) {
    try (Bench bench = Bench.over(way)) {
      bench.door =
          request -> {
            CaseLog.at(Bench.CASE);
            throw new IllegalStateException("words of a person");
          };
      List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
      AppenderBase<ILoggingEvent> log =
          new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
              lines.add(event);
            }
          };
      Logger reception = (Logger) LoggerFactory.getLogger(Reception.class);
      log.start();
      reception.addAppender(log);
      try {
        bench.slack.anna().command("C0MAILOPS", "/mailjet-locked");
      } finally {
        reception.detachAppender(log);
      }

      assertThat(lines)
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.getMDCPropertyMap()).containsEntry("case", Bench.CASE.value());
                assertThat(line.getFormattedMessage())
                    .contains("Command failed")
                    .doesNotContain("words of a person");
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aCommandIsAnsweredKindly(Way way) {
    try (Bench bench = broken(way)) {
      Ack ack = bench.slack.anna().command("C0MAILOPS", "/mailjet-locked");

      assertThat(ack.error()).isNull();
      bench
          .slack
          .observed()
          .awaitEphemeral(
              "U0ANNA", posted -> posted.text().equals("Das hat gerade nicht geklappt."), SOON);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aMessageIsAckedOnceAndAnsweredKindly(Way way) {
    try (Bench bench = broken(way)) {
      Sent sent = bench.slack.ben().say("D0BEN", "help");

      assertThat(sent.acks()).isNotEmpty().allMatch(ack -> ack.error() == null);
      bench
          .slack
          .observed()
          .await("D0BEN", posted -> posted.text().equals("That did not work just now."), SOON);
      bench.received();
      assertThat(bench.receivedSoFar()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aPressIsAnsweredKindly(Way way) {
    try (Bench bench = broken(way)) {
      bench.messenger.deliver(
          "k1",
          to(
              new Outgoing.Direct(Bench.ANNA),
              new Outgoing.Post(
                  List.of(
                      new Part.Buttons(
                          List.of(
                              new Part.Knob(
                                  Button.DONE,
                                  ButtonValue.NONE,
                                  words("Erledigt"),
                                  Part.Look.PLAIN,
                                  "")))))));

      Ack ack = bench.slack.anna().press(bench.slack.observed().messages("D0ANNA").get(0), "done");

      assertThat(ack.error()).isNull();
      bench
          .slack
          .observed()
          .await("D0ANNA", posted -> posted.text().equals("Das hat gerade nicht geklappt."), SOON);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aFormStaysOpenSoThatNothingTypedIsLost(Way way) {
    try (Bench bench = Bench.over(way)) {
      Form form =
          new Form(
              "ticket",
              ButtonValue.NONE,
              words("Anfrage"),
              Text.EMPTY,
              List.of(
                  new Form.Field(
                      "subject", words("Betreff"), Text.EMPTY, Form.Kind.LINE, "", List.of())),
              words("Senden"),
              words("Zu"));
      bench.door = request -> Reply.opening(form);
      bench.slack.anna().command("C0MAILOPS", "/mailjet-locked ticket");
      View view = bench.slack.anna().openView();
      bench.door =
          request -> {
            throw new IllegalStateException("broken");
          };

      bench.slack.anna().submit(view, Map.of("subject", "viel Text"));

      assertThat(bench.slack.anna().openView().errors())
          .containsEntry("subject", "Das hat gerade nicht geklappt.");
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void anAnswerThatSlackRefusesDoesNotStopTheNextOne(Way way) {
    try (Bench bench = Bench.over(way)) {
      bench.door = request -> Reply.answering(saying("Antwort"), List.of());
      bench.slack.faults().fail("chat.postMessage", 1, "internal_error");
      bench.slack.anna().say("D0ANNA", "eins");
      bench
          .slack
          .observed()
          .until(() -> bench.slack.observed().calls("chat.postMessage").stream().findFirst(), SOON);

      bench.slack.anna().say("D0ANNA", "zwei");

      bench.slack.observed().await("D0ANNA", posted -> posted.text().equals("Antwort"), SOON);
    }
  }

  private static Bench broken(Way way) {
    Bench bench = Bench.over(way);
    bench.door =
        request -> {
          throw new IllegalStateException("broken");
        };
    return bench;
  }
}
