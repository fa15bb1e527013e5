package dev.lotse.slack;

import static dev.lotse.slack.Bench.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Form;
import dev.lotse.conversation.Form.Kind;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms as Slack's modals. */
class ViewsTest {

  private static final ButtonValue VALUE = new ButtonValue("case-1", 3, "ticket");

  @Test
  void aFormsIdAndValueTravelWithIt() {
    View view = modal();

    assertThat(Views.formId(view)).isEqualTo("ticket");
    assertThat(Views.value(view)).isEqualTo(VALUE);
    assertThat(view.getNotifyOnClose()).isTrue();
  }

  @Test
  void aViewOfAnotherOriginIsNoForm() {
    View view = View.builder().privateMetadata("something else").blocks(List.of()).build();

    assertThat(Views.formId(view)).isEqualTo("something else");
    assertThat(Views.value(view)).isEqualTo(ButtonValue.NONE);
    assertThat(Views.fields(view)).isEmpty();
    assertThat(Views.firstField(view)).isEmpty();
  }

  @Test
  void titlesAndButtonsKeepToTwentyFourCharacters() {
    Form form =
        new Form(
            "ticket",
            VALUE,
            words("Deine Anfrage an das Compliance Team"),
            Text.EMPTY,
            List.of(),
            words("Anfrage jetzt fertigstellen"),
            words("Später weitermachen bitte"));

    View view = Views.modal(form);

    assertThat(view.getTitle().getText()).hasSizeLessThanOrEqualTo(24).endsWith("…");
    assertThat(view.getSubmit().getText()).hasSizeLessThanOrEqualTo(24).endsWith("…");
    assertThat(view.getClose().getText()).hasSizeLessThanOrEqualTo(24).endsWith("…");
  }

  @Test
  void noFieldIsRequiredAndWhatIsKnownIsFilledIn() {
    View view =
        modal(
            new Form.Field(
                "subject", words("Betreff"), words("kurz"), Kind.LINES, "schon da", List.of()));

    InputBlock input = (InputBlock) view.getBlocks().get(0);
    PlainTextInputElement element = (PlainTextInputElement) input.getElement();
    assertThat(input.isOptional()).isTrue();
    assertThat(input.getBlockId()).isEqualTo("subject");
    assertThat(input.getHint().getText()).isEqualTo("kurz");
    assertThat(element.isMultiline()).isTrue();
    assertThat(element.getInitialValue()).isEqualTo("schon da");
    assertThat(element.getMaxLength()).isEqualTo(3_000);
  }

  @Test
  void anEmptyFieldHasNoInitialValueWhichSlackWouldRefuse() {
    View view =
        modal(new Form.Field("subject", words("Betreff"), Text.EMPTY, Kind.LINE, "", List.of()));

    InputBlock input = (InputBlock) view.getBlocks().get(0);
    assertThat(((PlainTextInputElement) input.getElement()).getInitialValue()).isNull();
    assertThat(input.getHint()).isNull();
  }

  @Test
  void aValueLongerThanAFieldTakesIsFilledInAsFarAsItGoes() {
    View view =
        modal(
            new Form.Field(
                "subject",
                words("Betreff"),
                Text.EMPTY,
                Kind.LINES,
                "wort ".repeat(1_000),
                List.of()));

    PlainTextInputElement element =
        (PlainTextInputElement) ((InputBlock) view.getBlocks().get(0)).getElement();
    assertThat(element.getInitialValue()).startsWith("wort wort").hasSizeBetween(2_900, 3_000);
  }

  @Test
  void onlyADateFillsADateAndOnlyAChoiceAMenu() {
    List<Part.Choice> choices =
        List.of(
            new Part.Choice("payment", words("Zahlung")),
            new Part.Choice("bounces", words("Rückläufer")));
    View view =
        modal(
            new Form.Field("a", words("a"), Text.EMPTY, Kind.DATE, "2026-11-23", List.of()),
            new Form.Field("b", words("b"), Text.EMPTY, Kind.DATE, "gestern", List.of()),
            new Form.Field("c", words("c"), Text.EMPTY, Kind.CHOICE, "bounces", choices),
            new Form.Field("d", words("d"), Text.EMPTY, Kind.CHOICE, "other", choices),
            new Form.Field("e", words("e"), Text.EMPTY, Kind.CHOICE, "", List.of()));

    assertThat(view.getBlocks()).hasSize(4);
    assertThat(((DatePickerElement) element(view, 0)).getInitialDate()).isEqualTo("2026-11-23");
    assertThat(((DatePickerElement) element(view, 1)).getInitialDate()).isNull();
    assertThat(((StaticSelectElement) element(view, 2)).getInitialOption().getValue())
        .isEqualTo("bounces");
    assertThat(((StaticSelectElement) element(view, 3)).getInitialOption()).isNull();
  }

  @Test
  void aLongIntroductionIsSpreadOverSections() {
    Form form =
        new Form(
            "ticket",
            VALUE,
            words("Titel"),
            words("wort ".repeat(1_000)),
            List.of(),
            words("Senden"),
            words("Zu"));

    assertThat(Views.modal(form).getBlocks()).hasSize(2).allMatch(SectionBlock.class::isInstance);
  }

  private static Object element(View view, int at) {
    return ((InputBlock) view.getBlocks().get(at)).getElement();
  }

  private static View modal(Form.Field... fields) {
    return Views.modal(
        new Form(
            "ticket",
            VALUE,
            words("Anfrage"),
            Text.EMPTY,
            List.of(fields),
            words("Senden"),
            words("Zu")));
  }
}
