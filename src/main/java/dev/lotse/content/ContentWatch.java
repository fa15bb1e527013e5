package dev.lotse.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Notices that files of a content folder have changed. It looks at names, sizes and times now and
 * then, which works on every file system, and waits until they are the same twice in a row, so that
 * a file half written or half of a checkout is not taken. Close it to stop looking. Thread-safe.
 */
public final class ContentWatch implements AutoCloseable {

  private final Path folder;
  private final Runnable changed;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "content-watch");
            thread.setDaemon(true);
            return thread;
          });

  private Map<String, String> taken;
  private Map<String, String> seen;

  private ContentWatch(Path folder, Runnable changed) {
    this.folder = folder;
    this.changed = changed;
    this.taken = files();
    this.seen = taken;
  }

  /**
   * Watches from now on.
   *
   * @param changed called once for every change that has settled, on a thread of the watch; it
   *     handles its own failures
   */
  public static ContentWatch start(Path folder, Duration every, Runnable changed) {
    ContentWatch watch = new ContentWatch(folder, changed);
    watch.clock.scheduleWithFixedDelay(
        watch::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** One that looks only when told to. */
  static ContentWatch still(Path folder, Runnable changed) {
    return new ContentWatch(folder, changed);
  }

  synchronized void look() {
    Map<String, String> now;
    try {
      now = files();
    } catch (UncheckedIOException changingUnderOurEyes) {
      return;
    }
    boolean settled = now.equals(seen);
    seen = now;
    if (settled && !now.equals(taken)) {
      taken = now;
      changed.run();
    }
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) inside::iterator) {
        BasicFileAttributes about = Files.readAttributes(path, BasicFileAttributes.class);
        if (about.isRegularFile()) {
          files.put(
              folder.relativize(path).toString(), about.size() + " " + about.lastModifiedTime());
        }
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
