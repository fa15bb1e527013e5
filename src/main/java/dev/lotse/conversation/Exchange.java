package dev.lotse.conversation;

import dev.lotse.understanding.Decision;
import java.util.Optional;

/**
 * How one message was taken: what the next one is read with, and what a person is told who asks why
 * they got an answer. Kept in memory only. Immutable.
 *
 * @param said the person's own words; empty when a button was pressed
 * @param decision what the matcher decided; empty for a command
 * @param intent the intent answered; with {@link Decision#CLARIFY} the likeliest, with {@link
 *     Decision#UNKNOWN} only one that is out of scope
 * @param topic the last intent answered, by this message or an earlier one
 * @param command the command carried out, if it was one
 * @param misses how many messages in a row, this one included, were not understood
 */
public record Exchange(
    String said,
    Optional<Decision> decision,
    Optional<String> intent,
    Optional<String> topic,
    Optional<Subcommand> command,
    int misses) {

  /** A command, as a word or as a sentence. */
  static Exchange command(String said, Subcommand command) {
    return new Exchange(
        said, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(command), 0);
  }

  /** A topic chosen by its button. */
  static Exchange chosen(String intent) {
    return new Exchange(
        "",
        Optional.of(Decision.ANSWER),
        Optional.of(intent),
        Optional.of(intent),
        Optional.empty(),
        0);
  }
}
