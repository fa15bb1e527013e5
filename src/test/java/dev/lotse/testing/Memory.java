package dev.lotse.testing;

import dev.lotse.cases.Transactions;
import java.util.List;
import java.util.function.Supplier;

/**
 * All stores of the core in memory, changed together or not at all. Thread-safe within {@link
 * #inOne}; one transaction at a time.
 */
public final class Memory implements Transactions {

  public final InMemoryReminderStore reminders = new InMemoryReminderStore();
  public final InMemoryOutbox outbox = new InMemoryOutbox();
  public final InMemoryThreads threads = new InMemoryThreads();
  public final InMemoryCaseStore cases =
      new InMemoryCaseStore(List.of(reminders::forget, outbox::forget, threads::forget));
  public final InMemoryInbox inbox = new InMemoryInbox();
  public final InMemoryPeople people = new InMemoryPeople();

  private boolean running;

  @Override
  public synchronized <T> T inOne(Supplier<T> work) {
    if (running) {
      return work.get();
    }
    List<Runnable> before =
        List.of(
            reminders.note(),
            outbox.note(),
            threads.note(),
            cases.note(),
            inbox.note(),
            people.note());
    running = true;
    try {
      return work.get();
    } catch (RuntimeException failed) {
      before.forEach(Runnable::run);
      throw failed;
    } finally {
      running = false;
    }
  }
}
