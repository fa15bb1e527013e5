package dev.lotse.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Request.Requester;
import java.util.List;

/**
 * The bot's home page was opened. Slack sends the same event for the tab with messages, which needs
 * nothing.
 */
final class HomeListener implements BoltEventHandler<AppHomeOpenedEvent> {

  private final Directory directory;
  private final Reception reception;
  private final DirectChannels directChannels;

  HomeListener(Directory directory, Reception reception, DirectChannels directChannels) {
    this.directory = directory;
    this.reception = reception;
    this.directChannels = directChannels;
  }

  @Override
  public Response apply(EventsApiPayload<AppHomeOpenedEvent> event, EventContext context) {
    boolean home = "home".equals(event.getEvent().getTab());
    return reception.guard(
        "home", () -> home ? answered(event, context) : context.ack(), context::ack);
  }

  private Response answered(EventsApiPayload<AppHomeOpenedEvent> event, EventContext context) {
    Requester from = directory.of(event.getTeamId(), event.getEvent().getUser());
    directChannels.note(from.person(), event.getEvent().getChannel());
    Place place = new Place(event.getEvent().getChannel(), "", true);
    reception.receive(
        new Request(List.of("event:" + event.getEventId()), from, place, new Request.HomeOpened()));
    return context.ack();
  }
}
