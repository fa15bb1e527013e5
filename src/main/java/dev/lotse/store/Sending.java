package dev.lotse.store;

import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Messenger;
import dev.lotse.conversation.Outgoing;
import dev.lotse.store.OutboxLeases.Claimed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one claimed message: it is handed over, and what became of it is recorded, be it
 * delivered, to be tried again later, or given up. Thread-safe.
 */
final class Sending {

  /** A message that the chat tool did not accept for this long is given up. */
  public static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

  /**
   * A message that fails for a fault of our own this often is given up, so that it does not hold up
   * its lane for a day.
   */
  static final int OWN_FAULTS = 5;

  static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  static final Duration LAST_RETRY = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final OutboxLeases leases;
  private final Messenger messenger;
  private final Undeliverable undeliverable;
  private final InstantSource clock;
  private final OutboxWatch watch;
  private final StoredMessages messages = new StoredMessages();

  Sending(
      OutboxLeases leases,
      Messenger messenger,
      Undeliverable undeliverable,
      InstantSource clock,
      OutboxWatch watch) {
    this.leases = leases;
    this.messenger = messenger;
    this.undeliverable = undeliverable;
    this.clock = clock;
    this.watch = watch;
  }

  /**
   * Sends it; what became of it is recorded unless it was delivered.
   *
   * @return whether it was delivered
   */
  boolean isDelivered(Claimed claimed) {
    try {
      Optional<Outgoing> message = messages.read(claimed.payload());
      if (message.isEmpty()) {
        unreadable(claimed);
      }
      return message.isPresent() && isDelivered(claimed, message.get());
    } catch (RuntimeException failed) {
      LOG.warn(
          "message {}: what became of it could not be recorded: {}",
          claimed.id(),
          describe(failed));
      later(claimed, Duration.ZERO, "not-recorded");
      return false;
    }
  }

  private boolean isDelivered(Claimed claimed, Outgoing message) {
    try {
      hand(claimed, message);
    } catch (DeliveryFailure failure) {
      notAccepted(claimed, message, failure);
      return false;
    } catch (RuntimeException failed) {
      notAccepted(claimed, message, fault(claimed, failed));
      return false;
    }
    watch.delivered(Duration.between(claimed.createdAt(), clock.instant()));
    return true;
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

  private void unreadable(Claimed claimed) {
    LOG.error("message {} can't be read by this release and is given up", claimed.id());
    leases.failed(claimed, "unreadable", Optional.empty(), () -> {});
    watch.gaveUp();
  }

  private static Duration wait(long attempts, Duration asked) {
    if (!asked.isZero()) {
      return asked;
    }
    Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, 20));
    return doubled.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : doubled;
  }

  /** Its kind alone: a message of a failure may hold what a person wrote. */
  static String describe(Throwable failed) {
    return failed instanceof StorageFailure
        ? String.valueOf(failed.getMessage())
        : failed.getClass().getName();
  }
}
