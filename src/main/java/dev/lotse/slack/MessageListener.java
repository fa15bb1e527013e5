package dev.lotse.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Request.Requester;
import dev.lotse.conversation.Threads;
import java.util.Set;

/**
 * Messages: all of the direct conversation; elsewhere only those in a case's thread. What mentions
 * the bot elsewhere comes to {@link MentionListener}.
 */
final class MessageListener {

  /** The kinds of conversation listened in, as Slack names them in {@code channel_type}. */
  static final Set<String> CHANNEL_TYPES = Set.of("im", "channel", "group");

  private final Directory directory;
  private final Reception reception;
  private final Acks acks;
  private final Threads threads;
  private final DirectChannels directChannels;

  MessageListener(
      Directory directory,
      Reception reception,
      Acks acks,
      Threads threads,
      DirectChannels directChannels) {
    this.directory = directory;
    this.reception = reception;
    this.acks = acks;
    this.threads = threads;
    this.directChannels = directChannels;
  }

  Response heard(Said said, EventsApiPayload<?> event, EventContext context) {
    return reception.guard(
        "message",
        () -> concernsUs(said) ? answered(said, event, context) : context.ack(),
        context::ack);
  }

  private boolean concernsUs(Said said) {
    Place place = said.place();
    boolean here =
        CHANNEL_TYPES.contains(said.channelType())
            && (said.isDirect() || (place.isThread() && threads.caseAt(place).isPresent()));
    return said.isFromPerson() && here;
  }

  private Response answered(Said said, EventsApiPayload<?> event, EventContext context) {
    Requester from = directory.of(event.getTeamId(), said.user());
    directChannels.note(from.person(), said.channel());
    boolean addressed = said.isDirect() || Typed.mentions(said.text(), context.getBotUserId());
    var message = new Request.Message(Typed.words(said.text(), context.getBotUserId()), addressed);
    Request request =
        new Request(said.names(event.getEventId(), event.getTeamId()), from, said.place(), message);
    return acks.follow(context.ack(), request, reception.receive(request), null);
  }
}
