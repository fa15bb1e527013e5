package dev.lotse.slack;

import static dev.lotse.slack.Bench.ANNA;
import static dev.lotse.slack.Bench.BEN;
import static dev.lotse.slack.Bench.saying;
import static dev.lotse.slack.Bench.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Outgoing.InPlace;
import dev.lotse.conversation.Outgoing.Post;
import dev.lotse.conversation.Place;
import dev.lotse.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wait that Slack asks for holds for all who want the same, and for nobody else. */
class RateGatesTest {

  private static final Place CHANNEL = new Place("C0MAILOPS", "", false);

  private final Bench bench = Bench.without();

  @AfterEach
  void close() {
    bench.close();
  }

  private DeliveryFailure failure(Outgoing message) {
    return catchThrowableOfType(
        DeliveryFailure.class, () -> bench.messenger.deliver("k-" + message.hashCode(), message));
  }

  private long calls() {
    return bench.slack.observed().calls("chat.postMessage").size();
  }

  /** Each lane asked for itself, so that many people in one channel went on against the limit. */
  @Test
  void whatOnePersonWasAskedToWaitForNobodyElseTriesInThatChannel() {
    bench.slack.faults().rateLimit("chat.postMessage", 1, 30);
    assertThat(failure(to(new InPlace(ANNA, CHANNEL), new Post(saying("a")))).retryAfter())
        .isEqualTo(Duration.ofSeconds(30));
    bench.clock.advance(Duration.ofSeconds(10));

    DeliveryFailure other = failure(to(new InPlace(BEN, CHANNEL), new Post(saying("b"))));

    assertThat(other.retryAfter()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
    assertThat(other.isRefused()).isTrue();
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void otherChannelsAndMethodsGoOnAndTheChannelTooOnceTheTimeIsOver() {
    bench.slack.faults().rateLimit("chat.postMessage", 1, 30);
    failure(to(new InPlace(ANNA, CHANNEL), new Post(saying("a"))));

    assertThat(failure(to(new Outgoing.Direct(BEN), new Post(saying("b"))))).isNull();
    assertThat(failure(to(new Outgoing.OnlyFor(BEN, CHANNEL), new Post(saying("c"))))).isNull();
    bench.clock.advance(Duration.ofSeconds(30));
    assertThat(failure(to(new InPlace(BEN, CHANNEL), new Post(saying("d"))))).isNull();
  }

  @Test
  void aMethodCountedPerWorkspaceWaitsForAll() {
    bench.slack.faults().rateLimit("views.publish", 1, 30);
    failure(to(new Outgoing.Direct(ANNA), new Outgoing.Home(saying("a"))));

    assertThat(failure(to(new Outgoing.Direct(BEN), new Outgoing.Home(saying("b")))).retryAfter())
        .isPositive();
    assertThat(bench.slack.observed().calls("views.publish")).hasSize(1);
  }

  @Test
  void aClockThatIsSetBackKeepsNobodyWaiting() {
    SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    RateGates gates = new RateGates(clock);
    gates.shut("chat.update", Duration.ofSeconds(30));
    assertThat(catchThrowableOfType(DeliveryFailure.class, () -> gates.pass("chat.update")))
        .isNotNull();

    clock.advance(Duration.ofHours(-1));

    assertThatCode(() -> gates.pass("chat.update")).doesNotThrowAnyException();
  }
}
