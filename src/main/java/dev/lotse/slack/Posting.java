package dev.lotse.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import dev.lotse.cases.Person;
import dev.lotse.conversation.Outgoing.Attachment;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Web API calls that put something in front of a person. Thread-safe. Remembers how far a
 * message of several pages has come, so that another attempt goes on from there.
 */
final class Posting {

  private final SlackClient client;
  private final DirectChannels directChannels = new DirectChannels();
  private final Cache<String, Place> posted =
      Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(Duration.ofHours(1)).build();

  Posting(SlackClient client) {
    this.client = client;
  }

  DirectChannels directChannels() {
    return directChannels;
  }

  /**
   * Posts the pages one after the other; answers where the first one is, empty for an ephemeral one
   * or none.
   */
  Optional<Place> post(String key, Address to, List<Page> pages) {
    Optional<Place> first = Optional.empty();
    for (int at = 0; at < pages.size(); at++) {
      Optional<Place> place = once(key, "page-" + at, to, pages.get(at));
      first = at == 0 ? place : first;
    }
    return first;
  }

  /** Posts the first page, and the others into its thread; answers where it is. */
  Optional<Place> postCard(String key, Address to, List<Page> pages) {
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    Optional<Place> card = once(key, "card", to, pages.get(0));
    card.ifPresent(
        place -> post(key, Address.at(to.person(), place), pages.subList(1, pages.size())));
    return card;
  }

  /** Changes the message at this place into the first page; others go into its thread. */
  void update(String key, Person person, Place message, List<Page> pages) {
    if (pages.isEmpty()) {
      return;
    }
    Page page = pages.get(0);
    client.call(
        "chat.update",
        slack ->
            slack.chatUpdate(
                request ->
                    request
                        .channel(message.channel())
                        .ts(message.thread())
                        .text(page.text())
                        .blocks(page.blocks())
                        .linkNames(false)
                        .parse("none")
                        .metadata(metadata(key))));
    post(key, Address.at(person, message), pages.subList(1, pages.size()));
  }

  /**
   * Shares a file; it can't be ephemeral, so what only one person may see goes to their direct
   * conversation.
   */
  void upload(String key, Address to, Attachment file) {
    Address open = to.hidden() ? Address.direct(to.person()) : to;
    String channel =
        open.channel().equals(open.person().user())
            ? directChannel(key, open.person(), file)
            : open.channel();
    client.call(
        "files.upload",
        slack ->
            slack.filesUploadV2(
                request ->
                    request
                        .channel(channel)
                        .threadTs(open.thread().isEmpty() ? null : open.thread())
                        .filename(file.name())
                        .title(file.title().plain())
                        .content(file.content())
                        .requestFileInfo(false)));
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
  private Optional<Place> once(String key, String part, Address to, Page page) {
    if (to.hidden()) {
      client.call(
          "chat.postEphemeral",
          slack ->
              slack.chatPostEphemeral(
                  request ->
                      request
                          .channel(to.channel())
                          .user(to.person().user())
                          .threadTs(to.thread().isEmpty() ? null : to.thread())
                          .text(page.text())
                          .blocks(page.blocks())
                          .linkNames(false)
                          .parse("none")));
      return Optional.empty();
    }
    Place before = posted.getIfPresent(key + "/" + part);
    if (before != null) {
      return Optional.of(before);
    }
    Place place = posted(to, send(key, to, page));
    posted.put(key + "/" + part, place);
    return Optional.of(place);
  }

  private ChatPostMessageResponse send(String key, Address to, Page page) {
    return client.call(
        "chat.postMessage",
        slack ->
            slack.chatPostMessage(
                request ->
                    request
                        .channel(to.channel())
                        .threadTs(to.thread().isEmpty() ? null : to.thread())
                        .text(page.text())
                        .blocks(page.blocks())
                        .mrkdwn(false)
                        .linkNames(false)
                        .parse("none")
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .metadata(metadata(key))));
  }

  private Place posted(Address to, ChatPostMessageResponse response) {
    directChannels.note(to.person(), response.getChannel());
    return new Place(
        response.getChannel(), response.getTs(), response.getChannel().startsWith("D"));
  }

  /**
   * A file can't be shared with a person's own id; a line with its title, posted first, tells which
   * conversation that is.
   */
  private String directChannel(String key, Person person, Attachment file) {
    return directChannels
        .of(person)
        .orElseGet(
            () -> {
              Page title = Page.of(Blocks.of(List.of(new Part.Paragraph(file.title()))));
              return once(key, "title", Address.direct(person), title).orElseThrow().channel();
            });
  }

  private static Message.Metadata metadata(String key) {
    return Message.Metadata.builder().eventType("lotse").eventPayload(Map.of("key", key)).build();
  }
}
