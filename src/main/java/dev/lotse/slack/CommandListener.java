package dev.lotse.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Request.Requester;
import java.util.List;
import java.util.Objects;

/** The slash command. Slack does not say from which thread it comes: it can't be used in one. */
final class CommandListener implements SlashCommandHandler {

  static final String COMMAND = "/mailjet-locked";

  private final Directory directory;
  private final Reception reception;
  private final Acks acks;

  CommandListener(Directory directory, Reception reception, Acks acks) {
    this.directory = directory;
    this.reception = reception;
    this.acks = acks;
  }

  @Override
  public Response apply(SlashCommandRequest delivery, SlashCommandContext context) {
    return reception.guard(
        "command", () -> answered(delivery.getPayload(), context), this::apology);
  }

  private Response apology() {
    return Acks.ephemeralAck(Page.of(Blocks.of(reception.apology())));
  }

  private Response answered(SlashCommandPayload payload, SlashCommandContext context) {
    Requester from = directory.of(payload.getTeamId(), payload.getUserId());
    Place place = new Place(payload.getChannelId(), "", payload.getChannelId().startsWith("D"));
    String text =
        Typed.words(Objects.requireNonNullElse(payload.getText(), ""), context.getBotUserId());
    Request request =
        new Request(
            List.of("command:" + payload.getTriggerId()), from, place, new Request.Command(text));
    return acks.command(context, reception.receive(request));
  }
}
