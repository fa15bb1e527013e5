package dev.lotse.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For SQLite, which takes one writer at a time and waits for the disk at each commit: one thread
 * does all the writing, piece by piece in the order in which it was asked for, and commits together
 * what waited meanwhile. Each piece has a savepoint of its own. Nobody is told that theirs is kept
 * before the commit they share is on the disk. Thread-safe.
 */
final class CommitGroups implements Commits {

  /** Enough to make the disk's share small, few enough that the first needn't wait long. */
  private static final int MOST = 64;

  private static final Duration LONGEST = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Logger LOG = LoggerFactory.getLogger(CommitGroups.class);

  private final WriteTurn turn = new WriteTurn();
  private final BlockingQueue<Piece<?>> asked = new LinkedBlockingQueue<>();
  private final Connections pool;
  private final Thread writer = new Thread(this::write, "lotse-writer");
  private volatile boolean closed;

  CommitGroups(Connections pool) {
    this.pool = pool;
    writer.setDaemon(true);
    writer.start();
  }

  @Override
  public OwnTransaction begin() {
    return new OwnTransaction(inTurn(), turn::done);
  }

  private OpenTransaction inTurn() {
    turn.await();
    try {
      return OpenTransaction.begin(pool);
    } catch (RuntimeException | Error failed) {
      turn.done();
      throw failed;
    }
  }

  @Override
  public <T> T run(Function<RunningTransaction, T> work) {
    if (Thread.currentThread() == writer) { // asked for after a commit, by what is done then
      return Commits.super.run(work);
    }
    Piece<T> piece = new Piece<>(work);
    asked.add(piece);
    if (closed) {
      refuseAll();
    }
    return piece.await(PATIENCE);
  }

  private void write() {
    while (!closed) {
      try {
        together(asked.take());
      } catch (InterruptedException perhapsClosing) {
        LOG.debug("the writer was woken");
      } catch (RuntimeException | Error failed) { // without this thread nothing would be kept
        LOG.error("a group of commits ended badly: {}", failed.getClass().getName());
      }
    }
  }

  private void together(Piece<?> first) {
    if (!first.take()) {
      return;
    }
    begun(first)
        .ifPresent(
            group -> {
              try {
                fill(group, first);
              } finally {
                end(group);
              }
            });
  }

  private void end(CommitGroup group) {
    try {
      group.end();
    } finally {
      turn.done();
    }
  }

  private Optional<CommitGroup> begun(Piece<?> first) {
    try {
      return Optional.of(new CommitGroup(inTurn()));
    } catch (RuntimeException | Error failed) {
      first.end(failed);
      return Optional.empty();
    }
  }

  private void fill(CommitGroup group, Piece<?> first) {
    group.add(first);
    while (!group.isFull(MOST, LONGEST)) {
      Piece<?> next = asked.poll();
      if (next == null) {
        return;
      }
      if (next.take()) {
        group.add(next);
      }
    }
  }

  /** What was asked for and not begun fails. */
  @Override
  public void close() {
    closed = true;
    writer.interrupt();
    refuseAll();
  }

  private void refuseAll() {
    for (Piece<?> left = asked.poll(); left != null; left = asked.poll()) {
      if (left.take()) {
        left.end(StorageFailure.temporary("the database is closed"));
      }
    }
  }
}
