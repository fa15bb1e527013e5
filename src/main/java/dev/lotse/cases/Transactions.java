package dev.lotse.cases;

import java.util.function.Supplier;

/** Runs work as one unit: all of its writes are kept, or none. Thread-safe. */
public interface Transactions {

  /**
   * Runs the work in one transaction on this thread and commits when it returns; rolls back when it
   * throws. A call within a running transaction joins it. The work may be run again from its start
   * when the database took the transaction back in favour of another one.
   */
  <T> T inOne(Supplier<T> work);
}
