package dev.lotse.slack;

import dev.lotse.log.CaseLog;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what must not hold up an ack: a few daemon threads with a bounded queue. Thread-safe; what
 * fails is logged and does not come back.
 */
final class AfterAck implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AfterAck.class);
  private static final int THREADS = 8;

  private final AtomicInteger started = new AtomicInteger();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(500), this::thread);

  AfterAck() {
    threads.allowCoreThreadTimeOut(true);
  }

  void run(String what, Runnable work) {
    try {
      threads.execute(CaseLog.carried(() -> logged(what, work)));
    } catch (RejectedExecutionException full) {
      LOG.warn("{} was left out: too much is waiting for Slack", what);
    }
  }

  /** Waits for the work, but not longer than this; the work goes on. */
  boolean runWithin(long millis, String what, Runnable work) {
    try {
      Future<?> running = threads.submit(CaseLog.carried(() -> logged(what, work)));
      running.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException | ExecutionException | RejectedExecutionException late) {
      return false;
    }
  }

  private static void logged(String what, Runnable work) {
    try {
      work.run();
    } catch (dev.lotse.conversation.DeliveryFailure refused) {
      LOG.warn("{} failed: {}", what, refused.reason());
    } catch (RuntimeException failed) {
      LOG.error("{} failed: {}", what, Stack.of(failed));
    }
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "slack-after-ack-" + started.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Takes nothing new and gives what is running five seconds. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
