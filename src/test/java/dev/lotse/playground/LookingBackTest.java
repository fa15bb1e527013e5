package dev.lotse.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an app finds of its own messages, by conversations.history and conversations.replies. */
class LookingBackTest {

  private final Bot bot = new Bot();

  @AfterEach
  void close() {
    bot.close();
  }

  private String post(String channel, String thread, String key) throws Exception {
    return bot.client
        .chatPostMessage(
            request ->
                request
                    .channel(channel)
                    .threadTs(thread)
                    .text(key)
                    .metadata(
                        Message.Metadata.builder()
                            .eventType("test")
                            .eventPayload(Map.of("key", key))
                            .build()))
        .getTs();
  }

  private static List<Object> keys(List<Message> messages) {
    return messages.stream()
        .map(message -> message.getMetadata().getEventPayload().get("key"))
        .toList();
  }

  @Test
  void metadataIsToldOnlyToWhoAsksForIt() throws Exception {
    String root = post("D0ANNA", null, "a");
    post("D0ANNA", root, "b");

    assertThat(
            keys(
                bot.client
                    .conversationsHistory(
                        request -> request.channel("D0ANNA").includeAllMetadata(true))
                    .getMessages()))
        .containsExactly("a");
    assertThat(
            keys(
                bot.client
                    .conversationsReplies(
                        request -> request.channel("D0ANNA").ts(root).includeAllMetadata(true))
                    .getMessages()))
        .containsExactly("a", "b");
    assertThat(
            bot.client
                .conversationsHistory(request -> request.channel("D0ANNA"))
                .getMessages()
                .get(0)
                .getMetadata())
        .isNull();
  }

  @Test
  void aChangeWithoutMetadataLeavesItAsItIs() throws Exception {
    String ts = post("D0ANNA", null, "a");

    bot.client.chatUpdate(request -> request.channel("D0ANNA").ts(ts).text("new"));

    assertThat(bot.slack.observed().messages("D0ANNA").get(0).metadata().at("/event_payload/key"))
        .hasToString("\"a\"");
  }

  @Test
  void longHistoriesComePageByPageNewestFirstAndNotBeforeTheOldestAskedFor() throws Exception {
    String first = post("D0ANNA", null, "a");
    post("D0ANNA", null, "b");
    post("D0ANNA", null, "c");

    ConversationsHistoryResponse page =
        bot.client.conversationsHistory(
            request -> request.channel("D0ANNA").oldest(first).limit(1).includeAllMetadata(true));
    assertThat(keys(page.getMessages())).containsExactly("c");
    assertThat(page.isHasMore()).isTrue();
    String cursor = page.getResponseMetadata().getNextCursor();
    ConversationsHistoryResponse next =
        bot.client.conversationsHistory(
            request ->
                request
                    .channel("D0ANNA")
                    .oldest(first)
                    .limit(1)
                    .cursor(cursor)
                    .includeAllMetadata(true));
    assertThat(keys(next.getMessages())).containsExactly("b");
    assertThat(next.isHasMore()).isFalse();
  }

  @Test
  void aPersonsIdIsNoConversationHere() throws Exception {
    assertThat(bot.client.conversationsHistory(request -> request.channel("U0ANNA")).getError())
        .isEqualTo("channel_not_found");
  }

  @Test
  void somebodyWhoJoinedIsKnownAndCanBeWrittenTo() throws Exception {
    Person seven = bot.slack.join(7);

    assertThat(bot.client.usersInfo(request -> request.user("U0P7")).isOk()).isTrue();
    assertThat(
            bot.client
                .chatPostMessage(request -> request.channel("U0P7").text("hello"))
                .getChannel())
        .isEqualTo(seven.dm());
    assertThat(bot.slack.join(7).dm()).isEqualTo(seven.dm());
  }
}
