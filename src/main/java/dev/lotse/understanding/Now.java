package dev.lotse.understanding;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * From when and where a time expression is seen.
 *
 * @param moment the present moment in the zone of the person
 * @param language the language of the text, if known
 */
record Now(ZonedDateTime moment, Optional<Language> language) {

  LocalDate today() {
    return moment.toLocalDate();
  }

  boolean english() {
    return language.filter(Language.EN::equals).isPresent();
  }
}
