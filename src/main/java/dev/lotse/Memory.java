package dev.lotse;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Gives back what only the start needed. */
final class Memory {

  /** By then the first request after the start has its answer. */
  private static final Duration AFTER = Duration.ofSeconds(2);

  private Memory() {}

  /**
   * Soon, beside everything else, collects what the start left and lets the machine have nearly all
   * of it. The heap keeps less in reserve from then on than Java would: Lotse is idle most of the
   * time.
   */
  static void giveBackSoon() {
    CompletableFuture.delayedExecutor(AFTER.toMillis(), TimeUnit.MILLISECONDS)
        .execute(Memory::giveBack);
  }

  private static void giveBack() {
    try {
      HotSpotDiagnosticMXBean machine =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      reserve(machine, 5, 10);
      System.gc();
      reserve(machine, 10, 30);
    } catch (IllegalArgumentException | NullPointerException otherMachine) {
      // Another kind of Java machine, which has its own way.
    }
  }

  private static void reserve(HotSpotDiagnosticMXBean machine, int least, int most) {
    machine.setVMOption("MinHeapFreeRatio", String.valueOf(least));
    machine.setVMOption("MaxHeapFreeRatio", String.valueOf(most));
  }
}
