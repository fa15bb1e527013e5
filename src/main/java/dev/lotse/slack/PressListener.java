package dev.lotse.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.lotse.conversation.Button;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Request.Requester;

/** One button or menu, wherever it stands: in a message or on the home page. */
final class PressListener implements BlockActionHandler {

  private final Button button;
  private final Directory directory;
  private final Reception reception;
  private final Acks acks;

  PressListener(Button button, Directory directory, Reception reception, Acks acks) {
    this.button = button;
    this.directory = directory;
    this.reception = reception;
    this.acks = acks;
  }

  @Override
  public Response apply(BlockActionRequest delivery, ActionContext context) {
    return reception.guard(
        "press", () -> answered(new Pressed(delivery.getPayload()), context), context::ack);
  }

  private Response answered(Pressed pressed, ActionContext context) {
    Requester from = directory.of(pressed.team(), pressed.user());
    Place place = pressed.place();
    Request request =
        new Request(
            pressed.names(),
            from,
            place,
            new Request.Press(button, pressed.value(), pressed.choice()));
    return acks.press(context, request, reception.receive(request), pressed.isInHiddenMessage());
  }
}
