package dev.lotse.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.webhook.WebhookResponse;
import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Form;
import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns replies into acks, and does right after the ack what an ack can't carry: open a form,
 * answer a press or a message. Thread-safe. A {@code response_url} takes five messages within
 * thirty minutes (Slack, "Handling user interaction").
 */
final class Acks {

  private static final int FOLLOWING = 5;

  private final SlackClient client;
  private final SlackMessenger messenger;
  private final AfterAck afterAck;

  Acks(SlackClient client, SlackMessenger messenger, AfterAck afterAck) {
    this.client = client;
    this.messenger = messenger;
    this.afterAck = afterAck;
  }

  /** A command's answer is the ack itself; what is too long for one message follows. */
  Response command(SlashCommandContext context, Reply reply) {
    reply.form().ifPresent(form -> open(context.getTriggerId(), form));
    List<Page> pages = Pages.of(reply.answer());
    if (pages.isEmpty()) {
      return context.ack();
    }
    if (pages.size() > 1) {
      List<Page> following = pages.subList(1, Math.min(pages.size(), 1 + FOLLOWING));
      afterAck.run(
          "the rest of an answer",
          () -> following.forEach(page -> checked(() -> context.respond(ephemeral(page)))));
    }
    return ephemeralAck(pages.get(0));
  }

  /** A command's answer, which only the person who gave it sees. */
  static Response ephemeralAck(Page page) {
    return Response.json(200, JsonMessage.of(page).with("response_type", "ephemeral").written());
  }

  private static SlashCommandResponse ephemeral(Page page) {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(page.text())
        .blocks(page.blocks())
        .build();
  }

  /**
   * The answer to a press stands where the press was; below a message that only this person sees,
   * Slack takes it by {@code response_url} alone.
   *
   * @param hidden whether the button was in such a message
   */
  Response press(ActionContext context, Request request, Reply reply, boolean hidden) {
    if (!hidden || context.getResponseUrl() == null) {
      return follow(context.ack(), request, reply, context.getTriggerId());
    }
    reply.form().ifPresent(form -> open(context.getTriggerId(), form));
    List<Page> pages = Pages.of(reply.answer());
    if (!pages.isEmpty()) {
      afterAck.run(
          "an answer",
          () ->
              pages.stream()
                  .limit(FOLLOWING)
                  .forEach(page -> checked(() -> context.respond(below(page)))));
    }
    return context.ack();
  }

  private static ActionResponse below(Page page) {
    return ActionResponse.builder()
        .responseType("ephemeral")
        .replaceOriginal(false)
        .text(page.text())
        .blocks(page.blocks())
        .build();
  }

  /** Opens the form and shows the answer to the person who spoke, where they spoke. */
  Response follow(Response ack, Request request, Reply reply, @Nullable String triggerId) {
    if (triggerId != null) {
      reply.form().ifPresent(form -> open(triggerId, form));
    }
    if (!reply.answer().isEmpty()) {
      afterAck.run(
          "an answer",
          () -> messenger.sayOnlyTo(request.from().person(), request.place(), reply.answer()));
    }
    return ack;
  }

  /** A sent form stays with its problems marked, changes into the next form, or goes. */
  Response form(ViewSubmissionContext context, Request request, Reply reply) {
    if (!reply.problems().isEmpty()) {
      Map<String, String> errors =
          reply.problems().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, problem -> problem.getValue().plain()));
      return context.ackWithErrors(errors);
    }
    Response ack =
        reply
            .form()
            .map(form -> context.ackWithUpdate(Views.modal(form)))
            .orElseGet(() -> context.ack(response -> response.responseAction("clear")));
    return follow(ack, request, reply, null);
  }

  /** A trigger is good for three seconds and once, so nothing comes before this. */
  private void open(String triggerId, Form form) {
    afterAck.run(
        "views.open",
        () ->
            client.call(
                "views.open",
                slack ->
                    slack.viewsOpen(
                        request -> request.triggerId(triggerId).view(Views.modal(form)))));
  }

  private void checked(SlackClient.Sending<WebhookResponse> responding) {
    client.watched(
        "response_url",
        () -> {
          int status = responding.send().getCode();
          if (status != 200) {
            throw DeliveryFailure.permanent("http_" + status);
          }
          return status;
        });
  }
}
