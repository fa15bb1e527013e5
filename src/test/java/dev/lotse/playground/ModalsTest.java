package dev.lotse.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stacks of modals, what keeps them open, and what Slack does not take as a view. */
class ModalsTest {
  private final AtomicReference<String> trigger = new AtomicReference<>();
  private final List<String> closed = Collections.synchronizedList(new ArrayList<>());
  private Bot bot;

  @BeforeEach
  void start() throws Exception {
    bot = new Bot();
    bot.app.command(
        "/mailjet-locked",
        (request, context) -> {
          trigger.set(request.getPayload().getTriggerId());
          return "here".equals(request.getPayload().getText())
              ? context.ack(r -> r.responseType("in_channel").text("for all"))
              : context.ack();
        });
    bot.app.blockAction(
        "more",
        (request, context) -> {
          trigger.set(request.getPayload().getTriggerId());
          return context.ack();
        });
    bot.app.viewSubmission(
        "update", (request, context) -> context.ackWithUpdate(view("Updated", "clear")));
    bot.app.viewSubmission(
        "push", (request, context) -> context.ackWithPush(view("Pushed", "update")));
    bot.app.viewSubmission(
        "clear", (request, context) -> context.ack(r -> r.responseAction("clear")));
    bot.app.viewClosed(
        "closing",
        (request, context) -> {
          closed.add(
              request.getPayload().getUser().getId() + " " + request.getPayload().isCleared());
          return context.ack();
        });
    bot.overHttp();
  }

  @AfterEach
  void stop() throws Exception {
    bot.close();
  }

  @Test
  void answersToASubmissionPushUpdateAndClear() throws Exception {
    open("First", "push");
    bot.slack.anna().submit(top(), Map.of());
    assertThat(top().title()).isEqualTo("Pushed");
    assertThat(top().json().path("previous_view_id").asText())
        .isEqualTo(top().json().path("root_view_id").asText())
        .isNotEmpty();
    bot.slack.anna().submit(top(), Map.of());
    assertThat(top().title()).isEqualTo("Updated");
    bot.slack.anna().submit(top(), Map.of());
    assertThat(bot.slack.observed().view("U0ANNA")).isEqualTo(Optional.empty());
  }

  @Test
  void closingShowsTheViewBelowAndTellsTheAppThatAskedForIt() throws Exception {
    open("First", "closing");
    bot.slack.anna().pressInView(top(), "more");
    assertThat(
            bot.client
                .viewsPush(r -> r.triggerId(trigger.get()).viewAsString(view("Second", "closing")))
                .isOk())
        .isTrue();
    bot.slack.anna().closeView(top());
    assertThat(top().title()).isEqualTo("First");
    assertThat(closed).containsExactly("U0ANNA false");
  }

  @Test
  void aFourthViewIsTooMany() throws Exception {
    open("First", "closing");
    for (int i = 0; i < 2; i++) {
      bot.slack.anna().pressInView(top(), "more");
      assertThat(
              bot.client
                  .viewsPush(r -> r.triggerId(trigger.get()).viewAsString(view("More", "closing")))
                  .isOk())
          .isTrue();
    }
    bot.slack.anna().pressInView(top(), "more");
    assertThat(
            bot.client
                .viewsPush(r -> r.triggerId(trigger.get()).viewAsString(view("More", "closing")))
                .getError())
        .isEqualTo("push_limit_reached");
  }

  @Test
  void anUpdateWithAnOldHashIsAConflict() throws Exception {
    var opened = open("First", "closing").getView();
    assertThat(
            bot.client
                .viewsUpdate(
                    r ->
                        r.viewId(opened.getId())
                            .hash(opened.getHash())
                            .viewAsString(view("Second", "closing")))
                .isOk())
        .isTrue();
    assertThat(
            bot.client
                .viewsUpdate(
                    r ->
                        r.viewId(opened.getId())
                            .hash(opened.getHash())
                            .viewAsString(view("Third", "closing")))
                .getError())
        .isEqualTo("hash_conflict");
    assertThat(top().title()).isEqualTo("Second");
  }

  @Test
  void aTitleOf25CharactersIsRefusedAndDoesNotUseUpTheTrigger() throws Exception {
    var refused = open("T".repeat(25), "closing");
    assertThat(refused.getError()).isEqualTo("invalid_arguments");
    assertThat(refused.getResponseMetadata().getMessages())
        .containsExactly("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
    assertThat(
            bot.client
                .viewsOpen(
                    r -> r.triggerId(trigger.get()).viewAsString(view("T".repeat(24), "closing")))
                .isOk())
        .isTrue();
  }

  @Test
  void aCommandsPublicAnswerShowsTheCommandAndAButtonsAnswerCanReplaceOrDelete() throws Exception {
    bot.app.blockAction(
        "replace",
        (request, context) -> {
          context.respond(r -> r.replaceOriginal(true).text("replaced"));
          return context.ack();
        });
    bot.slack.anna().command("C0MAILOPS", "/mailjet-locked here");
    assertThat(bot.slack.observed().messages("C0MAILOPS"))
        .extracting(Posted::text)
        .containsExactly("/mailjet-locked here", "for all");
    bot.client.chatPostEphemeral(
        r ->
            r.channel("C0MAILOPS")
                .user("U0ANNA")
                .text("choose")
                .blocksAsString(
                    "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"replace\",\"text\":{\"type\":\"plain_text\",\"text\":\"R\"}}]}]"));
    bot.slack.anna().press(bot.slack.observed().ephemerals("U0ANNA").get(0), "replace");
    assertThat(bot.slack.observed().ephemerals("U0ANNA"))
        .singleElement()
        .satisfies(message -> assertThat(message.plain()).isEqualTo("replaced"));
    var delivered =
        bot.slack.observed().deliveries().stream()
            .filter(d -> d.what().equals("block_actions"))
            .findFirst()
            .orElseThrow();
    assertThat(delivered.payload().at("/container/is_ephemeral").asBoolean()).isTrue();
    assertThat(delivered.payload().has("message")).isFalse();
  }

  private View top() {
    return bot.slack.anna().openView();
  }

  private ViewsOpenResponse open(String title, String callbackId) throws Exception {
    bot.slack.anna().command("C0MAILOPS", "/mailjet-locked");
    return bot.client.viewsOpen(
        r -> r.triggerId(trigger.get()).viewAsString(view(title, callbackId)));
  }

  private static String view(String title, String callbackId) {
    return """
        {"type":"modal","callback_id":"%s","notify_on_close":true,"title":{"type":"plain_text","text":"%s"},"submit":{"type":"plain_text","text":"OK"},
         "blocks":[{"type":"actions","elements":[{"type":"button","action_id":"more","text":{"type":"plain_text","text":"More"}}]}]}"""
        .formatted(callbackId, title);
  }
}
