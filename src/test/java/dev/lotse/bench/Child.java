package dev.lotse.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** One process under measurement: bare Bolt or Lotse. Closing it ends it. */
final class Child implements AutoCloseable {

  static final String HEAP = "-Xmx300m";
  private static final long SECONDS_TO_START = 120;
  private static final long POLL_NANOS = 3_000_000;

  private final Process process;
  private final Path log;
  final int port;
  final double readyMillis;

  private Child(Process process, Path log, int port, long startedAt) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.readyMillis = awaitReady(startedAt);
  }

  /** Starts a jar and returns after its first 200. */
  static Child start(Path jar, List<String> flags, Map<String, String> settings, Path log)
      throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(Child::isSetting);
    environment.putAll(settings);
    environment.put("PORT", String.valueOf(port));
    long startedAt = System.nanoTime();
    return new Child(builder.start(), log, port, startedAt);
  }

  private static boolean isSetting(String name) {
    return Stream.of("SLACK_", "LOTSE_", "JDBC_DATABASE_").anyMatch(name::startsWith)
        || List.of("DYNO", "DATABASE_URL", "JAVA_TOOL_OPTIONS").contains(name);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private double awaitReady(long startedAt) {
    while (true) {
      try (Wire wire = new Wire(port)) {
        if (wire.call(Deliveries.health()) == 200) {
          return (System.nanoTime() - startedAt) / 1e6;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(POLL_NANOS);
      }
      boolean late = System.nanoTime() - startedAt > TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
      if (late || !process.isAlive()) {
        close();
        throw new IllegalStateException("not ready; see " + log);
      }
    }
  }

  /** Memory in use now, and the most so far, in megabytes. */
  double rss() {
    return memory("VmRSS:");
  }

  double mostRss() {
    return memory("VmHWM:");
  }

  private double memory(String name) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException notLinux) {
      return Double.NaN;
    }
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
