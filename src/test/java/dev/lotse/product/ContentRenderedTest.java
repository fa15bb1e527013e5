package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Person;
import dev.lotse.cases.Transactions;
import dev.lotse.content.ContentFolder;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Phrase;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Script;
import dev.lotse.conversation.Text;
import dev.lotse.conversation.Threads;
import dev.lotse.conversation.Wording;
import dev.lotse.playground.AppManifest;
import dev.lotse.playground.Credentials;
import dev.lotse.playground.LocalSlack;
import dev.lotse.playground.PlaygroundClock;
import dev.lotse.playground.Posted;
import dev.lotse.slack.SlackClient;
import dev.lotse.slack.SlackMessenger;
import dev.lotse.slack.SlackSettings;
import dev.lotse.understanding.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text there is reaches Slack within Slack's limits, and all of it can be read there. */
class ContentRenderedTest {

  private static final Person ANNA = new Person("T0HAFEN", "U0ANNA");
  private static final String DM = "D0ANNA";

  private final Credentials credentials = Credentials.random();
  private LocalSlack slack;
  private SlackClient client;
  private SlackMessenger messenger;

  @BeforeEach
  void open() {
    slack =
        LocalSlack.start(
            0,
            credentials,
            AppManifest.read(ContentFolder.shipped("manifest.yml")),
            new PlaygroundClock());
    slack.faults().withoutRateLimits();
    client =
        new SlackClient(
            new SlackSettings(
                credentials.botToken(),
                Optional.empty(),
                Optional.of(credentials.signingSecret()),
                slack.apiUrl()));
    messenger = new SlackMessenger(client, new NoThreads(), new AtOnce(), card -> Optional.empty());
  }

  @AfterEach
  void close() {
    client.close();
    slack.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyAnswerAndEveryVariantOfIt(Language language) {
    Map<String, List<Wording>> texts = new LinkedHashMap<>();
    Harbour.script()
        .answers()
        .values()
        .forEach(
            answer -> {
              texts.put("answer " + answer.id(), List.of(answer.title(), answer.reply()));
              answer
                  .variants()
                  .forEach(
                      variant ->
                          texts.put(
                              "variant of " + answer.id() + " " + variant.hashCode(),
                              List.of(variant.reply())));
            });
    assertThat(texts).hasSizeGreaterThan(100);
    texts.forEach((name, wordings) -> arrives(name, language, wordings));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStepWithAllItsParts(Language language) {
    Map<String, Script.StepWords> steps = Harbour.script().stepWords();
    assertThat(steps).hasSizeGreaterThan(30);
    steps.forEach(
        (id, words) ->
            arrives(
                "step " + id,
                language,
                List.of(words.title(), words.what(), words.where(), words.why(), words.done())));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCauseAndEveryQuestion(Language language) {
    Harbour.script()
        .causeWords()
        .forEach(
            (id, words) ->
                arrives(
                    "cause " + id, language, List.of(words.name(), words.verdict(), words.ends())));
    Harbour.script()
        .questionWords()
        .forEach(
            (id, words) -> {
              arrives("question " + id, language, List.of(words.ask()));
              words
                  .labels()
                  .values()
                  .forEach(
                      label ->
                          assertThat(label.in(language).plain().length())
                              .as("a button's label in question " + id)
                              .isLessThanOrEqualTo(75));
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyOtherSentence(Language language) {
    Map<Phrase, Wording> phrases = Harbour.script().phrases();
    assertThat(phrases.keySet()).containsExactlyInAnyOrder(Phrase.values());
    phrases.forEach(
        (phrase, wording) -> {
          Map<String, Object> values = new LinkedHashMap<>();
          phrase.slots().forEach(slot -> values.put(slot, "a <b> & *" + slot + "*"));
          arrives(phrase.key(), List.of(wording.in(language, values)));
        });
  }

  private void arrives(String name, Language language, List<Wording> wordings) {
    arrives(name, wordings.stream().map(wording -> wording.in(language)).toList());
  }

  /**
   * Sends the texts as one message with a button, and looks for all of their words in what came.
   */
  private void arrives(String name, List<Text> texts) {
    int before = slack.observed().messages(DM).size();
    List<Part> parts = texts.stream().<Part>map(Part.Paragraph::new).toList();
    messenger.deliver(
        name,
        new Outgoing(
            "lane",
            new Outgoing.Direct(ANNA),
            new Outgoing.Post(parts),
            Optional.empty(),
            "",
            Optional.empty()));
    List<Posted> came = slack.observed().messages(DM).stream().skip(before).toList();
    assertThat(came).as(name).isNotEmpty();
    String text = bare(String.join("\n", came.stream().map(Posted::text).toList()));
    String blocks = bare(String.join("\n", came.stream().map(Posted::plain).toList()));
    texts.forEach(
        wanted -> {
          assertThat(text).as(name + ", as plain text").contains(bare(wanted.plain()));
          assertThat(blocks).as(name + ", as blocks").contains(bare(words(wanted)));
        });
  }

  /** Without the addresses of links, which blocks hide behind their labels. */
  static String words(Text text) {
    return String.join("", text.spans().stream().map(Text.Span::words).toList());
  }

  /** Letters and digits only, links by their label, so that markup and line breaks do not count. */
  static String bare(String text) {
    return text.replaceAll("<[^<>|]+\\|([^<>]*)>", "$1")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static final class AtOnce implements Transactions {
    @Override
    public <T> T inOne(Supplier<T> work) {
      return work.get();
    }
  }

  private static final class NoThreads implements Threads {
    @Override
    public Optional<CaseId> caseAt(Place place) {
      return Optional.empty();
    }

    @Override
    public Optional<Place> card(CaseId id) {
      return Optional.empty();
    }

    @Override
    public void cardIs(CaseId id, Place message) {
      throw new AssertionError("no card is posted here");
    }
  }
}
