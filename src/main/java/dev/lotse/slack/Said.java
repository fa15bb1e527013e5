package dev.lotse.slack;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.lotse.conversation.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the different message events of Slack have in common.
 *
 * @param channelType {@code im}, {@code channel} or {@code group}; empty for a mention
 * @param thread the thread's {@code ts}; empty outside threads
 * @param user empty when no person wrote it
 */
record Said(
    String channel, String channelType, String thread, String ts, String user, String text) {

  static Said of(MessageEvent event) {
    return of(
        event.getChannel(),
        event.getChannelType(),
        event.getThreadTs(),
        event.getTs(),
        person(event.getUser(), event.getBotId()),
        event.getText());
  }

  static Said of(MessageFileShareEvent event) {
    return of(
        event.getChannel(),
        event.getChannelType(),
        event.getThreadTs(),
        event.getTs(),
        event.getUser(),
        event.getText());
  }

  static Said of(MessageThreadBroadcastEvent event) {
    return of(
        event.getChannel(),
        event.getChannelType(),
        event.getThreadTs(),
        event.getTs(),
        event.getUser(),
        event.getText());
  }

  static Said of(AppMentionEvent event) {
    return of(
        event.getChannel(),
        "",
        event.getThreadTs(),
        event.getTs(),
        person(event.getUser(), event.getBotId()),
        event.getText());
  }

  boolean isFromPerson() {
    return !user.isEmpty();
  }

  boolean isDirect() {
    return channelType.equals("im") || channel.startsWith("D");
  }

  Place place() {
    return new Place(channel, thread.equals(ts) ? "" : thread, isDirect());
  }

  /**
   * Where a mention is answered: in its thread, or, at the top of a channel, in a thread below it.
   */
  Place placeToAnswer() {
    boolean below = thread.isEmpty() && !channel.startsWith("D");
    return below ? new Place(channel, ts, false) : place();
  }

  /**
   * The same words can come as a message and as a mention, each with an event id of its own, and
   * again with another event id (github.com/slackapi/node-slack-sdk issue 2141); place, time and
   * author stay the same.
   */
  List<String> names(String eventId, String team) {
    return List.of("event:" + eventId, "message:" + team + ":" + channel + ":" + ts + ":" + user);
  }

  private static String person(@Nullable String user, @Nullable String bot) {
    return user == null || bot != null ? "" : user;
  }

  private static Said of(
      String channel,
      @Nullable String type,
      @Nullable String thread,
      String ts,
      @Nullable String user,
      @Nullable String text) {
    return new Said(channel, orEmpty(type), orEmpty(thread), ts, orEmpty(user), orEmpty(text));
  }

  private static String orEmpty(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
