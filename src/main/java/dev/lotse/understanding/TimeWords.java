package dev.lotse.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words, numbers and dates of a text in order, folded, each with its place in the text. */
final class TimeWords {

  private static final int MOST_CHARACTERS = 4_000;

  private static final Pattern WORD =
      Pattern.compile(
          "(?<meridian>\\b[aApP]\\.\\s?[mM]\\b\\.?)"
              + "|(?<code>[\\p{L}\\p{M}]+[-_]?\\p{Nd}[\\p{L}\\p{N}_-]*|\\p{Nd}+[-_]?\\p{L}+[-_]?\\p{Nd}[\\p{L}\\p{N}_-]*)"
              + "|(?<number>\\p{Nd}[\\p{Nd}.:/,–-]*)"
              + "|(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)|(?<sign>[½%])");
  private static final Pattern HOUR_AND_MINUTES =
      Pattern.compile("(\\d{1,2}[hH]\\d{2})(?:m|min|mins)?");
  private static final Pattern ISO_T = Pattern.compile("(?<=\\d{4}-\\d{2}-\\d{2})T(?=\\d{2}:)");
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2}(?:[:.]\\d{2})?)[–-](\\d{1,2}(?:[:.]\\d{2})?)");
  private static final Pattern DATE_WITH_DOTS = Pattern.compile("\\d{1,2}\\.(\\d{1,2}\\.)?");

  /** Words that may stand between the parts of one expression. */
  private static final Set<String> LINKS =
      Set.of(
          ("um am an im in der die das dem den des the at on of by gegen ab so und and dann also"
                  + " then bitte please around about circa ca genau exactly sharp punkt noch gleich"
                  + " direkt schon from zum zur vom von sometime early late spat fruhen spaten t")
              .split(" "));

  private final String text;
  private final List<Word> words = new ArrayList<>();

  TimeWords(String text) {
    this.text = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    Matcher found = WORD.matcher(ISO_T.matcher(this.text).replaceAll(" "));
    int from = 0;
    while (found.find(from)) {
      from = found.end();
      if (found.group("number") != null) {
        from = addNumber(found.group(), found.start());
      } else if (found.group("code") != null && HOUR_AND_MINUTES.matcher(found.group()).matches()) {
        String time = HOUR_AND_MINUTES.matcher(found.group()).replaceFirst("$1");
        add(time.toLowerCase(Locale.ROOT).replace('h', ':'), found.start(), found.end());
      } else if (found.group("meridian") != null) {
        add(
            found.group().toLowerCase(Locale.ROOT).replaceAll("[.\\s]", ""),
            found.start(),
            found.end());
      } else if (found.group("sign") != null) {
        add(found.group(), found.start(), found.end());
      } else if (found.group("code") == null) {
        addWord(folded(found.group()), found.start(), found.end());
      } else {
        add("#", found.start(), found.end());
      }
    }
  }

  int size() {
    return words.size();
  }

  /** The folded word at that place, or an empty text before the first and after the last. */
  String at(int index) {
    return index < 0 || index >= words.size() ? "" : words.get(index).text;
  }

  boolean is(int index, String... anyOf) {
    for (String word : anyOf) {
      if (at(index).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** The folded words from the first place to before the last. */
  String joined(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::at).collect(Collectors.joining(" "));
  }

  /** Whether nothing but linking words stands between the two places. */
  boolean linked(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!LINKS.contains(at(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text as it was written, from the first word to before the last. */
  String written(int from, int to) {
    return text.substring(words.get(from).start, words.get(to - 1).end);
  }

  private int addNumber(String found, int start) {
    String bare = found.replaceAll("[:/,–-]+$", "");
    String number =
        DATE_WITH_DOTS.matcher(bare).matches() ? bare : found.replaceAll("[.:/,–-]+$", "");
    Matcher span = SPAN.matcher(number);
    if (span.matches()) {
      add(span.group(1), start, start + span.end(1));
      add("-", start + span.end(1), start + span.start(2));
      add(span.group(2), start + span.start(2), start + span.end());
    } else {
      add(number, start, start + number.length());
    }
    return start + found.length();
  }

  /**
   * A word that says day and time of day, such as "Freitagabend", counts as two in the same place.
   */
  private void addWord(String word, int start, int end) {
    int day = word.equals("tonight") ? 0 : Weekdays.lengthOfDayBeforeDaytime(word);
    if (day < 0 && word.startsWith("halb") && NumberWords.of(word.substring(4)).isPresent()) {
      add("halb", start, end);
      add(word.substring(4), start, end);
    } else if (day < 0) {
      add(word, start, end);
    } else {
      add(day == 0 ? "today" : word.substring(0, day), start, end);
      add(day == 0 ? "evening" : word.substring(day), start, end);
    }
  }

  private void add(String word, int start, int end) {
    words.add(new Word(word, start, end));
  }

  private static String folded(String word) {
    return TimeSpelling.repaired(withPlainUmlauts(Folding.plain(word)));
  }

  private static String withPlainUmlauts(String plain) {
    return plain
        .replace("fuenf", "funf")
        .replace("zwoelf", "zwolf")
        .replace("ueber", "uber")
        .replace("naechst", "nachst")
        .replace("frueh", "fruh")
        .replace("maerz", "marz")
        .replace("spaet", "spat");
  }

  private record Word(String text, int start, int end) {}
}
