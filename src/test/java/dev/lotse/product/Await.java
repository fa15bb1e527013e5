package dev.lotse.product;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what nobody signals, such as a row in a database file, with a deadline. */
final class Await {

  private Await() {}

  static void until(String what, BooleanSupplier condition) {
    until(what, Harbour.SOON, condition);
  }

  static void until(String what, Duration atMost, BooleanSupplier condition) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(10_000_000);
    }
  }
}
