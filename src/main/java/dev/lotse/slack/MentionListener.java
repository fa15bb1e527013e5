package dev.lotse.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Request.Requester;

/** Messages that mention the bot, in any channel it is a member of. */
final class MentionListener implements BoltEventHandler<AppMentionEvent> {

  private final Directory directory;
  private final Reception reception;
  private final Acks acks;

  MentionListener(Directory directory, Reception reception, Acks acks) {
    this.directory = directory;
    this.reception = reception;
    this.acks = acks;
  }

  @Override
  public Response apply(EventsApiPayload<AppMentionEvent> event, EventContext context) {
    Said said = Said.of(event.getEvent());
    return reception.guard(
        "mention",
        () -> said.isFromPerson() ? answered(said, event, context) : context.ack(),
        context::ack);
  }

  private Response answered(
      Said said, EventsApiPayload<AppMentionEvent> event, EventContext context) {
    Requester from = directory.of(event.getTeamId(), said.user());
    var message = new Request.Message(Typed.words(said.text(), context.getBotUserId()), true);
    Request request =
        new Request(
            said.names(event.getEventId(), event.getTeamId()), from, said.placeToAnswer(), message);
    return acks.follow(context.ack(), request, reception.receive(request), null);
  }
}
