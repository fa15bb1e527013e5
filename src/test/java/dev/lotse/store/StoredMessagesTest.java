package dev.lotse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Person;
import dev.lotse.conversation.Button;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredMessagesTest {

  private static final String HARD =
      "Grüße \"quoted\" \\ 'single' 🚢👩‍💻 \u202Eשלום\u202C مرحبا\n\ttab & <b> </b> \u0000 {\"kind\":\"rule\"}";
  private static final Text TEXT =
      new Text(
          List.of(
              Text.Span.plain(HARD),
              new Text.Span("bold", Text.Style.BOLD, ""),
              new Text.Span("code", Text.Style.CODE, ""),
              new Text.Span("docs", Text.Style.LINK, "https://example.org/?a=1&b=2")));
  private static final CaseId CASE = new CaseId("case-1");
  private static final Person PERSON = new Person("T1", "U1");
  private static final Place THREAD = new Place("C1", "123.456", false);

  private final StoredMessages messages = new StoredMessages();

  private static List<Part> parts() {
    ButtonValue value = new ButtonValue("case-1", 7, "subject|with|bars");
    return List.of(
        new Part.Heading(TEXT),
        new Part.Paragraph(TEXT),
        new Part.Note(Text.EMPTY),
        new Part.Literal(HARD),
        new Part.Rule(),
        new Part.Buttons(
            List.of(
                new Part.Knob(Button.TICKET_FORM, value, TEXT, Part.Look.PRIMARY, ""),
                new Part.Knob(
                    Button.LINK, ButtonValue.NONE, TEXT, Part.Look.PLAIN, "https://example.org"))),
        new Part.Menu(
            Button.TOPIC,
            value,
            TEXT,
            List.of(new Part.Choice("one", TEXT), new Part.Choice("two", Text.EMPTY))));
  }

  static Stream<Outgoing> everyKind() {
    List<Outgoing.Target> targets =
        List.of(
            new Outgoing.Direct(PERSON),
            new Outgoing.InPlace(PERSON, THREAD),
            new Outgoing.CaseThread(CASE, PERSON),
            new Outgoing.OnlyFor(PERSON, new Place("D1", "", true)));
    List<Outgoing.Content> contents =
        List.of(
            new Outgoing.Post(parts()),
            new Outgoing.Card(CASE, parts()),
            new Outgoing.CardUpdate(CASE, parts()),
            new Outgoing.Attachment("case.json", TEXT, HARD),
            new Outgoing.Home(parts()));
    return targets.stream()
        .flatMap(
            to ->
                contents.stream()
                    .map(
                        what -> {
                          Outgoing bare =
                              new Outgoing(
                                  "lane", to, what, Optional.empty(), "", Optional.empty());
                          return new Outgoing(
                              "lane " + HARD,
                              to,
                              what,
                              Optional.of(CASE),
                              "reminder-1",
                              Optional.of(bare));
                        }));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void aMessageComesBackAsItWasWritten(Outgoing message) {
    assertThat(messages.read(messages.write(message))).contains(message);
  }

  @Test
  void everyKindThatExistsIsTried() {
    assertThat(kinds(everyKind().map(Outgoing::to)))
        .containsExactlyInAnyOrder(Outgoing.Target.class.getPermittedSubclasses());
    assertThat(kinds(everyKind().map(Outgoing::what)))
        .containsExactlyInAnyOrder(Outgoing.Content.class.getPermittedSubclasses());
    assertThat(kinds(parts().stream()))
        .containsExactlyInAnyOrder(Part.class.getPermittedSubclasses());
  }

  private static Set<Class<?>> kinds(Stream<?> values) {
    return values.map(Object::getClass).collect(Collectors.toSet());
  }

  @Test
  void theStoredFormNamesKindsNotClasses() {
    String json =
        messages.write(
            new Outgoing(
                "lane",
                new Outgoing.Direct(PERSON),
                new Outgoing.Post(parts()),
                Optional.of(CASE),
                "",
                Optional.empty()));

    assertThat(json)
        .contains("\"kind\":\"direct\"", "\"kind\":\"post\"", "\"kind\":\"heading\"")
        .doesNotContain("dev.lotse");
  }

  @Test
  void whatIsNoMessageReadsAsNone() {
    assertThat(messages.read("{")).isEmpty();
    assertThat(messages.read("{\"lane\":\"a\",\"to\":{\"kind\":\"pigeon\"}}")).isEmpty();
    assertThat(messages.read("{}")).isEmpty();
  }
}
