package dev.lotse.store;

import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Messenger;
import dev.lotse.conversation.Outgoing;
import dev.lotse.log.CaseLog;
import dev.lotse.store.OutboxLeases.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is in the outbox: each lane in order and one message at a time, several lanes at
 * once. It begins right after the commit that added a message, else looks once a second.
 *
 * <p>Delivery is at least once: a process killed between the chat tool's acceptance and our record
 * of it leaves a message that another process delivers again, under the same key, unless the
 * messenger finds it there: on a database that processes share once the lease of 50 seconds has run
 * out, else at its start. Thread-safe.
 */
public final class OutboxWorker implements AutoCloseable {

  /** A message that the chat tool did not accept for this long is given up. */
  public static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

  /**
   * A message that fails for a fault of our own this often is given up, so that it does not hold up
   * its lane for a day.
   */
  static final int OWN_FAULTS = 5;

  static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  static final Duration LAST_RETRY = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  static final int LANES_AT_ONCE = 16;
  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

  private final OutboxLeases leases;
  private final Messenger messenger;
  private final Undeliverable undeliverable;
  private final InstantSource clock;
  private final OutboxWatch watch;
  private final StoredMessages messages = new StoredMessages();
  private final Bell bell = new Bell();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Queue<Claimed> unrecorded = new ConcurrentLinkedQueue<>();
  private final ExecutorService senders =
      Executors.newFixedThreadPool(LANES_AT_ONCE, task -> new Thread(task, "lotse-sender"));
  private final Thread dispatcher = new Thread(this::run, "lotse-outbox");
  private Instant renewedAt;
  private volatile boolean open = true;

  public OutboxWorker(
      Database database,
      SqlOutbox outbox,
      Messenger messenger,
      Undeliverable undeliverable,
      InstantSource clock) {
    this(database, outbox, messenger, undeliverable, clock, OutboxWatch.NOBODY);
  }

  /**
   * @param watch is told how each attempt ended
   */
  public OutboxWorker(
      Database database,
      SqlOutbox outbox,
      Messenger messenger,
      Undeliverable undeliverable,
      InstantSource clock,
      OutboxWatch watch) {
    this.watch = watch;
    this.leases = new OutboxLeases(database, outbox, clock, UUID.randomUUID().toString());
    this.messenger = messenger;
    this.undeliverable = undeliverable;
    this.clock = clock;
    this.renewedAt = clock.instant();
    outbox.whenAdded(bell::ring);
  }

  /**
   * Begins to deliver; what a killed process left behind is next, unless other processes may be at
   * it. Call once.
   */
  public void start() {
    leases.takeOver();
    dispatcher.start();
  }

  private void run() {
    while (open && !Thread.currentThread().isInterrupted()) {
      try {
        turn();
      } catch (RuntimeException
          | Error failed) { // without this thread nobody would be told anything any more
        LOG.warn("the outbox could not be read: {}", describe(failed));
      }
      bell.await(POLL);
    }
  }

  private void turn() {
    renew();
    record();
    int free = LANES_AT_ONCE - underWay.size();
    if (free == 0) {
      return;
    }
    for (Claimed claimed : leases.claim(free)) {
      // A clock that jumps lets a claim of our own run out while it is still being sent.
      if (underWay.add(claimed.id())) {
        senders.execute(() -> CaseLog.during(() -> send(claimed)));
      }
    }
  }

  private void renew() {
    Instant now = clock.instant();
    if (!underWay.isEmpty() && now.isAfter(renewedAt.plus(OutboxLeases.LEASE.dividedBy(3)))) {
      leases.renew(underWay);
      renewedAt = now;
    }
  }

  /** Records deliveries that could not be recorded at once; until then their lanes wait. */
  private void record() {
    for (Claimed delivered = unrecorded.peek(); delivered != null; delivered = unrecorded.peek()) {
      leases.delivered(delivered);
      unrecorded.remove();
      underWay.remove(delivered.id());
    }
  }

