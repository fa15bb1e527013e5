package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.conversation.Part.Knob;
import dev.lotse.conversation.Part.Look;
import dev.lotse.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The script in one person's language and time zone. Immutable and thread-safe. */
final class Words {

  /** More sources than these make the note longer than the answer. */
  private static final int MOST_SOURCES = 3;

  private final Script script;
  private final Language language;
  private final ZoneId zone;

  Words(Script script, Language language, ZoneId zone) {
    this.script = script;
    this.language = language;
    this.zone = zone;
  }

  /** In the language and zone that the case has noted. */
  static Words of(Script script, AccountCase accountCase) {
    Language language =
        accountCase.facts().text(Fact.LANGUAGE).flatMap(Language::ofTag).orElse(Language.EN);
    ZoneId zone = accountCase.facts().text(Fact.ZONE).map(ZoneId::of).orElse(ZoneId.of("UTC"));
    return new Words(script, language, zone);
  }

  Language language() {
    return language;
  }

  ZoneId zone() {
    return zone;
  }

  Words in(Language other) {
    return new Words(script, other, zone);
  }

  /**
   * A phrase.
   *
   * @param pairs value names and values by turns
   */
  Text say(Phrase phrase, Object... pairs) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return wording(phrase).in(language, values);
  }

  String plain(Phrase phrase, Object... pairs) {
    return say(phrase, pairs).plain();
  }

  Text of(Wording wording) {
    return wording.in(language);
  }

  Part.Paragraph paragraph(Phrase phrase, Object... pairs) {
    return new Part.Paragraph(say(phrase, pairs));
  }

  Text cause(String id) {
    return of(known(script.causeWords().get(id), id).name());
  }

  Text section(String id) {
    return of(known(script.sectionNames().get(id), id));
  }

  /** A step's title; its id when the guide no longer has it. */
  Text step(String id) {
    Script.StepWords words = script.stepWords().get(id);
    return words == null ? Text.literally(id) : of(words.title());
  }

  /** A date and time of day in the person's zone, to the minute. */
  String time(Instant instant) {
    return written(Phrase.DATE_PATTERN, instant);
  }

  /** The same to the second, where there are seconds to tell: for times that a person named. */
  String exactTime(Instant instant) {
    return instant.atZone(zone).getSecond() == 0
        ? time(instant)
        : written(Phrase.TIME_PATTERN, instant);
  }

  private String written(Phrase pattern, Instant instant) {
    return DateTimeFormatter.ofPattern(plain(pattern), language.locale())
        .format(instant.atZone(zone));
  }

  /** A day, written out. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(plain(Phrase.DAY_PATTERN), language.locale()).format(day);
  }

  /** Small print: the section, where the words come from, and when they were checked. */
  Part.Note credit(String sectionId, Credit credit) {
    return new Part.Note(
        say(
            Phrase.SOURCE_NOTE,
            "section",
            section(sectionId),
            "sources",
            sources(credit),
            "checked",
            day(credit.checked())));
  }

  Knob knob(Button button, ButtonValue value, Phrase label) {
    return new Knob(button, value, say(label), Look.PLAIN, "");
  }

  Knob primary(Button button, ButtonValue value, Phrase label) {
    return new Knob(button, value, say(label), Look.PRIMARY, "");
  }

  Knob danger(Button button, ButtonValue value, Phrase label) {
    return new Knob(button, value, say(label), Look.DANGER, "");
  }

  Knob topic(String intentId) {
    return new Knob(
        Button.TOPIC,
        new ButtonValue("", 0, intentId),
        of(known(script.answers().get(intentId), intentId).title()),
        Look.PLAIN,
        "");
  }

  /** The first few by name, which are the main ones, and how many there are besides. */
  private Text sources(Credit credit) {
    Text named =
        credit.sources().stream()
            .limit(MOST_SOURCES)
            .map(this::source)
            .reduce((one, two) -> one.and(Text.literally(", ")).and(two))
            .orElse(Text.EMPTY);
    int more = credit.sources().size() - MOST_SOURCES;
    return more > 0 ? say(Phrase.SOURCES_MORE, "sources", named, "count", more) : named;
  }

  private Text source(String id) {
    Script.Source source = known(script.sources().get(id), id);
    String title = of(source.title()).plain();
    return source
        .url()
        .map(
            url ->
                new Text(java.util.List.of(new Text.Span(title, Text.Style.LINK, of(url).plain()))))
        .orElse(Text.literally(title));
  }

  private Wording wording(Phrase phrase) {
    return known(script.phrases().get(phrase), phrase.key());
  }

  private static <T> T known(@org.jspecify.annotations.Nullable T found, String id) {
    return Objects.requireNonNull(found, () -> "words: none for '" + id + "'");
  }
}
