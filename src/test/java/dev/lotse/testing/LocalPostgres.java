package dev.lotse.testing;

import dev.lotse.store.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server in a temporary folder on a free port of the loopback address. It ends, and
 * its folder goes, with this process, however that ends: a shell beside the server waits for the
 * end of its input.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final long SECONDS_TO_START = 60;
  private static final int ATTEMPTS = 3;

  /** Arguments: the folder, then the server's command. */
  private static final String GUARDED =
      """
      folder=$1; shift
      "$@" </dev/null >"$folder/log" 2>&1 &
      server=$!
      read -r end
      kill -INT $server
      wait $server
      rm -rf "$folder"
      """;

  /** For tests that end with their data. */
  private static final List<String> QUICK =
      List.of("-c", "fsync=off", "-c", "full_page_writes=off");

  private final Process guard;
  private final DatabaseAddress address;

  private LocalPostgres(Process guard, DatabaseAddress address) {
    this.guard = guard;
    this.address = address;
  }

  /**
   * Starts a server with the programs in this folder.
   *
   * @throws IllegalStateException when it does not run within a minute
   */
  static LocalPostgres start(Path programs) {
    return start(programs, false);
  }

  /**
   * The same, set up as it comes: a commit is on the disk when it returns.
   *
   * @return empty when this machine has no programs of a server
   */
  public static Optional<LocalPostgres> durable() {
    return PostgresBinaries.folder().map(programs -> start(programs, true));
  }

  private static LocalPostgres start(Path programs, boolean durable) {
    for (int attempt = 1; ; attempt++) {
      try {
        return onFreePort(programs, durable);
      } catch (IllegalStateException notStarted) {
        if (attempt == ATTEMPTS) {
          throw notStarted;
        }
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }

  private static LocalPostgres onFreePort(Path programs, boolean durable) throws IOException {
    String password = UUID.randomUUID().toString();
    Path folder = Files.createTempDirectory("lotse-postgres");
    Path secret = Files.writeString(folder.resolve("secret"), password);
    Optional<String> user = PostgresBinaries.otherUser();
    if (user.isPresent()) {
      own(secret, user.get());
      own(folder, user.get());
    }
    List<String> as = user.map(PostgresBinaries::as).orElse(List.of());
    initialize(as, programs, folder, secret);
    int port = freePort();
    List<String> command = new ArrayList<>(as);
    command.addAll(List.of("sh", "-c", GUARDED, "sh", folder.toString()));
    command.addAll(server(programs, folder, port));
    command.addAll(durable ? List.of() : QUICK);
    DatabaseAddress address =
        DatabaseAddress.of("postgres://lotse:" + password + "@127.0.0.1:" + port + "/postgres");
    LocalPostgres started =
        new LocalPostgres(
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start(),
            address);
    started.awaitReady();
    return started;
  }

  private static void own(Path path, String user) throws IOException {
    Files.setOwner(
        path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
  }

  private static void initialize(List<String> as, Path programs, Path folder, Path secret)
      throws IOException {
    List<String> command = new ArrayList<>(as);
    command.addAll(
        List.of(
            programs.resolve("initdb").toString(),
            "--pgdata=" + folder.resolve("cluster"),
            "--username=lotse",
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync"));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("initdb.log").toFile())
            .start();
    if (!ends(process, SECONDS_TO_START) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "initdb: " + Files.readString(folder.resolve("initdb.log")) + " (expected a cluster)");
    }
  }

  private static List<String> server(Path programs, Path folder, int port) {
    return List.of(
        programs.resolve("postgres").toString(),
        "-D",
        folder.resolve("cluster").toString(),
        "-p",
        String.valueOf(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "max_connections=100");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() {
    long start = System.nanoTime();
    while (!answers()) {
      if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(SECONDS_TO_START)) {
        stop();
        throw new IllegalStateException("postgres: does not answer (expected within a minute)");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private boolean answers() {
    try {
      DriverManager.getConnection(
              address.url(), address.user().orElseThrow(), address.password().orElseThrow())
          .close();
      return true;
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Its own maintenance database, where others can be made. */
  public DatabaseAddress address() {
    return address;
  }

  /** Ends it, within ten seconds. */
  void stop() {
    try {
      guard.getOutputStream().close();
    } catch (IOException gone) {
      // It has ended already.
    }
    ends(guard, 10);
  }

  @Override
  public void close() {
    stop();
  }

  private static boolean ends(Process process, long seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
