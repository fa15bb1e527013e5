package dev.lotse.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One Slack message: its blocks and the same as plain text. Immutable.
 *
 * @param json the blocks in JSON
 * @param text escaped; may be empty only when nothing can be read in the blocks
 */
record Page(List<LayoutBlock> blocks, String json, String text) {

  Page {
    blocks = List.copyOf(blocks);
  }

  /** One block and the same as plain text. */
  record Piece(LayoutBlock block, String text, boolean isAction) {}

  static Page of(List<Piece> pieces) {
    String text =
        pieces.stream()
            .map(Piece::text)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n"));
    List<LayoutBlock> blocks = pieces.stream().map(Piece::block).toList();
    return new Page(blocks, JsonMessage.GSON.toJson(blocks), text);
  }
}
