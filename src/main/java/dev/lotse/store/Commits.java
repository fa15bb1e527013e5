package dev.lotse.store;

import java.util.function.Function;

/** How pieces of work are committed: each by itself, or several together. Thread-safe. */
interface Commits extends AutoCloseable {

  /** Begins a transaction of its own on this thread, which has none under way. */
  OwnTransaction begin();

  /**
   * Does a piece of work, on this thread or another one, and returns once it is kept.
   *
   * @throws StorageFailure when nothing was kept; what the work throws comes out as it is, and then
   *     nothing was kept either
   */
  default <T> T run(Function<RunningTransaction, T> work) {
    OwnTransaction transaction = begin();
    T result;
    try {
      result = work.apply(transaction);
    } catch (RuntimeException | Error failed) {
      transaction.rollBack();
      throw failed;
    }
    transaction.commit();
    return result;
  }

  @Override
  default void close() {}

  /** Each by itself, for a database that lets several write at once. */
  static Commits alone(Connections pool) {
    return () -> new OwnTransaction(OpenTransaction.begin(pool), () -> {});
  }
}
