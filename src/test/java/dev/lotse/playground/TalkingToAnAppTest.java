package dev.lotse.playground;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same conversation over both transports, with Bolt's own typed classes on the other side. */
class TalkingToAnAppTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String MAIL_OPS = "C0MAILOPS";

  enum Transport {
    HTTP,
    SOCKET_MODE
  }

  private static Bot start(Bot bot, Transport transport) throws Exception {
    return transport == Transport.HTTP ? bot.overHttp() : bot.overSocketMode();
  }

  @ParameterizedTest
  @EnumSource
  void aCommandIsAnsweredWithAMessageOnlyThePersonSees(Transport transport) throws Exception {
    try (var bot = new Bot()) {
      bot.app.command(
          "/mailjet-locked",
          (request, context) ->
              context.ack(
                  "heard: "
                      + request.getPayload().getText()
                      + " from "
                      + request.getPayload().getUserId()));
      start(bot, transport);
      var ack = bot.slack.anna().command(MAIL_OPS, "/mailjet-locked remind morgen 9:00");
      assertThat(ack.ok()).isTrue();
      assertThat(bot.slack.observed().ephemerals("U0ANNA"))
          .singleElement()
          .satisfies(
              message ->
                  assertThat(message.plain()).isEqualTo("heard: remind morgen 9:00 from U0ANNA"));
      assertThat(bot.slack.observed().ephemerals("U0BEN")).isEmpty();
      assertThat(bot.slack.observed().messages(MAIL_OPS)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMessageInADirectMessageIsAnsweredInItsThreadAndTheBotHearsItself(Transport transport)
      throws Exception {
    var heard = Collections.synchronizedList(new ArrayList<MessageEvent>());
    try (var bot = new Bot()) {
      bot.app.event(
          MessageEvent.class,
          (event, context) -> {
            heard.add(event.getEvent());
            context
                .client()
                .chatPostMessage(
                    r ->
                        r.channel(event.getEvent().getChannel())
                            .threadTs(event.getEvent().getTs())
                            .text("hello"));
            return context.ack();
          });
      start(bot, transport);
      var sent = bot.slack.ben().say("D0BEN", "line one\nline two");
      var answer = bot.slack.observed().await("D0BEN", Posted::fromBot, SOON);
      assertThat(answer.threadTs()).isEqualTo(sent.ts());
      assertThat(heard)
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.getText()).isEqualTo("line one\nline two");
                assertThat(event.getChannelType()).isEqualTo("im");
                assertThat(event.getUser()).isEqualTo("U0BEN");
                assertThat(event.getClientMsgId()).isNotBlank();
              });
      var own =
          bot.slack
              .observed()
              .until(
                  () ->
                      bot.slack.observed().deliveries().stream()
                          .filter(d -> d.payload().at("/event/bot_id").asText().equals("B0LOTSE"))
                          .findFirst(),
                  SOON);
      assertThat(own.payload().at("/event/parent_user_id").asText()).isEqualTo("U0BEN");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMentionComesAsTwoEventsWithTwoIds(Transport transport) throws Exception {
    var mentions = Collections.synchronizedList(new ArrayList<AppMentionEvent>());
    try (var bot = new Bot()) {
      bot.app.event(
          AppMentionEvent.class,
          (event, context) -> {
            mentions.add(event.getEvent());
            return context.ack();
          });
      start(bot, transport);
      var sent = bot.slack.anna().say(MAIL_OPS, "<@U0LOTSE> hilf uns");
      assertThat(sent.acks()).hasSize(2).allMatch(Ack::ok);
      assertThat(mentions)
          .singleElement()
          .satisfies(event -> assertThat(event.getTs()).isEqualTo(sent.ts()));
      assertThat(bot.slack.observed().deliveries())
          .extracting(d -> d.payload().at("/event/type").asText())
          .containsExactlyInAnyOrder("message", "app_mention");
      assertThat(bot.slack.observed().deliveries())
          .extracting(Delivery::id)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aButtonCarriesItsValueAndTheMessageCanBeChanged(Transport transport) throws Exception {
    try (var bot = new Bot()) {
      bot.app.blockAction(
          "done",
          (request, context) -> {
            var payload = request.getPayload();
            var words =
                payload.getActions().get(0).getValue()
                    + " by "
                    + payload.getUser().getId()
                    + " in "
                    + payload.getContainer().getThreadTs();
            context
                .client()
                .chatUpdate(
                    r ->
                        r.channel(payload.getChannel().getId())
                            .ts(payload.getMessage().getTs())
                            .text(words));
            return context.ack();
          });
      start(bot, transport);
      var root = bot.client.chatPostMessage(r -> r.channel(MAIL_OPS).text("root"));
      bot.client.chatPostMessage(
          r ->
              r.channel(MAIL_OPS)
                  .threadTs(root.getTs())
                  .text("a step")
                  .blocks(
                      asBlocks(
                          section(s -> s.text(markdownText("Do *this*"))),
                          actions(
                              asElements(
                                  button(
                                      b ->
                                          b.actionId("done")
                                              .value("step-1")
                                              .text(plainText("Erledigt"))))))));
      var step =
          bot.slack.observed().await(MAIL_OPS, message -> !message.buttons().isEmpty(), SOON);
      assertThat(step.plain()).isEqualTo("Do *this*\nErledigt");
      assertThat(bot.slack.anna().pressLabelled(step, "Erledigt").ok()).isTrue();
      var changed = bot.slack.observed().thread(MAIL_OPS, root.getTs()).get(1);
      assertThat(changed.text()).isEqualTo("step-1 by U0ANNA in " + root.getTs());
      assertThat(changed.edited()).isTrue();
      assertThat(changed.version()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theHomeTabIsPublishedWhenItIsOpened(Transport transport) throws Exception {
    try (var bot = new Bot()) {
      bot.app.event(
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
      start(bot, transport);
      assertThat(bot.slack.ben().openHome().ok()).isTrue();
      assertThat(bot.slack.ben().home().plain()).isEqualTo("Home of U0BEN");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModalIsOpenedRefusedCorrectedAndSubmitted(Transport transport) throws Exception {
    var submitted = Collections.synchronizedList(new ArrayList<String>());
    try (var bot = new Bot()) {
      answerModal(bot.app, submitted);
      start(bot, transport);
      assertThat(bot.slack.anna().command(MAIL_OPS, "/mailjet-locked form").ok()).isTrue();
      var view = bot.slack.anna().openView();
      assertThat(view.title()).isEqualTo("Fall");
      assertThat(bot.slack.anna().submit(view, Map.of()).errors()).containsKey("reason-block");
      assertThat(bot.slack.anna().submit(view, Map.of("reason", "no")).errors())
          .containsEntry("reason-block", "too short");
      assertThat(bot.slack.anna().openView().errors()).containsEntry("reason-block", "too short");
      assertThat(
              bot.slack.anna().submit(view, Map.of("reason", "payment is due", "kind", "b")).ok())
          .isTrue();
      assertThat(submitted).containsExactly("payment is due/b/meta");
      assertThat(bot.slack.observed().view("U0ANNA")).isEqualTo(Optional.empty());
    }
  }

  private static void answerModal(App app, List<String> submitted) {
    app.command(
        "/mailjet-locked",
        (request, context) -> {
          var opened =
              context
                  .client()
                  .viewsOpen(
                      r -> r.triggerId(request.getPayload().getTriggerId()).viewAsString(MODAL));
          return opened.isOk() ? context.ack() : context.ack(opened.getError());
        });
    app.viewSubmission(
        "case",
        (request, context) -> {
          var values = request.getPayload().getView().getState().getValues();
          var reason = values.get("reason-block").get("reason").getValue();
          if (reason.length() < 5)
            return context.ackWithErrors(Map.of("reason-block", "too short"));
          submitted.add(
              reason
                  + "/"
                  + values.get("kind-block").get("kind").getSelectedOption().getValue()
                  + "/"
                  + request.getPayload().getView().getPrivateMetadata());
          return context.ack();
        });
  }

  private static final String MODAL =
      """
      {"type":"modal","callback_id":"case","private_metadata":"meta","title":{"type":"plain_text","text":"Fall"},"submit":{"type":"plain_text","text":"OK"},
       "blocks":[{"type":"input","block_id":"reason-block","label":{"type":"plain_text","text":"Reason"},"element":{"type":"plain_text_input","action_id":"reason"}},
        {"type":"input","block_id":"kind-block","optional":true,"label":{"type":"plain_text","text":"Kind"},"element":{"type":"static_select","action_id":"kind",
         "options":[{"text":{"type":"plain_text","text":"A"},"value":"a"},{"text":{"type":"plain_text","text":"B"},"value":"b"}]}}]}""";
}
