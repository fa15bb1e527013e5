package dev.lotse.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built jar, started as a process of its own. Closing it kills the process. */
final class Started implements AutoCloseable {

  private final Process process;
  private final Path folder;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader = new Thread(this::read, "reads-the-process");

  private Started(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * {@code java -jar lotse.jar} with these arguments in this folder; of Lotse's settings it sees
   * only these.
   */
  static Started jar(Path folder, Map<String, String> settings, String... arguments)
      throws IOException {
    return jar(folder, List.of(), settings, arguments);
  }

  /** The same with options for the virtual machine. */
  static Started jar(
      Path folder, List<String> options, Map<String, String> settings, String... arguments)
      throws IOException {
    Path jar = Path.of(System.getProperty("lotse.jar", "target/lotse.jar")).toAbsolutePath();
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "lotse.jar: " + jar + " is not there (expected the packaged jar; run mvn verify)");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(
            name ->
                name.startsWith("SLACK_")
                    || name.startsWith("LOTSE_")
                    || name.startsWith("JDBC_DATABASE_")
                    || List.of("PORT", "DYNO", "DATABASE_URL").contains(name));
    builder.environment().putAll(settings);
    return new Started(builder.start(), folder);
  }

  private void read() {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (lines) {
          lines.add(line);
          lines.notifyAll();
        }
      }
    } catch (IOException ended) {
      // The process was killed while its output was read.
    }
  }

  /** Waits for a line that holds this pattern and answers its first group. */
  String await(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
    synchronized (lines) {
      while (true) {
        for (String line : lines) {
          Matcher found = wanted.matcher(line);
          if (found.find()) {
            return found.groupCount() == 0 ? found.group() : found.group(1);
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || !process.isAlive() && !reader.isAlive()) {
          throw new AssertionError(
              "not printed: " + pattern + "; printed:\n" + String.join("\n", lines));
        }
        try {
          lines.wait(Math.min(left, 500));
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
          throw new AssertionError("interrupted while waiting for: " + pattern, stop);
        }
      }
    }
  }

  String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /** Waits until it has ended by itself and answers its exit code. */
  int exitCode(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("still running after " + seconds + " s; printed:\n" + output());
    }
    reader.join(TimeUnit.SECONDS.toMillis(10));
    return process.exitValue();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exitCode(20);
  }

  /** As {@code kill} does. */
  void terminate() {
    process.toHandle().destroy(); // which, unlike the process, leaves its output open
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", stop));
    }
  }
}
