package dev.lotse.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the server's programs are on this machine, and as whom to run them. */
final class PostgresBinaries {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private PostgresBinaries() {}

  /** The folder of {@code initdb} and {@code postgres}: Debian's newest, else on the path. */
  static Optional<Path> folder() {
    return Stream.concat(debian().stream(), path())
        .filter(folder -> isThere(folder, "initdb") && isThere(folder, "postgres"))
        .findFirst();
  }

  private static List<Path> debian() {
    if (!Files.isDirectory(DEBIAN)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .filter(version -> version.getFileName().toString().matches("\\d+"))
          .sorted(Comparator.comparing(PostgresBinaries::number).reversed())
          .map(version -> version.resolve("bin"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static int number(Path version) {
    return Integer.parseInt(version.getFileName().toString());
  }

  private static Stream<Path> path() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }

  private static boolean isThere(Path folder, String name) {
    return Files.isExecutable(folder.resolve(name));
  }

  /** The server refuses to run as root; then it runs as this user. */
  static Optional<String> otherUser() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Optional.empty();
    }
    return Stream.of("postgres", "nobody").filter(PostgresBinaries::isUser).findFirst();
  }

  private static boolean isUser(String name) {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
      return users.anyMatch(user -> user.startsWith(name + ":"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** What to put before a command so that it runs as that user. */
  static List<String> as(String user) {
    Path setpriv = Path.of("/usr/bin/setpriv");
    return Files.isExecutable(setpriv)
        ? List.of(setpriv.toString(), "--reuid=" + user, "--regid=" + group(user), "--clear-groups")
        : List.of("runuser", "-u", user, "--");
  }

  private static String group(String user) {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
      return users
          .filter(one -> one.startsWith(user + ":"))
          .findFirst()
          .orElseThrow()
          .split(":")[3];
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
