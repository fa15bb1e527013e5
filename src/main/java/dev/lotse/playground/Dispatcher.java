package dev.lotse.playground;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends to the app over the chosen transport, holds it to Slack's 3 seconds, writes down each
 * attempt and repeats failed events. Thread-safe.
 */
final class Dispatcher {
  /** docs.slack.dev/apis/events-api: nearly immediately, after one minute, after five. */
  private static final List<Duration> RETRY_DELAYS =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private static final long ACK_SECONDS = 3;

  private final Journal journal;
  private final PlaygroundClock clock;
  private final Agenda agenda;
  private volatile List<Duration> delays = RETRY_DELAYS;
  private volatile Deliverer deliverer =
      outgoing -> CompletableFuture.completedFuture(Answer.UNREACHABLE);

  Dispatcher(Journal journal, PlaygroundClock clock, Agenda agenda) {
    this.journal = journal;
    this.clock = clock;
    this.agenda = agenda;
  }

  void over(Deliverer transport) {
    deliverer = transport;
  }

  void retryAfter(List<Duration> otherDelays) {
    delays = List.copyOf(otherDelays);
  }

  int waiting() {
    return agenda.waiting();
  }

  /** One attempt. */
  CompletableFuture<Answer> send(Outgoing outgoing) {
    var sentAt = clock.instant();
    // A copy, because the transport's future must stay open: a late answer is no error, it is only
    // too late.
    return deliverer
        .deliver(outgoing)
        .copy()
        .completeOnTimeout(Answer.TIMEOUT, ACK_SECONDS, TimeUnit.SECONDS)
        .thenApply(
            answer -> {
              journal.add(
                  new Delivery(
                      outgoing.kind(),
                      outgoing.id(),
                      outgoing.payload(),
                      outgoing.retry(),
                      outgoing.retryReason(),
                      answer.status(),
                      answer.body(),
                      sentAt));
              return answer;
            });
  }

  /** An event: tells the answer to the first attempt; up to three more follow if it failed. */
  CompletableFuture<Answer> sendEvent(Outgoing event) {
    return send(event)
        .thenApply(
            answer -> {
              repeatIfFailed(event, answer);
              return answer;
            });
  }

  private void repeatIfFailed(Outgoing event, Answer answer) {
    if (answer.failure() == null || answer.noRetry() || event.retry() >= delays.size()) return;
    var next = event.again(event.retry() + 1, answer.failure());
    agenda.in(delays.get(event.retry()), () -> sendEvent(next));
  }
}
