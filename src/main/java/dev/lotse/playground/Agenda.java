package dev.lotse.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Runs things when the playground's clock has reached their time, in one daemon thread. */
final class Agenda implements AutoCloseable {
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::due));
  private final PlaygroundClock clock;
  private boolean closed;

  Agenda(PlaygroundClock clock) {
    this.clock = clock;
    clock.onAdvance(this::wake);
    var thread = new Thread(this::work, "playground-agenda");
    thread.setDaemon(true);
    thread.start();
  }

  private record Entry(Instant due, Runnable task) {}

  synchronized void in(Duration delay, Runnable task) {
    entries.add(new Entry(clock.instant().plus(delay), task));
    notifyAll();
  }

  synchronized int waiting() {
    return entries.size();
  }

  private synchronized void wake() {
    notifyAll();
  }

  @Override
  public synchronized void close() {
    closed = true;
    entries.clear();
    notifyAll();
  }

  private void work() {
    try {
      for (var next = next(); next != null; next = next()) next.run();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Runnable next() throws InterruptedException {
    while (!closed) {
      var first = entries.peek();
      var now = clock.instant();
      if (first == null) wait();
      else if (first.due().isAfter(now)) wait(Duration.between(now, first.due()).toMillis() + 1);
      else return entries.remove().task();
    }
    return null;
  }
}
