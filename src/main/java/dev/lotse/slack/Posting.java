package dev.lotse.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lotse.cases.Person;
import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Outgoing.Attachment;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The Web API calls that put something in front of a person. Thread-safe. Remembers how far a
 * message of several pages has come, so that another attempt goes on from there; what it does not
 * remember it looks for, where an earlier attempt may have been accepted.
 */
final class Posting {

  private final SlackClient client;
  private final DirectChannels directChannels = new DirectChannels();
  private final Sightings sightings;
  private final Cache<PageName, Place> posted =
      Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(Duration.ofHours(1)).build();

  Posting(SlackClient client) {
    this.client = client;
    this.sightings = new Sightings(client);
  }

  DirectChannels directChannels() {
    return directChannels;
  }

  /**
   * Posts the pages one after the other; answers where the first one is, empty for an ephemeral one
   * or none.
   */
  Optional<Place> post(Attempt attempt, Address to, List<Page> pages) {
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    Optional<Place> first = once(attempt, "page-0", to, pages.get(0));
    afterPart(
        () -> {
          for (int at = 1; at < pages.size(); at++) {
            once(attempt, "page-" + at, to, pages.get(at));
          }
        });
    return first;
  }

  /** What fails now was begun, so that nobody can say that nothing of it was accepted. */
  private static void afterPart(Runnable rest) {
    try {
      rest.run();
    } catch (DeliveryFailure failure) {
      throw failure.afterPart();
    }
  }

  /** Posts the first page, and the others into its thread; answers where it is. */
  Optional<Place> postCard(Attempt attempt, Address to, List<Page> pages) {
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    Optional<Place> card = once(attempt, "card", to, pages.get(0));
    card.ifPresent(
        place ->
            afterPart(
                () ->
                    post(attempt, Address.at(to.person(), place), pages.subList(1, pages.size()))));
    return card;
  }

  /** Changes the message at this place into the first page; others go into its thread. */
  void update(Attempt attempt, Person person, Place message, List<Page> pages) {
    if (pages.isEmpty()) {
      return;
    }
    Page page = pages.get(0);
    client.send(
        "chat.update",
        asWritten(page)
            .with("channel", message.channel())
            .with("ts", message.thread())
            .named(new PageName(attempt.key(), "card")));
    afterPart(() -> post(attempt, Address.at(person, message), pages.subList(1, pages.size())));
  }

  /**
   * Shares a file; it can't be ephemeral, so what only one person may see goes to their direct
   * conversation.
   */
  void upload(Attempt attempt, Address to, Attachment file) {
    Address open = to.hidden() ? Address.direct(to.person()) : to;
    String channel =
        open.channel().equals(open.person().user())
            ? directChannel(attempt, open.person(), file)
            : open.channel();
    afterPart(
        () ->
            client.call(
                "files.uploadV2",
                slack ->
                    slack.filesUploadV2(
                        request ->
                            request
                                .channel(channel)
                                .threadTs(open.thread().isEmpty() ? null : open.thread())
                                .filename(file.name())
                                .title(file.title().plain())
                                .content(file.content())
                                .requestFileInfo(false))));
  }

  void publish(Person person, List<Part> parts) {
    client.call(
        "views.publish",
        slack ->
            slack.viewsPublish(request -> request.userId(person.user()).view(Views.home(parts))));
  }

  /**
   * @param part names the page among those of the same message
   */
  private Optional<Place> once(Attempt attempt, String part, Address to, Page page) {
    if (to.hidden()) {
      client.send(
          "chat.postEphemeral",
          asWritten(page)
              .with("channel", to.channel())
              .with("user", to.person().user())
              .with("thread_ts", to.thread()));
      return Optional.empty();
    }
    PageName name = new PageName(attempt.key(), part);
    Place place = posted.getIfPresent(name);
    if (place == null) {
      place = seen(attempt, name, to).orElseGet(() -> send(name, to, page));
      posted.put(name, place);
    }
    return Optional.of(place);
  }

  /** Where an earlier attempt put it, as far as that can be seen. */
  private Optional<Place> seen(Attempt attempt, PageName name, Address to) {
    return attempt
        .since()
        .flatMap(
            since ->
                channel(attempt, to)
                    .flatMap(channel -> sightings.find(channel, to.thread(), name, since)));
  }

  private Optional<String> channel(Attempt attempt, Address to) {
    return to.channel().equals(to.person().user())
        ? directChannels.of(to.person()).or(attempt::direct).or(() -> opened(to.person()))
        : Optional.of(to.channel());
  }

  /** Needs {@code im:write}, which a team may grant to see this too. */
  private Optional<String> opened(Person person) {
    try {
      String channel =
          client
              .call(
                  "conversations.open",
                  slack ->
                      slack.conversationsOpen(request -> request.users(List.of(person.user()))))
              .getChannel()
              .getId();
      directChannels.note(person, channel);
      return Optional.of(channel);
    } catch (DeliveryFailure failure) {
      if (!failure.isPermanent() && !Failures.isRateLimit(failure)) {
        throw failure;
      }
      return Optional.empty();
    }
  }

  private Place send(PageName name, Address to, Page page) {
    return posted(to, post(name, to, page));
  }

  private Posted post(PageName name, Address to, Page page) {
    return client.send(
        "chat.postMessage " + to.channel(),
        asWritten(page)
            .with("channel", to.channel())
            .with("thread_ts", to.thread())
            .without("mrkdwn", "unfurl_links", "unfurl_media")
            .named(name));
  }

  /** Slack is not to look for links and names in it. */
  private static JsonMessage asWritten(Page page) {
    return JsonMessage.of(page).with("parse", "none").without("link_names");
  }

  private Place posted(Address to, Posted answer) {
    String channel = answer.channel();
    String message = answer.ts();
    if (channel == null || message == null) {
      throw DeliveryFailure.temporary("unreadable_answer", Duration.ZERO);
    }
    directChannels.note(to.person(), channel);
    return new Place(channel, message, channel.startsWith("D"));
  }

  /**
   * A file can't be shared with a person's own id; a line with its title, posted first, tells which
   * conversation that is.
   */
  private String directChannel(Attempt attempt, Person person, Attachment file) {
    return directChannels
        .of(person)
        .orElseGet(
            () -> {
              Page title = Page.of(Blocks.of(List.of(new Part.Paragraph(file.title()))));
              return once(attempt, "title", Address.direct(person), title).orElseThrow().channel();
            });
  }
}
