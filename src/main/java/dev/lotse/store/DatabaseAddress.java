package dev.lotse.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a database is: a SQLite file or a PostgreSQL server. Immutable; {@link #toString()} shows
 * neither password nor address.
 *
 * @param file the SQLite file; empty for a server
 * @param url the server's JDBC URL, without user and password; empty for a file
 * @param user empty to let the driver take the system's
 */
public record DatabaseAddress(
    Optional<Path> file, String url, Optional<String> user, Optional<String> password) {

  private static final String SQLITE = "jdbc:sqlite:";

  /** A file, which need not be there yet. */
  public static DatabaseAddress sqlite(Path file) {
    return new DatabaseAddress(Optional.of(file), "", Optional.empty(), Optional.empty());
  }

  /**
   * Reads {@code postgres://}, {@code postgresql://}, {@code jdbc:postgresql:} or {@code
   * jdbc:sqlite:}.
   *
   * @throws IllegalArgumentException when it is none of these; the message holds nothing of it
   */
  public static DatabaseAddress of(String text) {
    return text.startsWith(SQLITE)
        ? sqlite(file(text.substring(SQLITE.length())))
        : PostgresUrl.read(text);
  }

  private static Path file(String name) {
    if (name.isBlank() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
      throw new IllegalArgumentException("url: names no plain SQLite file");
    }
    return Path.of(name);
  }

  /** The same with these in place of what the address itself said. */
  public DatabaseAddress as(Optional<String> otherUser, Optional<String> otherPassword) {
    return new DatabaseAddress(
        file, url, otherUser.or(() -> user), otherPassword.or(() -> password));
  }

  /** Whether it is a server, which several processes may use, rather than a file. */
  public boolean isServer() {
    return file.isEmpty();
  }

  @Override
  public String toString() {
    return file.map(path -> "SQLite file " + path).orElse("PostgreSQL");
  }
}
