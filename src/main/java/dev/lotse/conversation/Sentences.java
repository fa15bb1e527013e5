package dev.lotse.conversation;

import dev.lotse.understanding.Language;
import dev.lotse.understanding.LanguageNames;
import dev.lotse.understanding.Mood;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Reads commands out of whole sentences: "könntest du mich morgen um 9 an das Ticket erinnern?".
 * Questions about commands are none. Thread-safe.
 */
final class Sentences {

  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What stands around the thing to be reminded of. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?iu)^(?:(?:bitte|please|und|and|ok|okay|hey|hi|hallo|hello|lotse|kannst|könntest|koenntest|würdest|wuerdest|can|could|would|will|du|you|dann|then)[\\s,]+)*"
              + "|[\\s,]*(?:bitte|please)?[\\s.!?]*$");

  private final Set<String> remindWords;
  private final BiPredicate<Talk, String> namesTime;

  /**
   * @param namesTime whether a text names a time
   */
  Sentences(Script script, BiPredicate<Talk, String> namesTime) {
    this.remindWords = script.commands().get(Subcommand.REMIND);
    this.namesTime = namesTime;
  }

  boolean namesTime(Talk talk, String text) {
    return namesTime.test(talk, text);
  }

  /** A wish to be reminded that names a time, with what it says beside the verb. */
  Optional<Commands.Parsed> reminder(Talk talk, String text) {
    boolean asksToRemind =
        WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(remindWords::contains);
    return asksToRemind && !isQuestion(text) && namesTime.test(talk, text)
        ? Optional.of(new Commands.Parsed(Subcommand.REMIND, withoutVerb(text)))
        : Optional.empty();
  }

  private static boolean isQuestion(String text) {
    return Mood.of(text) == Mood.QUESTION && !isPolite(text);
  }

  /** With a time in it, "can you remind me …?" is a wish, whatever it ends with. */
  private static boolean isPolite(String text) {
    return Mood.of(text.strip().replaceFirst("[?\\s]+$", "")) == Mood.REQUEST;
  }

  private String withoutVerb(String text) {
    String rest = AROUND.matcher(text.strip()).replaceAll("");
    for (String verb : remindWords) {
      rest = rest.replaceFirst("(?iu)(?<![\\p{L}])" + Pattern.quote(verb) + "(?![\\p{L}])", " ");
    }
    return rest.replaceAll("\\s+", " ").strip();
  }

  /** A time alone, as the answer to "when?". */
  Optional<Commands.Parsed> time(Talk talk, String text) {
    return Mood.of(text) != Mood.QUESTION
            && WORD.splitAsStream(text.strip()).count() <= 7
            && namesTime.test(talk, text)
        ? Optional.of(new Commands.Parsed(Subcommand.REMIND, text))
        : Optional.empty();
  }

  /** Whether a sentence may be carried out: it tells to do something, and does not ask about it. */
  static boolean bids(String text) {
    return Mood.of(text) != Mood.QUESTION;
  }

  /** The one language that a text names. */
  static Optional<Language> language(String text) {
    return LanguageNames.in(text);
  }
}
