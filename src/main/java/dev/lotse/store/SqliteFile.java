package dev.lotse.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How a SQLite file is opened: readers never wait for the writer (WAL), and a commit is on the disk when it returns (FULL). */
final class SqliteFile {

  private static final int CONNECTIONS = 8;
  private static final Duration BUSY = Duration.ofSeconds(10);

  private SqliteFile() {}

  /** @throws StorageFailure when the folder can't be made or the file can't be opened */
  static HikariDataSource pool(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException problem) {
      throw StorageFailure.permanent("the database's folder can't be made");
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName("lotse-store");
    config.setDataSource(source(file));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(BUSY.toMillis());
    return new HikariDataSource(config);
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) BUSY.toMillis());
    // A transaction that begins as a reader and then writes fails at once when another process wrote in between.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
