package dev.lotse.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How we stand with Slack's Web API, by what it last answered. One call that came to nothing only
 * raises doubt, since that happens on every line; then, and after a minute of silence, it is time
 * to ask Slack with auth.test. Thread-safe.
 */
final class Standing {

  private static final String ASK = "auth.test";
  private static final long SILENCE_NANOS = Duration.ofSeconds(60).toNanos();
  private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

  /** Results that say nothing good of the token or the line. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "invalid_auth",
          "not_authed",
          "token_expired",
          "token_revoked",
          "timeout",
          "connection_failed",
          "unreadable_answer");

  private String problem = "";
  private boolean doubt;
  private long heardAt = System.nanoTime();
  private long askedAt = heardAt - PAUSE_NANOS;

  /** A call came to this result; what Slack refuses for other reasons shows that it is there. */
  synchronized void heard(String result) {
    if (isDoubtful(result)) {
      doubt = true;
    } else {
      good();
    }
  }

  /** Slack was asked with auth.test; empty when it knows us. */
  synchronized void answered(Optional<String> reason) {
    if (reason.isEmpty()) {
      good();
    } else {
      problem = reason.get();
      doubt = true;
    }
  }

  private void good() {
    problem = "";
    doubt = false;
    heardAt = System.nanoTime();
  }

  /** Asks Slack when that is due, without waiting for the answer, and tells how we stand. */
  Optional<String> now(SlackClient client, AfterAck aside) {
    if (isTimeToAsk()) {
      aside.run(ASK, () -> ask(client));
    }
    synchronized (this) {
      return Optional.of(problem).filter(known -> !known.isEmpty());
    }
  }

  private synchronized boolean isTimeToAsk() {
    long now = System.nanoTime();
    boolean due = doubt || now - heardAt > SILENCE_NANOS;
    if (!due || now - askedAt < PAUSE_NANOS) {
      return false;
    }
    askedAt = now;
    return true;
  }

  private void ask(SlackClient client) {
    try {
      client.call(ASK, slack -> slack.authTest(request -> request));
      answered(Optional.empty());
    } catch (dev.lotse.conversation.DeliveryFailure failure) {
      answered(Optional.of(failure.reason()).filter(reason -> !reason.equals("ratelimited")));
      throw failure;
    }
  }

  private static boolean isDoubtful(String result) {
    return DOUBTFUL.contains(result) || result.startsWith("http_5");
  }
}
