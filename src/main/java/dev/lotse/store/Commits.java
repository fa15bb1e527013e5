package dev.lotse.store;

import java.util.HashSet;

/** How pieces of work are committed: each by itself, or several together. Thread-safe. */
interface Commits {

  /** Begins a piece of work on this thread, which has none under way. */
  RunningTransaction begin();

  /** Each by itself, for a database that lets several write at once. */
  static Commits alone(Connections pool) {
    return () -> new Alone(OpenTransaction.begin(pool));
  }

  /** A transaction with nobody else in it. */
  final class Alone extends RunningTransaction {

    private final OpenTransaction transaction;

    private Alone(OpenTransaction transaction) {
      super(transaction.connection(), new HashSet<>());
      this.transaction = transaction;
    }

    @Override
    void commit() {
      try {
        transaction.commit();
      } catch (StorageFailure failed) {
        rollBack();
        throw failed;
      }
      transaction.close();
      committed();
    }

    @Override
    void rollBack() {
      transaction.rollBack();
      transaction.close();
      rolledBack();
    }
  }
}
