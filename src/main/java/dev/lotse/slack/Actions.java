package dev.lotse.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.lotse.conversation.Button;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Buttons and menus with the ids they come back with: {@code action_id} is the button's id, with
 * {@code #2} and so on for its like in the same message; a menu's value travels in its {@code
 * block_id}, as options carry theirs. Limits: 25 elements a row, 100 options, 75 characters a
 * label, 150 a placeholder.
 */
final class Actions {

  private static final int ROW = 25;
  private static final int OPTIONS = 100;
  private static final int LABEL = 75;
  private static final char MENU_VALUE = '~';

  private final Map<Button, Integer> used = new EnumMap<>(Button.class);
  private int menus;

  /** What a press's {@code action_id} looks like for this button. */
  static Pattern pattern(Button button) {
    return Pattern.compile(Pattern.quote(button.id()) + "(#\\d+)?");
  }

  /**
   * All that is no button's, such as one of an older release in a message of that time; overlaps
   * with none of the others.
   */
  static Pattern ofNoButton() {
    String known =
        Arrays.stream(Button.values())
            .map(button -> Pattern.quote(button.id()))
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?!(" + known + ")(#\\d+)?$).*");
  }

  /** The value a menu's {@code block_id} carries. */
  static Optional<ButtonValue> valueOf(String blockId) {
    int mark = blockId.indexOf(MENU_VALUE);
    return mark < 0 ? Optional.empty() : ButtonValue.of(blockId.substring(mark + 1));
  }

  List<ActionsBlock> rows(Part.Buttons buttons) {
    List<BlockElement> elements = new ArrayList<>();
    buttons.knobs().forEach(knob -> elements.add(button(knob)));
    return inGroups(elements, ROW).stream()
        .map(row -> ActionsBlock.builder().elements(row).build())
        .toList();
  }

  List<ActionsBlock> menus(Part.Menu menu) {
    List<OptionObject> options = new ArrayList<>();
    menu.choices().forEach(choice -> options.add(option(choice)));
    return inGroups(options, OPTIONS).stream().map(group -> menu(menu, group)).toList();
  }

  static OptionObject option(Part.Choice choice) {
    return OptionObject.builder()
        .text(Blocks.plain(Split.label(choice.label().plain(), LABEL)))
        .value(choice.id())
        .build();
  }

  private BlockElement button(Part.Knob knob) {
    boolean leads = knob.button() == Button.LINK && Mrkdwn.isSafe(knob.href());
    return ButtonElement.builder()
        .actionId(actionId(knob.button()))
        .text(Blocks.plain(label(knob.label())))
        .value(knob.value().text())
        .url(leads ? knob.href() : null)
        .style(style(knob.look()))
        .build();
  }

  private ActionsBlock menu(Part.Menu menu, List<OptionObject> options) {
    var select =
        StaticSelectElement.builder()
            .actionId(actionId(menu.button()))
            .placeholder(Blocks.plain(Split.label(menu.placeholder().plain(), 150)))
            .options(options)
            .build();
    menus++;
    return ActionsBlock.builder()
        .blockId("menu-" + menus + MENU_VALUE + menu.value().text())
        .elements(List.of(select))
        .build();
  }

  private String actionId(Button button) {
    int times = used.merge(button, 1, Integer::sum);
    return times == 1 ? button.id() : button.id() + "#" + times;
  }

  private static String label(Text label) {
    return Split.label(label.plain(), LABEL);
  }

  private static @org.jspecify.annotations.Nullable String style(Part.Look look) {
    return switch (look) {
      case PLAIN -> null;
      case PRIMARY -> "primary";
      case DANGER -> "danger";
    };
  }

  private static <T> List<List<T>> inGroups(List<T> all, int size) {
    List<List<T>> groups = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      groups.add(List.copyOf(all.subList(from, Math.min(all.size(), from + size))));
    }
    return groups;
  }
}
