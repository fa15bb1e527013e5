package dev.lotse.slack;

import com.slack.api.model.Message;
import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks in a conversation whether a message is there already, by the key that every message carries
 * in its metadata. Thread-safe; waits for Slack.
 *
 * <p>Needs {@code im:history}, {@code channels:history} or {@code groups:history}; where one is
 * missing nothing is found. Nor is it while Slack limits how often may be looked: after an outage
 * thousands may wait, and one that comes hours late is worse than one that comes twice.
 */
final class Sightings {

  private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);

  /** A machine's clock may be this far ahead of Slack's. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

  private static final int PAGE = 200;
  private static final int MOST_PAGES = 5;

  private final SlackClient client;

  Sightings(SlackClient client) {
    this.client = client;
  }

  /** One page of a conversation, and where the next one begins. */
  private record Seen(List<Message> messages, String next) {}

  /**
   * Where the page with this name stands, if it does.
   *
   * @param thread empty to look outside threads
   * @throws DeliveryFailure when Slack can't answer now, so that nobody knows
   */
  Optional<Place> find(String channel, String thread, PageName name, Instant since) {
    try {
      return search(channel, thread, name, oldest(since));
    } catch (DeliveryFailure failure) {
      if (!failure.isPermanent() && !Failures.isRateLimit(failure)) {
        throw failure;
      }
      LOG.info("whether a message is there already can't be seen: {}", failure.reason());
      return Optional.empty();
    }
  }

  private Optional<Place> search(String channel, String thread, PageName name, String oldest) {
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Seen seen =
          thread.isEmpty()
              ? history(channel, oldest, cursor)
              : replies(channel, thread, oldest, cursor);
      Optional<Message> found =
          seen.messages().stream().filter(message -> name.isOf(message.getMetadata())).findFirst();
      if (found.isPresent() || seen.next().isEmpty()) {
        return found.map(it -> new Place(channel, it.getTs(), channel.startsWith("D")));
      }
      cursor = seen.next();
    }
    return Optional.empty();
  }

  private Seen history(String channel, String oldest, String cursor) {
    var answer =
        client.call(
            "conversations.history",
            slack ->
                slack.conversationsHistory(
                    request ->
                        request
                            .channel(channel)
                            .oldest(oldest)
                            .limit(PAGE)
                            .cursor(cursor.isEmpty() ? null : cursor)
                            .includeAllMetadata(true)));
    var next = answer.getResponseMetadata();
    return seen(answer.getMessages(), next == null ? null : next.getNextCursor());
  }

  private Seen replies(String channel, String thread, String oldest, String cursor) {
    var answer =
        client.call(
            "conversations.replies",
            slack ->
                slack.conversationsReplies(
                    request ->
                        request
                            .channel(channel)
                            .ts(thread)
                            .oldest(oldest)
                            .limit(PAGE)
                            .cursor(cursor.isEmpty() ? null : cursor)
                            .includeAllMetadata(true)));
    var next = answer.getResponseMetadata();
    return seen(answer.getMessages(), next == null ? null : next.getNextCursor());
  }

  private static Seen seen(@Nullable List<Message> messages, @Nullable String next) {
    return new Seen(messages == null ? List.of() : messages, next == null ? "" : next);
  }

  private static String oldest(Instant since) {
    return since.minus(CLOCKS_APART).getEpochSecond() + ".000000";
  }
}
