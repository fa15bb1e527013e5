package dev.lotse.conversation;

import dev.lotse.cases.Person;
import dev.lotse.understanding.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known of people beside their cases. Thread-safe; writes belong to the caller's
 * transaction.
 */
public interface People {

  /**
   * A person's profile.
   *
   * @param language their profile's language
   * @param chosen the language they chose for themselves, if they did
   * @param readAt when the chat tool was asked last; {@link Instant#EPOCH} when it could not be
   */
  record Profile(
      Person person, Language language, Optional<Language> chosen, ZoneId zone, Instant readAt) {}

  Optional<Profile> find(Person person);

  /** Keeps what the chat tool says of a person; a language chosen before stays chosen. */
  void keep(Profile profile);

  void chooseLanguage(Person person, Language language);

  /** Deletes what is known of a person. */
  void forget(Person person);
}
