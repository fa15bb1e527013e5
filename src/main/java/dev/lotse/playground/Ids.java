package dev.lotse.playground;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that look like Slack's and never repeat in one process. */
final class Ids {
  private static final AtomicLong COUNT = new AtomicLong(1);

  private Ids() {}

  static String next(String prefix) {
    return prefix
        + "0"
        + Long.toString(COUNT.getAndIncrement() + 36L * 36 * 36 * 36, 36).toUpperCase(Locale.ROOT);
  }

  /** The id Slack gives a block or an element whose author gave none. */
  static String forBlock() {
    return Long.toString(COUNT.getAndIncrement() + 36L * 36 * 36 * 36, 36);
  }
}
