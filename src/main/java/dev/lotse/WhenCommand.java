package dev.lotse;

import dev.lotse.conversation.Phrase;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.Language;
import dev.lotse.understanding.LanguageDetector;
import dev.lotse.understanding.TimeExpressions;
import dev.lotse.understanding.TimeReading;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows which moment a text names. */
@Command(
    name = "when",
    mixinStandardHelpOptions = true,
    description = "Shows which moment a text names, as reminders understand it.")
final class WhenCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TEXT", description = "A whole message, in German or English.")
  private String text;

  @Option(
      names = "--lang",
      converter = TypedLanguage.class,
      description = "de or en; otherwise the text tells.")
  private @Nullable Language language;

  @Option(
      names = "--now",
      converter = TypedMoment.class,
      description =
          "The present moment, such as 2026-07-15T10:00+02:00; otherwise it is taken from the clock.")
  private @Nullable TemporalAccessor now;

  @Option(
      names = "--zone",
      description =
          "The person's time zone, such as Europe/Berlin; otherwise that of --now, or of this machine.")
  private @Nullable ZoneId zone;

  @Option(names = "--json", description = "Writes one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<Language> known =
        Optional.ofNullable(language).or(() -> new LanguageDetector().detect(text));
    ZonedDateTime moment = moment();
    TimeReading reading = new TimeExpressions().read(text, moment, known);
    spec.commandLine()
        .getOut()
        .println(
            json
                ? JsonLine.of(fields(reading))
                : sentence(reading, moment.getZone(), known.orElse(Language.EN)));
    return 0;
  }

  private ZonedDateTime moment() {
    Optional<ZoneId> chosen = Optional.ofNullable(zone);
    return now == null
        ? InstantSource.system()
            .instant()
            .truncatedTo(ChronoUnit.SECONDS)
            .atZone(chosen.orElseGet(ZoneId::systemDefault))
        : TypedMoment.in(now, chosen);
  }

  private static Map<String, @Nullable Object> fields(TimeReading reading) {
    boolean one = reading instanceof TimeReading.At;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("start", one ? iso(candidates(reading).get(0)) : null);
    fields.put(
        "kind",
        one
            ? "at"
            : reading instanceof TimeReading.Past
                ? "past"
                : reading instanceof TimeReading.Ambiguous ? "ambiguous" : "none");
    fields.put("candidates", candidates(reading).stream().map(WhenCommand::iso).toList());
    return fields;
  }

  private static List<ZonedDateTime> candidates(TimeReading reading) {
    if (reading instanceof TimeReading.At at) {
      return List.of(at.when());
    }
    if (reading instanceof TimeReading.Past past) {
      return List.of(past.when());
    }
    return reading instanceof TimeReading.Ambiguous either ? either.candidates() : List.of();
  }

  private static String iso(ZonedDateTime moment) {
    return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(moment);
  }

  /** What Lotse would say to it. */
  private String sentence(TimeReading reading, ZoneId in, Language spoken) {
    Script script = main.workshop().script();
    List<String> dates =
        candidates(reading).stream().map(moment -> written(script, moment, spoken)).toList();
    if (reading instanceof TimeReading.At) {
      return say(
          script,
          Phrase.REMIND_AT,
          spoken,
          Map.of("date", dates.get(0), "zone", in.normalized().getId()));
    }
    if (reading instanceof TimeReading.Past) {
      return say(script, Phrase.REMIND_PAST, spoken, Map.of("date", dates.get(0)));
    }
    return reading instanceof TimeReading.Ambiguous
        ? say(
            script,
            Phrase.REMIND_AMBIGUOUS,
            spoken,
            Map.of("first", dates.get(0), "second", dates.get(1)))
        : say(script, Phrase.REMIND_USAGE, spoken, Map.of());
  }

  private static String written(Script script, ZonedDateTime moment, Language spoken) {
    Phrase pattern = moment.getSecond() == 0 ? Phrase.DATE_PATTERN : Phrase.TIME_PATTERN;
    return DateTimeFormatter.ofPattern(say(script, pattern, spoken, Map.of()), spoken.locale())
        .format(moment);
  }

  private static String say(
      Script script, Phrase phrase, Language spoken, Map<String, String> values) {
    return Objects.requireNonNull(script.phrases().get(phrase)).in(spoken, values).plain();
  }
}
