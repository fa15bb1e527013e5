package dev.lotse.understanding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts mistyped names of days, months and units right: "mitwoch", "tommorow", "thrusday". */
final class TimeSpelling {

  private static final List<String> NAMES =
      words(
          """
          morgen ubermorgen tomorrow montag dienstag mittwoch donnerstag freitag samstag sonnabend \
          sonntag monday tuesday wednesday thursday friday saturday sunday januar februar august \
          september oktober november dezember january february october december wochenende weekend \
          vormittag nachmittag morning afternoon evening minuten stunden minutes\
          """);

  /** Words that only look like a mistyped name. */
  private static final List<String> NO_NAMES =
      words(
          """
          mogen morden morgens montage montagen montags dienstags mittwochs donnerstags freitags \
          samstags sonntags mondays tuesdays wednesdays thursdays fridays saturdays sundays sundry \
          sundae weekends vormittags nachmittags mornings moaning mooring mourning evenings evenly \
          minute minutes standen stunde stundet augusta auguste\
          """);

  /** Usual forms that are further from the name than one letter. */
  private static final Map<String, String> USUAL =
      Map.of(
          "tommorow", "tomorrow",
          "tomorow", "tomorrow",
          "tommorrow", "tomorrow",
          "wensday", "wednesday",
          "wendsday", "wednesday",
          "mitwoche", "mittwoch",
          "tonite", "tonight",
          "heut", "heute");

  private static final Spelling SPELLING = Spelling.of(List.of(NAMES, NO_NAMES));

  private TimeSpelling() {}

  /** The name the word was meant to be, or the word itself. */
  static String repaired(String word) {
    String repaired = USUAL.getOrDefault(word, SPELLING.repair(word));
    boolean sameStart = !word.isEmpty() && repaired.charAt(0) == word.charAt(0);
    return sameStart && !NO_NAMES.contains(repaired) ? repaired : word;
  }

  private static List<String> words(String list) {
    return Stream.of(list.split(" ")).collect(Collectors.toUnmodifiableList());
  }
}
