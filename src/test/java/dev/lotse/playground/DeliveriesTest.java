package dev.lotse.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.event.MessageEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Acks, retries, redeliveries, lost connections, uploads. */
class DeliveriesTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final AppManifest MANIFEST = AppManifest.read(Path.of("manifest.yml"));

  @Test
  void aFailedEventIsRepeatedAtOnceAfterOneMinuteAndAfterFive() throws Exception {
    try (var bot = new Bot()) {
      bot.app.event(
          MessageEvent.class,
          (event, context) -> {
            throw new IllegalStateException("broken on purpose");
          });
      bot.overHttp();
      assertThat(bot.slack.ben().say("D0BEN", "hello").acks())
          .singleElement()
          .satisfies(ack -> assertThat(ack.status()).isEqualTo(500));
      assertThat(attempts(bot, 2)).extracting(Delivery::retry).containsExactly(0, 1);
      bot.clock.advance(Duration.ofMinutes(1));
      assertThat(attempts(bot, 3)).extracting(Delivery::retry).containsExactly(0, 1, 2);
      bot.clock.advance(Duration.ofMinutes(4));
      assertThat(bot.slack.observed().deliveries()).hasSize(3);
      bot.clock.advance(Duration.ofMinutes(2));
      assertThat(attempts(bot, 4))
          .extracting(Delivery::retryReason)
          .containsExactly(null, "http_error", "http_error", "http_error");
      assertThat(attempts(bot, 4))
          .extracting(Delivery::id)
          .containsOnly(attempts(bot, 4).get(0).id());
    }
  }

  private static List<Delivery> attempts(Bot bot, int atLeast) {
    return bot.slack
        .observed()
        .until(
            () ->
                Optional.of(bot.slack.observed().deliveries()).filter(all -> all.size() >= atLeast),
            SOON);
  }

  @Test
  void aSlowAckIsATimeoutAndTheRetrySaysSo() throws Exception {
    var calls = new AtomicInteger();
    try (var bot = new Bot();
        var held = new Held()) {
      bot.app.event(
          MessageEvent.class,
          (event, context) -> {
            if (calls.incrementAndGet() == 1) held.await();
            return context.ack();
          });
      bot.overHttp();
      assertThat(bot.slack.ben().say("D0BEN", "hello").acks())
          .singleElement()
          .satisfies(ack -> assertThat(ack.error()).isEqualTo("operation_timeout"));
      assertThat(attempts(bot, 2).get(1))
          .satisfies(
              retry -> {
                assertThat(retry.retryReason()).isEqualTo("http_timeout");
                assertThat(retry.acknowledged()).isTrue();
              });
    }
  }

  @Test
  void aSlowCommandShowsThePersonSlacksError() throws Exception {
    try (var bot = new Bot();
        var held = new Held()) {
      bot.app.command(
          "/mailjet-locked",
          (request, context) -> {
            held.await();
            return context.ack("too late");
          });
      bot.overHttp();
      assertThat(bot.slack.ben().command("D0BEN", "/mailjet-locked").error())
          .isEqualTo("operation_timeout");
      assertThat(bot.slack.observed().notice("U0BEN"))
          .contains("/mailjet-locked failed with the error \"operation_timeout\"");
    }
  }

  /**
   * Keeps a listener busy until the test is over; closed before the bot is, which waits for its
   * listeners.
   */
  private static final class Held implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);

    void await() {
      try {
        over.await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      over.countDown();
    }
  }

  @Test
  void anAppThatIsNotThereIsADispatchFailure() {
    try (var slack = LocalSlack.start(0, Credentials.random(), MANIFEST, new PlaygroundClock())) {
      assertThat(slack.anna().command("C0MAILOPS", "/mailjet-locked").error())
          .isEqualTo("dispatch_failed");
    }
  }

  @Test
  void anEventCanComeTwiceWithTheSameOrAnotherId() throws Exception {
    var heard = new AtomicInteger();
    try (var bot = new Bot()) {
      bot.app.event(
          MessageEvent.class,
          (event, context) -> {
            heard.incrementAndGet();
            return context.ack();
          });
      bot.overHttp();
      bot.slack.ben().say("D0BEN", "hello");
      var first = bot.slack.observed().deliveries().get(0);
      assertThat(bot.slack.faults().redeliver(first).ok()).isTrue();
      assertThat(bot.slack.faults().redeliverAsNew(first).ok()).isTrue();
      var ids = bot.slack.observed().deliveries().stream().map(Delivery::id).toList();
      assertThat(heard).hasValue(3);
      assertThat(ids.get(1)).isEqualTo(ids.get(0));
      assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }
  }

  @Test
  void anAppWhoseSocketIsCutComesBackWithANewConnection() throws Exception {
    try (var bot = new Bot()) {
      bot.app.event(MessageEvent.class, (event, context) -> context.ack());
      bot.overSocketMode();
      int before = bot.slack.observed().calls("apps.connections.open").size();
      bot.slack.faults().dropSocket();
      bot.slack
          .observed()
          .until(
              () ->
                  Optional.of(true)
                      .filter(
                          yes ->
                              bot.slack.observed().calls("apps.connections.open").size() > before),
              Duration.ofSeconds(40));
      bot.slack.awaitSocketClient(Duration.ofSeconds(40));
      assertThat(bot.slack.anna().say("D0ANNA", "still there?").acks())
          .singleElement()
          .satisfies(ack -> assertThat(ack.ok()).isTrue());
    }
  }

  @Test
  void aFileIsUploadedInThreeStepsIntoAThread() throws Exception {
    try (var bot = new Bot(MANIFEST.withScopes("files:read"))) {
      var root = bot.client.chatPostMessage(r -> r.channel("C0MAILOPS").text("root"));
      var uploaded =
          bot.client.filesUploadV2(
              r ->
                  r.channel("C0MAILOPS")
                      .threadTs(root.getTs())
                      .filename("case.json")
                      .title("Fall")
                      .content("{\"ä\":1}")
                      .initialComment("here"));
      assertThat(uploaded.isOk()).isTrue();
      assertThat(bot.slack.observed().files("C0MAILOPS"))
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.name()).isEqualTo("case.json");
                assertThat(file.utf8()).isEqualTo("{\"ä\":1}");
              });
      assertThat(bot.slack.observed().thread("C0MAILOPS", root.getTs()).get(1).plain())
          .isEqualTo("here\ncase.json");
    }
  }

  @Test
  void aMessageThroughAChannelIdOfAPersonAnswersWithTheDirectMessage() throws Exception {
    try (var bot = new Bot(MANIFEST.withScopes("im:write", "channels:read"))) {
      assertThat(bot.client.chatPostMessage(r -> r.channel("U0ANNA").text("hi")).getChannel())
          .isEqualTo("D0ANNA");
      assertThat(bot.client.conversationsOpen(r -> r.users(List.of("U0BEN"))).getChannel().getId())
          .isEqualTo("D0BEN");
      assertThat(bot.client.conversationsInfo(r -> r.channel("C0GENERAL")).getChannel().isMember())
          .isFalse();
      assertThat(bot.client.conversationsMembers(r -> r.channel("C0MAILOPS")).getMembers())
          .containsExactly("U0ANNA", "U0BEN", "U0LOTSE");
      var posted = bot.client.chatPostMessage(r -> r.channel("D0ANNA").text("one"));
      assertThat(bot.client.conversationsHistory(r -> r.channel("D0ANNA")).getMessages())
          .extracting(m -> m.getText())
          .containsExactly("one", "hi");
      assertThat(
              bot.client
                  .chatGetPermalink(r -> r.channel("D0ANNA").messageTs(posted.getTs()))
                  .getPermalink())
          .contains("/archives/D0ANNA/p");
      assertThat(bot.client.chatDelete(r -> r.channel("D0ANNA").ts(posted.getTs())).isOk())
          .isTrue();
      assertThat(bot.slack.observed().messages("D0ANNA"))
          .extracting(Posted::text)
          .containsExactly("hi");
    }
  }
}
