package dev.lotse.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of work that share one commit. Changed only by whoever has the turn to write; anybody may
 * wait for its end.
 */
final class CommitGroup {

  private final OpenTransaction transaction;
  private final long begunAt = System.nanoTime();
  private final List<RunningTransaction> members = new ArrayList<>();
  private final Set<Object> touched = new HashSet<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable StorageFailure failure;

  CommitGroup(OpenTransaction transaction) {
    this.transaction = transaction;
  }

  Connection connection() {
    return transaction.connection();
  }

  Set<Object> touched() {
    return touched;
  }

  /** The work since this point is to be kept. */
  void join(RunningTransaction member, Savepoint before) {
    members.add(member);
    try {
      connection().releaseSavepoint(before);
    } catch (SQLException problem) {
      failure = StorageFailure.of("commit", problem);
    }
  }

  /** The work since this point is not to be kept. */
  void takeBack(Savepoint before) {
    try {
      connection().rollback(before);
      connection().releaseSavepoint(before);
    } catch (SQLException problem) { // SQLite has ended the transaction, as when the disk is full
      failure = StorageFailure.of("commit", problem);
    }
  }

  boolean isFull(int most, Duration longest) {
    return failure != null
        || members.size() >= most
        || System.nanoTime() - begunAt > longest.toNanos();
  }

  /** Commits, gives the connection back, and does what was to be done after that. */
  void end() {
    try {
      if (failure == null) {
        commit();
      }
      if (failure != null) {
        transaction.rollBack();
      }
      transaction.close();
      members.forEach(
          failure == null ? RunningTransaction::committed : RunningTransaction::rolledBack);
    } finally {
      ended.countDown();
    }
  }

  private void commit() {
    try {
      transaction.commit();
    } catch (StorageFailure failed) {
      failure = failed;
    }
  }

  /** Waits for the end, but not longer than this. */
  boolean hasEnded(Duration most) {
    boolean interrupted = false;
    long until = System.nanoTime() + most.toNanos();
    try {
      while (true) {
        try {
          return ended.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException later) { // whether it was kept must be known first
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void throwIfFailed() {
    if (failure != null) {
      throw failure;
    }
  }
}
