package dev.lotse.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lotse.cases.Person;
import java.util.Optional;

/**
 * The ids of people's direct conversations with the bot, as far as they were seen. A message can be
 * posted to a person's own id, a file can't. Thread-safe, in memory only.
 */
final class DirectChannels {

  private final Cache<Person, String> channels = Caffeine.newBuilder().maximumSize(20_000).build();

  void note(Person person, String channel) {
    if (channel.startsWith("D")) {
      channels.put(person, channel);
    }
  }

  Optional<String> of(Person person) {
    return Optional.ofNullable(channels.getIfPresent(person));
  }
}
