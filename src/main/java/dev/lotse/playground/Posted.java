package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in a channel at one moment.
 *
 * @param channel id of the channel or direct message
 * @param ts Slack's message id: seconds and a six-digit counter
 * @param threadTs ts of the thread's first message for a reply, else null
 * @param user who wrote it
 * @param text its top-level text
 * @param blocks Slack blocks, with the block_id and action_id that Slack adds where the app gave
 *     none; empty array if it has none
 * @param edited whether it was changed after it was posted
 * @param version 1 when new, one more with every change
 * @param visibleTo the only person who sees it (an ephemeral message), else null
 * @param subtype Slack's subtype, such as {@code channel_join}, else null
 * @param files shared files
 * @param metadata what the app attached for itself, which people do not see, else null
 */
public record Posted(
    String channel,
    String ts,
    @Nullable String threadTs,
    String user,
    String text,
    JsonNode blocks,
    boolean edited,
    int version,
    @Nullable String visibleTo,
    @Nullable String subtype,
    List<SharedFile> files,
    @Nullable JsonNode metadata) {
  /** Copies what it is given. */
  public Posted {
    blocks = blocks instanceof ArrayNode array ? array.deepCopy() : Json.array();
    files = List.copyOf(files);
  }

  /** A button. {@code value} and {@code url} are null where it has none. */
  public record Button(
      String label,
      String actionId,
      @Nullable String value,
      @Nullable String url,
      String blockId) {}

  /** A select menu or radio group; {@code options} are label and value pairs. */
  public record Select(String actionId, String blockId, String type, List<Option> options) {}

  /** One option of a {@link Select}. */
  public record Option(String label, String value) {}

  /**
   * Everything a person can read in it: a bot's blocks if there are any, else the text; then file
   * names.
   */
  public String plain() {
    var words = blocks.isEmpty() || !fromBot() ? text : Reading.of(blocks);
    return String.join(
        "\n", Stream.concat(Stream.of(words), files.stream().map(SharedFile::name)).toList());
  }

  /** Its buttons from top to bottom. */
  public List<Button> buttons() {
    return Parts.buttons(blocks);
  }

  /** Its selects and pickers from top to bottom. */
  public List<Select> selects() {
    return Parts.selects(blocks);
  }

  /** Whether only one person sees it. */
  public boolean ephemeral() {
    return visibleTo != null;
  }

  /** Whether the bot wrote it. */
  public boolean fromBot() {
    return World.BOT_USER.equals(user);
  }

  /** Metadata stays when none comes with the change. */
  Posted changedTo(String newText, JsonNode newBlocks, @Nullable JsonNode newMetadata) {
    return new Posted(
        channel,
        ts,
        threadTs,
        user,
        newText,
        newBlocks,
        true,
        version + 1,
        visibleTo,
        subtype,
        files,
        newMetadata == null ? metadata : newMetadata);
  }
}
