package dev.lotse.slack;

import static dev.lotse.slack.Bench.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonFactory;
import dev.lotse.conversation.Button;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts become as many messages as Slack's limits ask for. */
class PagesTest {

  private static final Part BUTTONS =
      new Part.Buttons(List.of(knob(Button.DONE), knob(Button.WHY)));

  @Test
  void aUsualMessageIsOneMessageInItsOwnOrder() {
    List<Page> pages =
        Pages.of(
            List.of(
                new Part.Heading(words("Titel")),
                BUTTONS,
                new Part.Rule(),
                new Part.Note(words("Quelle"))));

    assertThat(pages).hasSize(1);
    assertThat(pages.get(0).blocks())
        .extracting(block -> block.getType())
        .containsExactly("header", "actions", "divider", "context");
    assertThat(pages.get(0).text()).isEqualTo("Titel\n[DONE] [WHY]\nQuelle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ein Wort ", "😀 ", "שלום ", "& < > ", "lang"})
  void hugeTextsKeepToEveryLimitAndLoseNothing(String word) {
    String huge = word.repeat(40_000 / word.length());

    List<Page> pages = Pages.of(List.of(new Part.Paragraph(words(huge)), BUTTONS));

    assertThat(pages).hasSizeGreaterThan(5).allSatisfy(PagesTest::keepsToTheLimits);
    assertThat(
            pages.stream()
                .map(Page::text)
                .collect(Collectors.joining())
                .replaceAll("\\s|\\[DONE\\]|\\[WHY\\]", ""))
        .isEqualTo(Mrkdwn.escaped(huge).replaceAll("\\s", ""));
  }

  @Test
  void buttonsComeWithTheLastMessage() {
    List<Page> pages = Pages.of(List.of(BUTTONS, new Part.Paragraph(words("wort ".repeat(3_000)))));

    assertThat(pages.get(pages.size() - 1).blocks()).last().isInstanceOf(ActionsBlock.class);
    assertThat(pages.subList(0, pages.size() - 1))
        .allSatisfy(
            page -> assertThat(page.blocks()).doesNotHaveAnyElementsOfTypes(ActionsBlock.class));
  }

  @Test
  void aCardKeepsItsButtonsOnItsFirstMessage() {
    List<Page> pages =
        Pages.card(
            List.of(
                new Part.Heading(words("Titel")),
                new Part.Paragraph(words("wort ".repeat(3_000))),
                BUTTONS));

    assertThat(pages).hasSizeGreaterThan(2).allSatisfy(PagesTest::keepsToTheLimits);
    assertThat(pages.get(0).blocks()).first().isInstanceOf(HeaderBlock.class);
    assertThat(pages.get(0).blocks()).last().isInstanceOf(ActionsBlock.class);
    assertThat(pages.subList(1, pages.size()))
        .allSatisfy(
            page -> assertThat(page.blocks()).doesNotHaveAnyElementsOfTypes(ActionsBlock.class));
  }

  @Test
  void manySmallPartsAreSpreadOverMessages() {
    List<Part> parts =
        IntStream.range(0, 120)
            .<Part>mapToObj(at -> new Part.Paragraph(words("Zeile " + at)))
            .toList();

    List<Page> pages = Pages.of(parts);

    assertThat(pages).hasSize(3).allSatisfy(PagesTest::keepsToTheLimits);
    assertThat(pages.stream().map(Page::text).collect(Collectors.joining("\n")))
        .isEqualTo(
            IntStream.range(0, 120)
                .mapToObj(at -> "Zeile " + at)
                .collect(Collectors.joining("\n")));
  }

  @Test
  void actionIdsAreUniqueWithinAMessage() {
    List<Part> parts = new ArrayList<>();
    IntStream.range(0, 3)
        .forEach(
            at ->
                parts.add(
                    new Part.Buttons(
                        IntStream.range(0, 20).mapToObj(each -> knob(Button.SKIP)).toList())));

    List<String> ids =
        elements(Pages.of(parts)).stream()
            .map(element -> ((ButtonElement) element).getActionId())
            .toList();

    assertThat(ids).hasSize(60).doesNotHaveDuplicates().contains("skip", "skip#2", "skip#60");
    assertThat(ids).allSatisfy(id -> assertThat(id).matches(Actions.pattern(Button.SKIP)));
  }

