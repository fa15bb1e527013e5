package dev.lotse.slack;

import dev.lotse.conversation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts parts into as many Slack messages as they need, so that Slack never refuses or truncates
 * one. Limits stay under Slack's own: 50 blocks, about 13,200 characters of blocks, 4,000
 * characters of text.
 */
final class Pages {

  static final int BLOCKS = 45;
  static final int JSON = 12_000;
  static final int TEXT = 3_900;

  private Pages() {}

  /** Messages to be sent one after the other; buttons and menus are on the last one. */
  static List<Page> of(List<Part> parts) {
    List<Page.Piece> pieces = Blocks.of(parts);
    Page whole = Page.of(pieces);
    if (fits(whole)) {
      return pieces.isEmpty() ? List.of() : List.of(whole);
    }
    List<List<Page.Piece>> pages = packed(content(pieces));
    List<Page.Piece> actions = actions(pieces);
    List<Page.Piece> last = pages.isEmpty() ? List.of() : pages.get(pages.size() - 1);
    if (!pages.isEmpty() && fits(joined(last, actions))) {
      pages.set(pages.size() - 1, joined(last, actions));
    } else {
      pages.addAll(packed(actions));
    }
    return pages.stream().map(Page::of).toList();
  }

  /**
   * The first message has the buttons and as much as fits; what follows belongs into its thread.
   */
  static List<Page> card(List<Part> parts) {
    List<Page.Piece> pieces = Blocks.of(parts);
    Page whole = Page.of(pieces);
    if (fits(whole)) {
      return pieces.isEmpty() ? List.of() : List.of(whole);
    }
    List<Page.Piece> content = content(pieces);
    List<Page.Piece> actions = actions(pieces);
    int shown = 0;
    while (shown < content.size() && fits(joined(content.subList(0, shown + 1), actions))) {
      shown++;
    }
    Page card = Page.of(joined(content.subList(0, shown), actions));
    return Stream.concat(
            Stream.of(card), packed(content.subList(shown, content.size())).stream().map(Page::of))
        .toList();
  }

  private static List<List<Page.Piece>> packed(List<Page.Piece> pieces) {
    List<List<Page.Piece>> pages = new ArrayList<>();
    List<Page.Piece> page = new ArrayList<>();
    for (Page.Piece piece : pieces) {
      if (!page.isEmpty() && !fits(joined(page, List.of(piece)))) {
        pages.add(List.copyOf(page));
        page.clear();
      }
      page.add(piece);
    }
    if (!page.isEmpty()) {
      pages.add(List.copyOf(page));
    }
    return pages;
  }

  private static boolean fits(List<Page.Piece> pieces) {
    return fits(Page.of(pieces));
  }

  private static boolean fits(Page page) {
    return page.blocks().size() <= BLOCKS
        && page.text().length() <= TEXT
        && page.json().length() <= JSON;
  }

  private static List<Page.Piece> content(List<Page.Piece> pieces) {
    return pieces.stream().filter(piece -> !piece.isAction()).toList();
  }

  private static List<Page.Piece> actions(List<Page.Piece> pieces) {
    return pieces.stream().filter(Page.Piece::isAction).toList();
  }

  private static List<Page.Piece> joined(List<Page.Piece> first, List<Page.Piece> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
