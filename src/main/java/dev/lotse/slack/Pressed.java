package dev.lotse.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a {@code block_actions} payload with one action. */
record Pressed(BlockActionPayload payload) {

  String team() {
    return payload.getTeam().getId();
  }

  String user() {
    return payload.getUser().getId();
  }

  boolean isInHiddenMessage() {
    return payload.getContainer() != null && payload.getContainer().isEphemeral();
  }

  /** Where the button stands; the home page is as private as the direct conversation. */
  Place place() {
    if (payload.getChannel() == null) {
      return new Place(user(), "", true);
    }
    String channel = payload.getChannel().getId();
    return new Place(channel, thread(), channel.startsWith("D"));
  }

  /**
   * A trigger is new with every press; the rest tells the same press when Slack sends no trigger.
   */
  List<String> names() {
    List<String> names = new ArrayList<>();
    if (payload.getTriggerId() != null) {
      names.add("press:" + payload.getTriggerId());
    }
    names.add(
        "press:"
            + place().channel()
            + ":"
            + messageTs()
            + ":"
            + action().getActionId()
            + ":"
            + action().getActionTs());
    return names;
  }

  ButtonValue value() {
    String ownValue = orEmpty(action().getValue());
    return ButtonValue.of(ownValue)
        .or(() -> Actions.valueOf(orEmpty(action().getBlockId())))
        .orElse(ButtonValue.NONE);
  }

  String choice() {
    return action().getSelectedOption() == null ? "" : action().getSelectedOption().getValue();
  }

  private BlockActionPayload.Action action() {
    return payload.getActions().get(0);
  }

  private String messageTs() {
    return payload.getContainer() == null ? "" : orEmpty(payload.getContainer().getMessageTs());
  }

  /**
   * The first message of a thread is outside it, though Slack names its own {@code ts} as thread
   * once there are replies.
   */
  private String thread() {
    String ofContainer =
        payload.getContainer() == null ? "" : orEmpty(payload.getContainer().getThreadTs());
    String ofMessage =
        payload.getMessage() == null ? "" : orEmpty(payload.getMessage().getThreadTs());
    String thread = ofContainer.isEmpty() ? ofMessage : ofContainer;
    return thread.equals(messageTs()) ? "" : thread;
  }

  private static String orEmpty(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
