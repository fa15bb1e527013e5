package dev.lotse.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pieces of work that share one commit. Not thread-safe. */
final class CommitGroup {

  private final OpenTransaction transaction;
  private final long begunAt = System.nanoTime();
  private final List<Piece<?>> pieces = new ArrayList<>();
  private final List<RunningTransaction> done = new ArrayList<>();
  private final Set<Object> touched = new HashSet<>();
  private @Nullable StorageFailure failure;

  CommitGroup(OpenTransaction transaction) {
    this.transaction = transaction;
  }

  /** Does a piece of work that was taken; one that fails takes nothing of the others along. */
  void add(Piece<?> piece) {
    pieces.add(piece);
    try {
      Savepoint before = connection().setSavepoint();
      RunningTransaction running = new RunningTransaction(connection(), touched);
      if (piece.isDone(running)) {
        done.add(running);
      } else {
        takeBack(running, before);
      }
      connection().releaseSavepoint(before);
    } catch (SQLException problem) { // SQLite has ended the transaction, as when the disk is full
      failure = StorageFailure.of("commit", problem);
    } catch (RuntimeException problem) {
      failure = StorageFailure.temporary("commit: " + problem.getClass().getName());
    }
  }

  private void takeBack(RunningTransaction running, Savepoint before) throws SQLException {
    try {
      connection().rollback(before);
    } finally {
      running.rolledBack();
    }
  }

  private Connection connection() {
    return transaction.connection();
  }

  boolean isFull(int most, Duration longest) {
    return failure != null
        || pieces.size() >= most
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
      done.forEach(
          failure == null ? RunningTransaction::committed : RunningTransaction::rolledBack);
    } finally {
      pieces.forEach(this::end);
    }
  }

  private void commit() {
    try {
      transaction.commit();
    } catch (StorageFailure failed) {
      failure = failed;
    } catch (RuntimeException failed) { // nobody may be told that theirs is kept
      failure = StorageFailure.temporary("commit: " + failed.getClass().getName());
    }
  }

  private void end(Piece<?> piece) {
    if (failure == null) {
      piece.end();
    } else {
      piece.end(failure);
    }
  }
}
