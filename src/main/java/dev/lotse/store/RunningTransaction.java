package dev.lotse.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A piece of work that is kept whole or not at all, and what is to be done after its end. Belongs
 * to the thread that does the work.
 */
class RunningTransaction {

  private static final Logger LOG = LoggerFactory.getLogger(RunningTransaction.class);

  private final Connection connection;
  private final Set<Object> touched;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<Runnable> afterRollback = new ArrayList<>();
  private boolean spoiled;

  /**
   * @param touched what has been written and is not yet committed, by this work or work that is
   *     committed along with it
   */
  RunningTransaction(Connection connection, Set<Object> touched) {
    this.connection = connection;
    this.touched = touched;
  }

  final Connection connection() {
    return connection;
  }

  /** Names of what was written and is not yet committed; whoever writes adds to it. */
  final Set<Object> touched() {
    return touched;
  }

  final void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  final void afterRollback(Runnable action) {
    afterRollback.add(action);
  }

  /** A part of it failed halfway; whoever caught that can't make the whole complete any more. */
  final void spoil() {
    spoiled = true;
  }

  final void refuseIfSpoiled() {
    if (spoiled) {
      throw new IllegalStateException(
          "transaction: a part of it failed (expected that failure to end it)");
    }
  }

  final void committed() {
    afterCommit.forEach(RunningTransaction::attempt);
  }

  final void rolledBack() {
    afterRollback.forEach(RunningTransaction::attempt);
  }

  private static void attempt(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException failed) {
      LOG.error(
          "after the end of a transaction, one action failed: {}", failed.getClass().getName());
    }
  }
}
