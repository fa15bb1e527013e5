package dev.lotse.playground;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What tests break. Faults of one method are used up in the order they were asked for. Thread-safe.
 */
public final class Faults {
  private final Map<String, Deque<Fault>> waiting = new HashMap<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private final Channels channels;
  private final EventSender events;
  private final Runnable dropSockets;
  private volatile boolean unlimited;

  Faults(Channels channels, EventSender events, Runnable dropSockets) {
    this.channels = channels;
    this.events = events;
    this.dropSockets = dropSockets;
  }

  /** Instead of the method's answer. */
  record Fault(
      int status,
      @Nullable String error,
      int retryAfterSeconds,
      Duration hang,
      @Nullable String body,
      boolean carriedOut) {
    Fault(int status, @Nullable String error, int retryAfterSeconds, Duration hang) {
      this(status, error, retryAfterSeconds, hang, null, false);
    }
  }

  /** The next {@code times} calls are answered with 429 and {@code Retry-After}. */
  public void rateLimit(String method, int times, int retryAfterSeconds) {
    add(method, times, () -> new Fault(429, "ratelimited", retryAfterSeconds, Duration.ZERO));
  }

  /** The next {@code times} calls are answered with status 200 and this error. */
  public void fail(String method, int times, String error) {
    add(method, times, () -> new Fault(200, error, 0, Duration.ZERO));
  }

  /** The next {@code times} calls are answered with this HTTP status and no JSON. */
  public void serverError(String method, int times, int status) {
    add(method, times, () -> new Fault(status, null, 0, Duration.ZERO));
  }

  /**
   * The next {@code times} calls take this long (real time), then are answered as usual; {@link
   * LocalSlack#close} ends the wait.
   */
  public void hang(String method, int times, Duration howLong) {
    add(method, times, () -> new Fault(200, null, 0, howLong));
  }

  /** The next {@code times} calls are answered with status 200 and this, whatever it is. */
  public void garble(String method, int times, String body) {
    add(method, times, () -> new Fault(200, null, 0, Duration.ZERO, body, false));
  }

  /**
   * The next {@code times} calls are carried out, but their answer is lost on the way: a gateway's
   * error comes in its place.
   */
  public void loseAnswer(String method, int times) {
    add(method, times, () -> new Fault(504, null, 0, Duration.ZERO, null, true));
  }

  /**
   * The person closed the app's messages: posting there fails with {@code messages_tab_disabled}.
   */
  public void closeDm(String user) {
    channels.closeDm(user);
  }

  /**
   * The person left the company: posting to them fails with {@code account_inactive}, users.info
   * says deleted.
   */
  public void deactivate(String user) {
    channels.deactivate(user);
  }

  /**
   * Slack's own limits per method and minute no longer apply, for tests that send very much at
   * once.
   */
  public void withoutRateLimits() {
    unlimited = true;
  }

  /** Delivers an event again with the same event_id, as a first attempt. */
  public Ack redeliver(Delivery delivery) {
    return events.again(delivery, delivery.id());
  }

  /** Delivers an event again under another event_id, as Slack has been seen to do. */
  public Ack redeliverAsNew(Delivery delivery) {
    return events.again(delivery, Ids.next("Ev"));
  }

  /**
   * Events that were not acknowledged are sent again after these times, in place of Slack's own: at
   * once, after a minute, after five.
   */
  public void retryEventsAfter(Duration... delays) {
    events.retryAfter(List.of(delays));
  }

  /** How many events wait to be sent again. */
  public int eventsWaiting() {
    return events.waiting();
  }

  /** Cuts every Socket Mode connection without a word. */
  public void dropSocket() {
    dropSockets.run();
  }

  boolean unlimited() {
    return unlimited;
  }

  synchronized @Nullable Fault next(String method) {
    var queue = waiting.get(method);
    return queue == null ? null : queue.poll();
  }

  void hang(Duration howLong) {
    try {
      released.await(howLong.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  void release() {
    released.countDown();
  }

  private synchronized void add(String method, int times, Supplier<Fault> fault) {
    var queue = waiting.computeIfAbsent(method, name -> new ArrayDeque<>());
    for (int i = 0; i < times; i++) queue.add(fault.get());
  }
}
