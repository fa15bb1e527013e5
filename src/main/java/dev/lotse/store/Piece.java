package dev.lotse.store;

import dev.lotse.cases.CaseId;
import dev.lotse.log.CaseLog;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that one thread asks for and the writer does: it knows how far that is, what came
 * of it, and which case the thread that logs is at. Thread-safe.
 */
final class Piece<T> {

  private enum State {
    WAITING,
    TAKEN,
    GIVEN_UP
  }

  private final Function<RunningTransaction, T> work;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final CountDownLatch ended = new CountDownLatch(1);
  private Optional<CaseId> at = CaseLog.here();
  private @Nullable T result;
  private @Nullable Throwable failure;

  Piece(Function<RunningTransaction, T> work) {
    this.work = work;
  }

  /** Whether it is still wanted; then nobody gives it up any more. */
  boolean take() {
    return state.compareAndSet(State.WAITING, State.TAKEN);
  }

  /**
   * Does the work; it is not yet kept.
   *
   * @return whether it is to be kept
   */
  boolean isDone(RunningTransaction transaction) {
    try {
      CaseLog.at(at);
      result = work.apply(transaction);
      return true;
    } catch (RuntimeException | Error failed) {
      failure = failed;
      return false;
    } finally {
      at = CaseLog.here();
      CaseLog.at(Optional.empty());
    }
  }

  /** What was done is kept, or what had failed was taken back. */
  void end() {
    ended.countDown();
  }

  /** What may have been done was not kept. */
  void end(Throwable notKept) {
    failure = failure == null ? notKept : failure;
    ended.countDown();
  }

  /**
   * Waits until it is kept.
   *
   * @param patience how long it may wait to be begun
   * @throws StorageFailure when it was not begun, or is not kept; else whatever the work threw
   */
  T await(Duration patience) {
    boolean interrupted = false;
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (!hasEnded(until)) {
        if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
          throw StorageFailure.temporary("waited too long for a turn to write");
        }
        until = Long.MAX_VALUE;
      }
    } catch (InterruptedException now) {
      interrupted = true;
      if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
        throw StorageFailure.temporary("interrupted while waiting for a turn to write");
      }
      awaitEnd();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    CaseLog.at(at);
    return outcome();
  }

  private boolean hasEnded(long until) throws InterruptedException {
    if (until == Long.MAX_VALUE) {
      ended.await();
      return true;
    }
    return ended.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  /** Whether it was kept must be known first. */
  private void awaitEnd() {
    while (true) {
      try {
        ended.await();
        return;
      } catch (InterruptedException later) {
        // The thread is interrupted once this is over.
      }
    }
  }

  @SuppressWarnings("NullAway") // work that gives null is the caller's wish
  private T outcome() {
    if (failure instanceof RuntimeException thrown) {
      throw thrown;
    }
    if (failure instanceof Error thrown) {
      throw thrown;
    }
    return result;
  }
}
