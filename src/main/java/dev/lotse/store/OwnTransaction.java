package dev.lotse.store;

import java.util.HashSet;

/** A transaction with nobody else in it. Whoever began it calls one of its two ends, once. */
final class OwnTransaction extends RunningTransaction {

  private final OpenTransaction transaction;
  private final Runnable whenEnded;

  /**
   * @param whenEnded runs at the very end, however that comes
   */
  OwnTransaction(OpenTransaction transaction, Runnable whenEnded) {
    super(transaction.connection(), new HashSet<>());
    this.transaction = transaction;
    this.whenEnded = whenEnded;
  }

  /**
   * Returns once it is kept and what was to be done after that is done.
   *
   * @throws StorageFailure when nothing was kept
   */
  void commit() {
    try {
      transaction.commit();
    } catch (StorageFailure failed) {
      rollBack();
      throw failed;
    }
    try {
      transaction.close();
      committed();
    } finally {
      whenEnded.run();
    }
  }

  /** Takes everything back, then does what was to be done. */
  void rollBack() {
    try {
      transaction.rollBack();
      transaction.close();
      rolledBack();
    } finally {
      whenEnded.run();
    }
  }
}
