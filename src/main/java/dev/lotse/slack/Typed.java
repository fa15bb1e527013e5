package dev.lotse.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Slack's wire form of a message back into what the person typed: links, mentions and the
 * three escaped characters.
 */
final class Typed {

  private static final Pattern CONTROL = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  private Typed() {}

  /** What was typed, without the bot's own mention. */
  static String words(String wire, String botUser) {
    String withoutBot =
        wire.replaceAll("[ \\t]*<@" + Pattern.quote(botUser) + "(\\|[^<>]*)?>[:,]?[ \\t]*", " ");
    String resolved =
        CONTROL.matcher(withoutBot).replaceAll(found -> Matcher.quoteReplacement(resolved(found)));
    return unescaped(resolved).strip();
  }

  /** Whether the message mentions this user. */
  static boolean mentions(String wire, String user) {
    return wire.contains("<@" + user + ">") || wire.contains("<@" + user + "|");
  }

  private static String resolved(MatchResult found) {
    String target = found.group(1);
    String label = found.group(2) == null ? "" : found.group(2);
    return switch (target.charAt(0)) {
      case '@' -> "@" + (label.isEmpty() ? target.substring(1) : label);
      case '#' -> "#" + (label.isEmpty() ? target.substring(1) : label);
      case '!' -> label.isEmpty() ? "@" + target.substring(1).replaceFirst("\\^.*", "") : label;
      default -> label.isEmpty() ? target.replaceFirst("^mailto:", "") : label;
    };
  }

  private static String unescaped(String wire) {
    return wire.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
