package dev.lotse;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.lotse.conversation.Answer;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.Candidate;
import dev.lotse.understanding.Language;
import dev.lotse.understanding.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message was understood to be, as authors and other programs read it. Immutable.
 *
 * @param intent null when nothing the bot answers or knows to pass on was recognised
 * @param section of the intent; without one, of the nearest
 * @param confidence 0 to 1
 * @param decision {@code answer}, {@code clarify} or {@code unknown}
 * @param alternatives the runners-up, best first
 */
@JsonPropertyOrder({"language", "intent", "section", "confidence", "decision", "alternatives"})
record Understood(
    String language,
    @Nullable String intent,
    String section,
    double confidence,
    String decision,
    List<Alternative> alternatives) {

  /** Where a message belongs that is like none. */
  private static final String NO_SECTION = "general";

  Understood {
    alternatives = List.copyOf(alternatives);
  }

  /** A runner-up. */
  record Alternative(String intent, String section, double confidence) {}

  static Understood of(Script script, Understanding understanding, Language language) {
    Optional<String> nearest =
        understanding
            .intent()
            .or(() -> understanding.candidates().stream().map(Candidate::intent).findFirst());
    return new Understood(
        language.tag(),
        understanding.intent().orElse(null),
        nearest.map(intent -> section(script, intent)).orElse(NO_SECTION),
        rounded(understanding.confidence()),
        understanding.decision().name().toLowerCase(Locale.ROOT),
        understanding.candidates().stream()
            .filter(candidate -> !understanding.intent().equals(Optional.of(candidate.intent())))
            .map(
                candidate ->
                    new Alternative(
                        candidate.intent(),
                        section(script, candidate.intent()),
                        rounded(candidate.score())))
            .toList());
  }

  private static String section(Script script, String intent) {
    Answer answer = Objects.requireNonNull(script.answers().get(intent), intent);
    return answer.section();
  }

  private static double rounded(double score) {
    return Math.round(Math.max(0, Math.min(1, score)) * 10_000) / 10_000.0;
  }

  /** For a terminal. */
  String written() {
    StringBuilder lines = new StringBuilder();
    lines.append(
        String.format(
            Locale.ROOT,
            "%-8s %s  (%s, confidence %.2f, %s)",
            decision,
            intent == null ? "-" : intent,
            section,
            confidence,
            language));
    alternatives.forEach(
        other ->
            lines.append(
                String.format(
                    Locale.ROOT,
                    "%n%-8s %s  (%s, %.2f)",
                    "",
                    other.intent,
                    other.section,
                    other.confidence)));
    return lines.toString();
  }
}
