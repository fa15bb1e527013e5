package dev.lotse.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.User;
import dev.lotse.cases.Person;
import dev.lotse.cases.Transactions;
import dev.lotse.conversation.People;
import dev.lotse.conversation.People.Profile;
import dev.lotse.conversation.Request.Requester;
import dev.lotse.understanding.Language;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is who: language and time zone of the people who speak to the bot. Thread-safe; never throws
 * for want of an answer.
 *
 * <p>What is stored is asked for every time, so that a language somebody has just chosen counts at
 * once. Only a person who is not stored costs a call of users.info, for which at most one second is
 * waited; after that English and UTC stand in for a minute, and the answer is stored when it comes.
 */
final class Directory {

  private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
  private static final long PATIENCE_MILLIS = 1_000;
  private static final Duration FRESH = Duration.ofDays(1);

  private final SlackClient client;
  private final People people;
  private final Transactions transactions;
  private final InstantSource clock;
  private final AfterAck afterAck;
  private final Cache<Person, Profile> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final Cache<Person, Boolean> refreshed =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  Directory(
      SlackClient client,
      People people,
      Transactions transactions,
      InstantSource clock,
      AfterAck afterAck) {
    this.client = client;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
    this.afterAck = afterAck;
  }

  Requester of(String team, String user) {
    Person person = new Person(team, user);
    Profile profile =
        stored(person).map(this::refreshedWhenOld).orElseGet(() -> known.get(person, this::asked));
    return new Requester(
        person,
        profile.chosen().orElse(profile.language()),
        profile.chosen().isPresent(),
        profile.zone());
  }

  private Optional<Profile> stored(Person person) {
    try {
      return people.find(person);
    } catch (RuntimeException unreadable) {
      LOG.warn("a person's profile could not be read: {}", Stack.of(unreadable));
      return Optional.empty();
    }
  }

  private Profile refreshedWhenOld(Profile profile) {
    boolean old = profile.readAt().isBefore(clock.instant().minus(FRESH));
    if (old && refreshed.asMap().putIfAbsent(profile.person(), true) == null) {
      afterAck.run("users.info", () -> keep(read(profile.person())));
    }
    return profile;
  }

  private Profile asked(Person person) {
    var answer = new java.util.concurrent.atomic.AtomicReference<@Nullable Profile>();
    afterAck.runWithin(
        PATIENCE_MILLIS,
        "users.info",
        () -> {
          Profile read = read(person);
          answer.set(read);
          keep(read);
        });
    Profile read = answer.get();
    return read == null
        ? new Profile(person, Language.EN, Optional.empty(), ZoneOffset.UTC, Instant.EPOCH)
        : read;
  }

  private void keep(Profile profile) {
    transactions.inOne(
        () -> {
          people.keep(profile);
          return profile;
        });
  }

  private Profile read(Person person) {
    User user =
        client
            .call(
                "users.info",
                slack ->
                    slack.usersInfo(request -> request.user(person.user()).includeLocale(true)))
            .getUser();
    Language language =
        user.getLocale() == null
            ? Language.EN
            : Language.ofTag(user.getLocale()).orElse(Language.EN);
    return new Profile(person, language, Optional.empty(), zone(user.getTz()), clock.instant());
  }

  private static ZoneId zone(@Nullable String id) {
    try {
      return id == null ? ZoneOffset.UTC : ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
