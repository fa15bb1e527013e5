package dev.lotse.understanding;

import java.util.Locale;
import java.util.Optional;

/** A language the bot reads and writes. */
public enum Language {
  DE(Locale.GERMAN),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The BCP 47 tag without a region: {@code de} or {@code en}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** The locale without a region. */
  public Locale locale() {
    return locale;
  }

  /**
   * The language of a tag such as {@code de}, {@code de-DE} or {@code en_US}, in any case; the
   * region is ignored. Empty when the tag is blank, malformed or of another language.
   */
  public static Optional<Language> ofTag(String tag) {
    String primary = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    for (Language language : values()) {
      if (language.locale.getLanguage().equals(primary)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
