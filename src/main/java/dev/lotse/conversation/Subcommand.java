package dev.lotse.conversation;

import java.util.Locale;

/**
 * What can follow the slash command. The words for each, in every language, are in {@code
 * intents/commands.yml}.
 */
public enum Subcommand {
  HELP,
  STATUS,
  NEXT,
  TICKET,
  REMIND,
  REMINDERS,
  STOP,
  LANGUAGE,
  HISTORY,
  UNDO,
  EXPORT,
  FORGET,
  CLOSE,
  HERE;

  /** The key in the content file, e.g. {@code help}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
