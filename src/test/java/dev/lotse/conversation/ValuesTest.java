package dev.lotse.conversation;

import static dev.lotse.testing.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lotse.testing.Shipped;
import dev.lotse.understanding.Language;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values a conversation is made of. */
class ValuesTest {

  @ParameterizedTest
  @EnumSource(Button.class)
  void everyButtonIsReadBack(Button button) {
    assertThat(Button.of(button.id())).contains(button);
    assertThat(Button.of(button.name() + "!")).isEmpty();
  }

  @Test
  void whatAButtonCarriesIsReadBack() {
    ButtonValue value = new ButtonValue("case-1", 12, "symptom/other|x");

    assertThat(ButtonValue.of(value.text())).contains(value);
    assertThat(ButtonValue.of(ButtonValue.NONE.text())).contains(ButtonValue.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "case-1",
        "case-1|1",
        "case-1|x|y",
        "case-1|-1|y",
        "case-1|9999999999999999999|y",
        "||"
      })
  void whatNoButtonCarriedIsRefused(String text) {
    assertThat(ButtonValue.of(text)).isEmpty();
    assertThat(ButtonValue.of("c|1|" + "x".repeat(200))).isEmpty();
  }

  @Test
  void aPlaceNeedsAChannelAndADeliveryAName() {
    Room room = new Room(Language.EN);
    Request.Requester anna = room.request(ANNA, Room.DIRECT, new Request.HomeOpened()).from();

    assertThatIllegalArgumentException().isThrownBy(() -> new Place(" ", "", false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Request(List.of(), anna, Room.DIRECT, new Request.HomeOpened()));
    assertThat(new Request.Requester(anna.person(), Language.DE, true, ZoneId.of("UTC")).chosen())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whenSomethingWentWrongItIsSaidInTheLanguageOfThePerson(Language language) {
    Room room = new Room(language);

    assertThat(room.conversation.sorry(language))
        .isEqualTo(Shipped.script().phrases().get(Phrase.SORRY).in(language));
  }
}