  @Test
  void aRowHoldsNoMoreThanTwentyFiveButtons() {
    List<Page> pages =
        Pages.of(
            List.of(
                new Part.Buttons(
                    IntStream.range(0, 30).mapToObj(at -> knob(Button.ASK)).toList())));

    assertThat(pages.get(0).blocks())
        .extracting(block -> ((ActionsBlock) block).getElements().size())
        .containsExactly(25, 5);
  }

  @Test
  void patternsOfButtonsDoNotOverlap() {
    for (Button one : Button.values()) {
      for (Button other : Button.values()) {
        assertThat(Actions.pattern(one).matcher(other.id() + "#2").matches())
            .isEqualTo(one == other);
      }
      assertThat(Actions.ofNoButton().matcher(one.id()).matches()).isFalse();
      assertThat(Actions.ofNoButton().matcher(one.id() + "#12").matches()).isFalse();
      assertThat(Actions.ofNoButton().matcher(one.id() + "-of-old").matches()).isTrue();
    }
  }

  @Test
  void aHeadingLongerThanSlackTakesIsBoldInstead() {
    List<Page> pages = Pages.of(List.of(new Part.Heading(words("Wort ".repeat(40)))));

    assertThat(pages.get(0).blocks()).singleElement().isInstanceOf(SectionBlock.class);
    assertThat(((SectionBlock) pages.get(0).blocks().get(0)).getText().getText())
        .startsWith("*Wort ")
        .endsWith("*");
  }

  @Test
  void aLinkButtonLeadsOnlyToWebAndMailAddresses() {
    var good =
        new Part.Knob(
            Button.LINK, ButtonValue.NONE, words("a"), Part.Look.PLAIN, "https://example.com/");
    var bad =
        new Part.Knob(
            Button.LINK, ButtonValue.NONE, words("b"), Part.Look.PLAIN, "javascript:alert(1)");

    assertThat(elements(Pages.of(List.of(new Part.Buttons(List.of(good, bad))))))
        .extracting(element -> ((ButtonElement) element).getUrl())
        .containsExactly("https://example.com/", null);
  }

  @Test
  void aMenusValueTravelsInItsBlock() {
    ButtonValue value = new ButtonValue("case-1", 12, "x".repeat(180));
    List<Page> pages =
        Pages.of(
            List.of(
                new Part.Menu(
                    Button.TOPIC,
                    value,
                    words("Thema"),
                    List.of(new Part.Choice("a", words("A"))))));

    String blockId = pages.get(0).blocks().get(0).getBlockId();
    assertThat(blockId).hasSizeLessThanOrEqualTo(255);
    assertThat(Actions.valueOf(blockId)).contains(value);
    assertThat(pages.get(0).text()).isEqualTo("Thema: A");
  }

  @Test
  void aMenuOfManyChoicesBecomesSeveral() {
    var choices =
        IntStream.range(0, 230)
            .mapToObj(at -> new Part.Choice("c" + at, words("Wahl " + at)))
            .toList();

    List<Page> pages =
        Pages.of(List.of(new Part.Menu(Button.TOPIC, ButtonValue.NONE, words("Thema"), choices)));

    assertThat(elements(pages)).hasSize(3);
  }

  private static void keepsToTheLimits(Page page) {
    assertThat(page.blocks().size()).isLessThanOrEqualTo(45);
    assertThat(page.text().length()).isLessThanOrEqualTo(3_900);
    assertThat(GsonFactory.createSnakeCase().toJson(page.blocks()).length())
        .isLessThanOrEqualTo(12_000);
  }

  private static List<BlockElement> elements(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.blocks().stream())
        .filter(ActionsBlock.class::isInstance)
        .flatMap(block -> ((ActionsBlock) block).getElements().stream())
        .toList();
  }

  private static Part.Knob knob(Button button) {
    return new Part.Knob(button, ButtonValue.NONE, words(button.name()), Part.Look.PLAIN, "");
  }
}
