package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.lotse.playground.Channels.Channel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Puts messages into channels and tells the app about them. */
final class Talk {
  private final Workspace workspace;
  private final EventSender events;

  Talk(Workspace workspace, EventSender events) {
    this.workspace = workspace;
    this.events = events;
  }

  /** A message and the app's answers to the events about it. */
  record Spoken(Posted message, List<CompletableFuture<Answer>> answers) {}

  /** What somebody writes; blocks must be checked already. */
  record Words(
      String user,
      String text,
      ArrayNode blocks,
      @Nullable String threadTs,
      List<SharedFile> files,
      @Nullable JsonNode metadata) {
    Words(
        String user,
        String text,
        ArrayNode blocks,
        @Nullable String threadTs,
        List<SharedFile> files) {
      this(user, text, blocks, threadTs, files, null);
    }

    static Words bot(String text, ArrayNode blocks, @Nullable String threadTs) {
      return new Words(World.BOT_USER, text, blocks, threadTs, List.of());
    }

    Words with(@Nullable JsonNode other) {
      return new Words(user, text, blocks, threadTs, files, other);
    }
  }

  Spoken post(Channel channel, Words words) {
    return publish(
        channel, posted(channel, words, null, words.files().isEmpty() ? null : "file_share"));
  }

  Spoken notice(Channel channel, Words words, String subtype) {
    return publish(channel, posted(channel, words, null, subtype));
  }

  Posted ephemeral(Channel channel, Words words, String visibleTo) {
    return workspace.messages.add(posted(channel, words, visibleTo, null));
  }

  Posted change(
      Channel channel, Posted before, String text, ArrayNode blocks, @Nullable JsonNode metadata) {
    var after =
        workspace
            .messages
            .change(before, now -> now.changedTo(text, Blocks.completed(blocks), metadata))
            .orElse(before);
    if (!after.ephemeral()) events.changed(channel, before, after);
    return after;
  }

  void delete(Channel channel, Posted message) {
    workspace.messages.remove(message);
    if (!message.ephemeral()) events.deleted(channel, message);
  }

  private Spoken publish(Channel channel, Posted message) {
    workspace.messages.add(message);
    return new Spoken(message, events.posted(channel, message));
  }

  private Posted posted(
      Channel channel, Words words, @Nullable String visibleTo, @Nullable String subtype) {
    // A reply to a reply lands in the same thread: Slack knows no deeper level.
    var root =
        words.threadTs() == null
            ? null
            : workspace
                .messages
                .find(channel.id(), words.threadTs())
                .map(Posted::threadTs)
                .orElse(words.threadTs());
    return new Posted(
        channel.id(),
        workspace.messages.nextTs(),
        root,
        words.user(),
        words.text(),
        Blocks.completed(words.blocks()),
        false,
        1,
        visibleTo,
        subtype,
        words.files(),
        words.metadata());
  }
}