  private void send(Claimed claimed) {
    claimed.caseId().ifPresent(CaseLog::at);
    boolean recorded = true;
    try {
      recorded =
          messages
              .read(claimed.payload())
              .map(message -> deliver(claimed, message))
              .orElseGet(() -> unreadable(claimed));
    } catch (RuntimeException failed) {
      LOG.warn(
          "message {}: what became of it could not be recorded: {}",
          claimed.id(),
          describe(failed));
      later(claimed, Duration.ZERO, "not-recorded");
    } finally {
      if (recorded) {
        underWay.remove(claimed.id());
      }
      bell.ring();
    }
  }

  /** Whether all that there is to record of it is recorded. */
  private boolean deliver(Claimed claimed, Outgoing message) {
    try {
      hand(claimed, message);
    } catch (DeliveryFailure failure) {
      notAccepted(claimed, message, failure);
      return true;
    } catch (RuntimeException failed) {
      notAccepted(claimed, message, fault(claimed, failed));
      return true;
    }
    return delivered(claimed);
  }

  private void hand(Claimed claimed, Outgoing message) {
    if (claimed.mayBeThere()) {
      messenger.deliverAgain(claimed.id(), message, claimed.createdAt());
    } else {
      messenger.deliver(claimed.id(), message);
    }
  }

  /**
   * Something of ours failed, not the chat tool: a database that is busy passes, a message that
   * can't be written does not.
   */
  private static DeliveryFailure fault(Claimed claimed, RuntimeException failed) {
    String reason = failed.getClass().getSimpleName();
    boolean stays = !(failed instanceof StorageFailure) && claimed.attempts() >= OWN_FAULTS;
    return stays
        ? DeliveryFailure.permanent(reason)
        : DeliveryFailure.temporary(reason, Duration.ZERO);
  }

  private boolean delivered(Claimed claimed) {
    watch.delivered(Duration.between(claimed.createdAt(), clock.instant()));
    try {
      leases.delivered(claimed);
      return true;
    } catch (StorageFailure failed) {
      LOG.warn(
          "message {} was delivered; recording that is tried again: {}",
          claimed.id(),
          describe(failed));
      unrecorded.add(claimed);
      return false;
    }
  }

  private void notAccepted(Claimed claimed, Outgoing message, DeliveryFailure failure) {
    boolean expired = !clock.instant().isBefore(claimed.createdAt().plus(GIVE_UP_AFTER));
    if (failure.isPermanent() || expired) {
      String reason = failure.isPermanent() ? failure.reason() : "expired: " + failure.reason();
      LOG.warn("message {} is given up: {}", claimed.id(), reason);
      leases.failed(
          claimed, reason, message.otherwise(), () -> undeliverable.gaveUp(message, reason));
      watch.gaveUp();
    } else {
      String known = failure.isRefused() ? OutboxLeases.REFUSED : "";
      later(claimed, failure.retryAfter(), known + failure.reason());
    }
  }

  private void later(Claimed claimed, Duration asked, String reason) {
    watch.triedAgainLater();
    leases.later(claimed, wait(claimed.attempts(), asked), reason);
  }

  private boolean unreadable(Claimed claimed) {
    LOG.error("message {} can't be read by this release and is given up", claimed.id());
    leases.failed(claimed, "unreadable", Optional.empty(), () -> {});
    watch.gaveUp();
    return true;
  }

  private static Duration wait(long attempts, Duration asked) {
    if (!asked.isZero()) {
      return asked;
    }
    Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, 20));
    return doubled.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : doubled;
  }

  private static String describe(Throwable failed) {
    return failed instanceof StorageFailure
        ? String.valueOf(failed.getMessage())
        : failed.getClass().getName();
  }

  /**
   * Claims nothing more, lets what is being sent end, and gives the claims back, all within five
   * seconds. What is still being sent then keeps its claim until the lease runs out, since it may
   * yet be accepted.
   */
  @Override
  public void close() {
    open = false;
    bell.ring();
    long end = System.nanoTime() + PATIENCE_AT_END.toNanos();
    try {
      TimeUnit.NANOSECONDS.timedJoin(dispatcher, PATIENCE_AT_END.toNanos());
      senders.shutdown();
      boolean ended = senders.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      record();
      if (ended) {
        leases.release();
      } else {
        senders.shutdownNow();
      }
    } catch (InterruptedException stop) {
      senders.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (StorageFailure failed) {
      LOG.warn("claims could not be given back and run out by themselves: {}", describe(failed));
    }
  }
}
