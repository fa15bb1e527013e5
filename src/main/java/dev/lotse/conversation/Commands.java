package dev.lotse.conversation;

import dev.lotse.understanding.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the words after the slash command, and the same words typed as a message. Thread-safe. */
final class Commands {

  /**
   * A command that was read.
   *
   * @param rest what follows its word
   */
  record Parsed(Subcommand command, String rest) {}

  private final Map<Subcommand, Set<String>> words;

  Commands(Map<Subcommand, Set<String>> words) {
    this.words = words;
  }

  /** The command that the text begins with. */
  Optional<Parsed> parse(String text) {
    String[] split = text.strip().split("\\s+", 2);
    String first = split[0].toLowerCase(Locale.ROOT);
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().contains(first))
        .findFirst()
        .map(entry -> new Parsed(entry.getKey(), split.length > 1 ? split[1].strip() : ""));
  }

  /**
   * The command that a message surely is: its word alone, or one that takes more words and makes
   * sense with them.
   */
  Optional<Parsed> parseMessage(String text, java.util.function.Predicate<String> namesTime) {
    String bare = text.strip().replaceFirst("^/\\S+\\s+", "").replaceFirst("[.!?]+$", "");
    return parse(bare)
        .filter(
            parsed ->
                parsed.rest().isEmpty()
                    || parsed.command() == Subcommand.REMIND && namesTime.test(parsed.rest())
                    || parsed.command() == Subcommand.LANGUAGE
                        && Language.ofTag(parsed.rest()).isPresent());
  }

  boolean isStop(String rest) {
    return words.getOrDefault(Subcommand.STOP, Set.of()).contains(rest.toLowerCase(Locale.ROOT));
  }

  /** Whether a command makes sense only with an active case. */
  static boolean needsCase(Subcommand command) {
    return !List.of(Subcommand.HELP, Subcommand.LANGUAGE, Subcommand.FORGET, Subcommand.HERE)
        .contains(command);
  }
}
