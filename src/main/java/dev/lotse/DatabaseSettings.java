package dev.lotse;

import dev.lotse.store.DatabaseAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where everything is kept: {@code DATABASE_URL}, else what Heroku gives to Java programs ({@code
 * JDBC_DATABASE_URL}, {@code _USERNAME}, {@code _PASSWORD}; devcenter.heroku.com, "Connecting to
 * Relational Databases on Heroku with Java"), else a SQLite file in the data folder.
 */
final class DatabaseSettings {

  private static final String URL = "DATABASE_URL";
  private static final String JDBC = "JDBC_DATABASE_URL";
  private static final String USER = "JDBC_DATABASE_USERNAME";
  private static final String PASSWORD = "JDBC_DATABASE_PASSWORD";
  private static final String SHAPE =
      "must look like postgres://user:password@host:5432/name, with percent signs in place of special characters in user and password, or like jdbc:postgresql://host/name or jdbc:sqlite:folder/lotse.db.";

  private DatabaseSettings() {}

  /** Answers something in any case; what is wrong is among the reader's problems. */
  static DatabaseAddress read(SettingsReader read) {
    int before = read.problems().size();
    DatabaseAddress file = DatabaseAddress.sqlite(folder(read).resolve("lotse.db"));
    DatabaseAddress found =
        read.text(URL).isPresent()
            ? read.one(URL, file, DatabaseAddress::of, SHAPE)
            : read.one(JDBC, file, DatabaseAddress::of, SHAPE)
                .as(read.text(USER), read.text(PASSWORD));
    boolean named = read.text(URL).or(() -> read.text(JDBC)).isPresent();
    if (!named && read.text(USER).or(() -> read.text(PASSWORD)).isPresent()) {
      read.problem(JDBC, "is missing. Set it, or unset " + USER + " and " + PASSWORD + ".");
    }
    if (read.text("DYNO").isPresent() && read.problems().size() == before) {
      lasting(read, named, found);
    }
    return found;
  }

  private static void lasting(SettingsReader read, boolean named, DatabaseAddress found) {
    if (!found.isServer()) {
      read.problem(
          URL,
          (named ? "is a file" : "is missing")
              + ". Heroku throws away a dyno's disk at least once a day, and all cases and reminders on it. Add a database: heroku addons:create heroku-postgresql:essential-0.");
    }
  }

  /** A folder that can't be one is named where the data folder itself is read. */
  private static Path folder(SettingsReader read) {
    Optional<String> folder = read.text("LOTSE_DATA_DIR");
    try {
      return Path.of(folder.orElse("data"));
    } catch (InvalidPathException unusable) {
      return Path.of("data");
    }
  }
}
