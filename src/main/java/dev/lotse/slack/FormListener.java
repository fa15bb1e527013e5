package dev.lotse.slack;

import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.DefaultContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Request.Requester;
import dev.lotse.conversation.Text;
import java.util.List;
import java.util.Map;

/**
 * Forms that were sent or closed. A sent form is named by its trigger: Slack repeats it when it
 * sends again, while the view's id and hash stay the same when a person sends a form a second time
 * after its problems were marked.
 */
final class FormListener {

  private final Directory directory;
  private final Reception reception;
  private final Acks acks;

  FormListener(Directory directory, Reception reception, Acks acks) {
    this.directory = directory;
    this.reception = reception;
    this.acks = acks;
  }

  Response sent(ViewSubmissionRequest delivery, ViewSubmissionContext context) {
    return reception.guard("form", () -> answered(delivery.getPayload(), context), context::ack);
  }

  Response closed(ViewClosedRequest delivery, DefaultContext context) {
    return reception.guard(
        "form-closed", () -> noted(delivery.getPayload(), context), context::ack);
  }

  private Response answered(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    Requester from = directory.of(payload.getTeam().getId(), payload.getUser().getId());
    String again =
        payload.getTriggerId() == null ? payload.getView().getHash() : payload.getTriggerId();
    Request request =
        request("form:" + payload.getView().getId() + ":" + again, from, payload.getView(), true);
    return acks.form(
        context, request, reception.receive(request, words -> stillOpen(payload.getView(), words)));
  }

  private Response noted(ViewClosedPayload payload, DefaultContext context) {
    Requester from = directory.of(payload.getTeam().getId(), payload.getUser().getId());
    Request request =
        request("form-closed:" + payload.getView().getId(), from, payload.getView(), false);
    return acks.follow(context.ack(), request, reception.receive(request), null);
  }

  private static Request request(String name, Requester from, View view, boolean finished) {
    var submission =
        new Request.Submission(Views.formId(view), Views.value(view), Views.fields(view), finished);
    return new Request(List.of(name), from, new Place(from.person().user(), "", true), submission);
  }

  /** What was typed is not lost when something went wrong on our side. */
  private static Reply stillOpen(View view, Text words) {
    return Views.firstField(view)
        .map(field -> Reply.refusing(Map.of(field, words)))
        .orElse(Reply.NOTHING);
  }
}
