package dev.lotse.slack;

import dev.lotse.cases.Person;
import dev.lotse.conversation.People;
import dev.lotse.understanding.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Profiles in memory, with the same rule as the stored ones: a chosen language stays chosen. */
final class RememberedPeople implements People {

  private final Map<Person, Profile> profiles = new ConcurrentHashMap<>();

  @Override
  public Optional<Profile> find(Person person) {
    return Optional.ofNullable(profiles.get(person));
  }

  @Override
  public void keep(Profile profile) {
    profiles.merge(
        profile.person(),
        profile,
        (old, now) ->
            new Profile(now.person(), now.language(), old.chosen(), now.zone(), now.readAt()));
  }

  @Override
  public void chooseLanguage(Person person, Language language) {
    Profile known =
        find(person)
            .orElse(new Profile(person, language, Optional.empty(), ZoneOffset.UTC, Instant.EPOCH));
    profiles.put(
        person,
        new Profile(person, known.language(), Optional.of(language), known.zone(), known.readAt()));
  }

  @Override
  public void forget(Person person) {
    profiles.remove(person);
  }
}
