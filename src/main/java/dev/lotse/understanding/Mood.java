package dev.lotse.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a sentence asks something, asks for something, or tells. */
public enum Mood {
  /** "wie schließe ich den Fall?", "can I undo that?": wants an answer. */
  QUESTION,
  /** "kannst du mich bitte erinnern", "can you please close it": wants something done. */
  REQUEST,
  /** "schließ den Fall", "that worked": tells, or tells to do. */
  STATEMENT;

  private static final Set<String> BEFORE_IT =
      words(
          "bitte please und and ok okay hey hi hallo hello lotse dann then so also aber but nun na");

  private static final Set<String> ASKING =
      words(
          """
          wie was wer wen wem wann wo warum wieso weshalb welche welcher welches wozu woran kann darf soll sollen sollte sollten muss müssen ist sind war hat habe haben
          hast wird werden wurde wäre gibt geht lohnt hilft bringt können dürfen
          how what who when where why which whose can could may should shall must is are was were has have had does do did will would
          """);

  private static final Set<String> POLITE_VERB =
      words("kannst könntest würdest magst möchtest can could would will");

  private static final Set<String> YOU = words("du you mir mich bitte please");
  private static final Set<String> PLEASE = words("bitte please");

  /** The mood of a message. */
  public static Mood of(String message) {
    List<String> words = Tokens.of(message).stream().dropWhile(BEFORE_IT::contains).toList();
    boolean marked = message.strip().endsWith("?");
    if (words.isEmpty()) {
      return marked ? QUESTION : STATEMENT;
    }
    boolean polite =
        words.size() > 1 && POLITE_VERB.contains(words.get(0)) && YOU.contains(words.get(1));
    if (polite) {
      return marked && words.stream().noneMatch(PLEASE::contains) && !begs(message)
          ? QUESTION
          : REQUEST;
    }
    return marked || ASKING.contains(words.get(0)) ? QUESTION : STATEMENT;
  }

  private static boolean begs(String message) {
    return Tokens.of(message).stream().limit(1).anyMatch(PLEASE::contains);
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+"))
        .map(Folding::fold)
        .collect(Collectors.toUnmodifiableSet());
  }
}
