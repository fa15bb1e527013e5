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
   * Soon, beside everything else, collects what the start left and lets the machine have it. The
   * heap keeps less in reserve from then on than Java would: Lotse is idle most of the time.
   */
  static void giveBackSoon() {
    CompletableFuture.delayedExecutor(AFTER.toMillis(), TimeUnit.MILLISECONDS)
        .execute(Memory::giveBack);
  }

  private static void giveBack() {
    try {
      HotSpotDiagnosticMXBean machine =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      machine.setVMOption("MinHeapFreeRatio", "10");
      machine.setVMOption("MaxHeapFreeRatio", "30");
    } catch (IllegalArgumentException | NullPointerException otherMachine) {
      return; // another kind of Java machine, which has its own way
    }
    System.gc();
  }
}
