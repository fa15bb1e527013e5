package dev.lotse.playground;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message a person sent.
 *
 * @param channel where
 * @param ts its id; empty if it was refused
 * @param threadTs the thread it is in, or null
 * @param acks the app's answers to the events about it, in no promised order; empty if none was
 *     delivered
 */
public record Sent(String channel, String ts, @Nullable String threadTs, List<Ack> acks) {
  /** Copies what it is given. */
  public Sent {
    acks = List.copyOf(acks);
  }

  /** The ts to reply under: the thread's if it is in one, else its own. */
  public String thread() {
    return threadTs == null ? ts : threadTs;
  }
}
