package dev.lotse.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MessageEvent;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The terminal as a person uses it: typed lines in, printed lines out. */
class TerminalChatTest {
  private static final String BUTTON =
      """
      [{"type":"section","text":{"type":"mrkdwn","text":"What now?"}},
       {"type":"actions","elements":[{"type":"button","action_id":"form","value":"v","text":{"type":"plain_text","text":"Fill in"}}]}]""";
  private static final String MODAL =
      """
      {"type":"modal","callback_id":"form","title":{"type":"plain_text","text":"Your case"},"submit":{"type":"plain_text","text":"OK"},
       "blocks":[{"type":"input","block_id":"w","label":{"type":"plain_text","text":"Why"},"element":{"type":"plain_text_input","action_id":"why"}},
        {"type":"input","block_id":"k","label":{"type":"plain_text","text":"Kind"},"element":{"type":"static_select","action_id":"kind",
         "options":[{"text":{"type":"plain_text","text":"Spam"},"value":"spam"},{"text":{"type":"plain_text","text":"Payment"},"value":"pay"}]}}]}""";

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @Test
  void messagesCommandsButtonsAndModalsWorkLineByLine() throws Exception {
    var printed =
        chat("!user ben", "help me", "#1", "x", "2", "because", "2", "> thanks", "/mailjet-locked");
    assertThat(heard)
        .containsExactly("D0BEN help me null", "form because pay", "D0BEN thanks in thread");
    assertThat(printed)
        .contains(
            "You are: Ben Carter, Lotse",
            "  What now?",
            "  [#1] Fill in",
            "== Your case ==",
            "Why:",
            "   2. Payment",
            "  ! say more",
            "Lotse (only visible to you):",
            "  status: fine");
  }

  @Test
  void peopleChannelsAndTheClockCanBeChanged() throws Exception {
    var printed =
        chat(
            "!user anna",
            "!channel mail-ops",
            "@Lotse hallo",
            "!wait 1d",
            "!wait soon",
            "!home",
            "!user nobody",
            "#9",
            "/nonsense");
    assertThat(printed)
        .contains(
            "Du bist: Anna Petersen, #mail-ops",
            "Es ist jetzt ",
            "!wait: (expected",
            "  Home of U0ANNA",
            "!user: (expected",
            "#: (expected",
            "/nonsense is not a valid command");
    assertThat(heard).containsOnly("C0MAILOPS <@U0LOTSE> hallo null");
  }

  private String chat(String... lines) throws Exception {
    var printed = new StringWriter();
    try (var bot = new Bot()) {
      answers(bot.app);
      bot.overHttp();
      var before = bot.clock.instant();
      TerminalChat.run(
          bot.slack,
          new BufferedReader(new StringReader(String.join("\n", lines) + "\n!quit\nnever read")),
          new PrintWriter(printed));
      if (List.of(lines).contains("!wait 1d"))
        assertThat(bot.clock.instant()).isAfter(before.plus(Duration.ofDays(1)));
    }
    return printed.toString();
  }

  private void answers(App app) {
    app.event(
        MessageEvent.class,
        (event, context) -> {
          var message = event.getEvent();
          heard.add(
              message.getChannel()
                  + " "
                  + message.getText()
                  + (message.getThreadTs() == null ? " null" : " in thread"));
          if ("help me".equals(message.getText()))
            context
                .client()
                .chatPostMessage(
                    r -> r.channel(message.getChannel()).text("What now?").blocksAsString(BUTTON));
          return context.ack();
        });
    app.command("/mailjet-locked", (request, context) -> context.ack("status: fine"));
    app.blockAction(
        "form",
        (request, context) -> {
          context
              .client()
              .viewsOpen(r -> r.triggerId(request.getPayload().getTriggerId()).viewAsString(MODAL));
          return context.ack();
        });
    app.viewSubmission(
        "form",
        (request, context) -> {
          var values = request.getPayload().getView().getState().getValues();
          if (values.get("w").get("why").getValue().length() < 3)
            return context.ackWithErrors(Map.of("w", "say more"));
          heard.add(
              "form "
                  + values.get("w").get("why").getValue()
                  + " "
                  + values.get("k").get("kind").getSelectedOption().getValue());
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (event, context) -> {
          context
              .client()
              .viewsPublish(
                  r ->
                      r.userId(event.getEvent().getUser())
                          .viewAsString(
                              "{\"type\":\"home\",\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"Home of "
                                  + event.getEvent().getUser()
                                  + "\"}}]}"));
          return context.ack();
        });
  }
}
