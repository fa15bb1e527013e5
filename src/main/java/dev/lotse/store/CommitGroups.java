package dev.lotse.store;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * For SQLite, which takes one writer at a time and waits for the disk at each commit: writers do
 * their work one after the other, in the order in which they came, and those who waited for each
 * other's turn are committed together. Each piece of work has a savepoint of its own, so that one
 * that fails takes nothing of the others along. Nobody is told that theirs is kept before the
 * commit they share is on the disk. Thread-safe.
 */
final class CommitGroups implements Commits {

  /** Enough to make the disk's share small, few enough that the first needn't wait long. */
  private static final int MOST = 64;

  private static final Duration LONGEST = Duration.ofMillis(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final WriteTurn turn = new WriteTurn();
  private final Connections pool;

  /** Belongs to whoever has the turn. */
  private @Nullable CommitGroup open;

  CommitGroups(Connections pool) {
    this.pool = pool;
  }

  @Override
  public RunningTransaction begin() {
    turn.await();
    try {
      CommitGroup group = open;
      if (group == null) {
        group = new CommitGroup(OpenTransaction.begin(pool));
        open = group;
      }
      return new Member(group);
    } catch (SQLException problem) {
      endThenLetNext();
      throw StorageFailure.of("begin", problem);
    } catch (RuntimeException | Error failed) {
      turn.done();
      throw failed;
    }
  }

  private void endThenLetNext() {
    try {
      end();
    } finally {
      turn.done();
    }
  }

  /** Ends the open group unless somebody waits to join it who may. */
  private void endUnlessAwaited(CommitGroup group) {
    if (!turn.isAwaited() || group.isFull(MOST, LONGEST)) {
      end();
    }
  }

  private void end() {
    CommitGroup group = open;
    open = null;
    if (group != null) {
      group.end();
    }
  }

  /** Whoever waited to join may have given up: then one of the members ends the group. */
  private void awaitEnd(CommitGroup group) {
    while (!group.hasEnded(LOOK_AGAIN)) {
      if (turn.takeIfFree()) {
        try {
          if (open == group) {
            end();
          }
        } finally {
          turn.done();
        }
      }
    }
    group.throwIfFailed();
  }

  /** One piece of work of a group. */
  private final class Member extends RunningTransaction {

    private final CommitGroup group;
    private final Savepoint before;

    Member(CommitGroup group) throws SQLException {
      super(group.connection(), group.touched());
      this.group = group;
      this.before = group.connection().setSavepoint();
    }

    @Override
    void commit() {
      try {
        group.join(this, before);
        endUnlessAwaited(group);
      } finally {
        turn.done();
      }
      awaitEnd(group);
    }

    @Override
    void rollBack() {
      try {
        group.takeBack(before);
        rolledBack();
        endUnlessAwaited(group);
      } finally {
        turn.done();
      }
    }
  }
}
