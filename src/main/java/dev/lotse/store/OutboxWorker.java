package dev.lotse.store;

import dev.lotse.conversation.Messenger;
import dev.lotse.log.CaseLog;
import dev.lotse.store.OutboxLeases.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int SENDERS = 16;

  /** So many that no sender waits while the disk does. */
  static final int LANES_AT_ONCE = 2 * SENDERS;

  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

  private final OutboxLeases leases;
  private final Sending sending;
  private final InstantSource clock;
  private final Bell bell = new Bell();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /** Not recorded yet; until then their lanes wait. */
  private final Queue<Claimed> delivered = new ConcurrentLinkedQueue<>();

  private final ExecutorService senders =
      Executors.newFixedThreadPool(SENDERS, task -> new Thread(task, "lotse-sender"));
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
    this.leases = new OutboxLeases(database, outbox, clock, UUID.randomUUID().toString());
    this.sending = new Sending(leases, messenger, undeliverable, clock, watch);
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
        LOG.warn(
            "the outbox could not be read, and deliveries not be recorded; both are tried again: {}",
            Sending.describe(failed));
      }
      bell.await(POLL);
    }
  }

  private void turn() {
    renew();
    List<Claimed> done = List.copyOf(delivered);
    int free = LANES_AT_ONCE - underWay.size() + done.size();
    if (free == 0) {
      return;
    }
    List<Claimed> next = leases.next(done, free);
    recorded(done);
    for (Claimed claimed : next) {
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

  private void recorded(List<Claimed> done) {
    for (Claimed message : done) {
      delivered.remove();
      underWay.remove(message.id());
    }
  }

  private void send(Claimed claimed) {
    claimed.caseId().ifPresent(CaseLog::at);
    boolean isDelivered = false;
    try {
      isDelivered = sending.isDelivered(claimed);
    } finally {
      if (isDelivered) {
        delivered.add(claimed);
      } else {
        underWay.remove(claimed.id());
      }
      bell.ring();
    }
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
      leases.delivered(List.copyOf(delivered));
      if (ended) {
        leases.release();
      } else {
        senders.shutdownNow();
      }
    } catch (InterruptedException stop) {
      senders.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (StorageFailure failed) {
      LOG.warn(
          "claims could not be given back and run out by themselves: {}", Sending.describe(failed));
    }
  }
}
