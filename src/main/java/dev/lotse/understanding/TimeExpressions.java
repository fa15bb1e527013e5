package dev.lotse.understanding;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the moment a German or English text names. Immutable, safe for use by any number of threads. */
public final class TimeExpressions {

  private static final Pattern IN = Pattern.compile("\\bin (\\d{1,6}) (sekunde|second|minute|stunde|hour)\\w*", Pattern.CASE_INSENSITIVE);

  /**
   * The moment the text names, seen from now, in the zone of now.
   *
   * @param text     a whole message; the expression may stand anywhere in it
   * @param now      the present moment in the zone of the person
   * @param language the language of the text, if known; both are always tried, it only decides between two readings
   */
  public TimeReading read(String text, ZonedDateTime now, Optional<Language> language) {
    Matcher in = IN.matcher(text);
    if (!in.find()) {
      return new TimeReading.None();
    }
    long amount = Long.parseLong(in.group(1));
    String unit = in.group(2).toLowerCase(java.util.Locale.ROOT);
    Duration ahead = unit.startsWith("se") ? Duration.ofSeconds(amount)
        : unit.startsWith("m") ? Duration.ofMinutes(amount) : Duration.ofHours(amount);
    return new TimeReading.At(now.plus(ahead), true, in.group());
  }
}
