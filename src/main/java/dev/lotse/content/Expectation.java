package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.cases.AccountCase;
import dev.lotse.conversation.Exchange;
import dev.lotse.conversation.Phrase;
import dev.lotse.conversation.Script;
import dev.lotse.conversation.Subcommand;
import dev.lotse.understanding.Decision;
import dev.lotse.understanding.Language;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an author expects of one step of a conversation.
 *
 * @param expects the checked YAML
 */
record Expectation(Script script, JsonNode expects) {

  private static final String NONE = "none";

  /** Everything that came differently, each as a sentence. */
  List<String> missed(Heard heard, Stage stage) {
    List<String> missed = new ArrayList<>();
    Optional<Exchange> taken = heard.exchange();
    compare("intent", taken.flatMap(Exchange::intent), missed);
    compare("decision", taken.flatMap(Exchange::decision).map(Expectation::word), missed);
    compare("command", taken.flatMap(Exchange::command).map(Subcommand::key), missed);
    compare("status", stage.latest().map(AccountCase::status).map(status -> status.id()), missed);
    compare("cause", stage.latest().flatMap(AccountCase::cause), missed);
    words(heard, missed);
    reminder(stage, missed);
    return missed;
  }

  private void compare(String what, Optional<String> found, List<String> missed) {
    Yaml.optional(expects.path(what))
        .filter(wanted -> !wanted.equals(found.orElse(NONE)))
        .ifPresent(
            wanted -> missed.add(what + " is " + found.orElse(NONE) + ", expected " + wanted));
  }

  private void words(Heard heard, List<String> missed) {
    String lower = heard.words().toLowerCase(Locale.ROOT);
    for (String wanted : Yaml.strings(expects.path("contains"))) {
      if (!lower.contains(wanted.toLowerCase(Locale.ROOT))) {
        missed.add("'" + wanted + "' is not said");
      }
    }
    for (String unwanted : Yaml.strings(expects.path("lacks"))) {
      if (lower.contains(unwanted.toLowerCase(Locale.ROOT))) {
        missed.add("'" + unwanted + "' is said");
      }
    }
    for (String key : Yaml.strings(expects.path("phrase"))) {
      if (!says(heard, key)) {
        missed.add("the phrase '" + key + "' is not said");
      }
    }
    for (String topic : Yaml.strings(expects.path("offers"))) {
      if (!heard.topics().contains(topic)) {
        missed.add("'" + topic + "' is not offered; offered are " + heard.topics());
      }
    }
  }

  private boolean says(Heard heard, String key) {
    return Arrays.stream(Phrase.values())
        .filter(phrase -> phrase.key().equals(key))
        .anyMatch(
            phrase ->
                Arrays.stream(Language.values())
                    .anyMatch(language -> pattern(phrase, language).matcher(heard.words()).find()));
  }

  /** The phrase with any values. */
  private Pattern pattern(Phrase phrase, Language language) {
    String gap = "\u0001";
    Map<String, String> gaps =
        phrase.slots().stream().collect(Collectors.toMap(slot -> slot, slot -> gap));
    String plain = script.phrases().get(phrase).in(language, gaps).plain();
    return Pattern.compile(
        Arrays.stream(plain.split(gap, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s\\S]*?")));
  }

  private void reminder(Stage stage, List<String> missed) {
    Optional<String> wanted = Yaml.optional(expects.path("reminder"));
    List<LocalDateTime> planned =
        stage.planned().stream().map(due -> due.atZone(Stage.ZONE).toLocalDateTime()).toList();
    boolean met =
        wanted.isEmpty()
            || (wanted.get().equals(NONE)
                ? planned.isEmpty()
                : planned.contains(LocalDateTime.parse(wanted.get())));
    if (!met) {
      missed.add("reminders are planned for " + planned + ", expected " + wanted.get());
    }
  }

  private static String word(Decision decision) {
    return decision.name().toLowerCase(Locale.ROOT);
  }
}
