package dev.lotse.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * How a SQLite file is opened: readers never wait for the writer (WAL), and a commit is on the disk
 * when it returns (FULL).
 */
final class SqliteFile {

  private static final int CONNECTIONS = 8;
  private static final Duration BUSY = Duration.ofSeconds(10);

  private SqliteFile() {}

  /**
   * Connections to a file at the newest schema.
   *
   * @throws StorageFailure when the folder or the file can't be made, opened or used
   */
  static HikariDataSource ready(Path file) {
    HikariDataSource pool = pool(file);
    try {
      Schema.ensure(pool);
      return pool;
    } catch (FlywayException problem) {
      pool.close();
      throw unusable(problem);
    }
  }

  /**
   * @throws StorageFailure when the folder or the file can't be made, opened or used
   */
  static Schema migrate(Path file) {
    try (HikariDataSource pool = pool(file)) {
      return Schema.migrate(pool);
    } catch (FlywayException problem) {
      throw unusable(problem);
    }
  }

  private static StorageFailure unusable(Exception problem) {
    return StorageFailure.permanent(
        "the database can't be opened: " + problem.getClass().getSimpleName());
  }

  private static HikariDataSource pool(Path file) {
    make(file.toAbsolutePath());
    HikariConfig config = new HikariConfig();
    config.setPoolName("lotse-store");
    config.setDataSource(source(file));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(BUSY.toMillis());
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException problem) {
      throw unusable(problem);
    }
  }

  /**
   * A new file is for its owner's eyes only; SQLite gives its companions (-wal, -shm) the same
   * permissions.
   */
  private static void make(Path file) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.notExists(file)
          && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // Another process was quicker; it is opened like any other.
    } catch (IOException problem) {
      throw StorageFailure.permanent("the database's folder or file can't be made");
    }
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) BUSY.toMillis());
    // What is deleted is overwritten, not only forgotten.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    // A transaction that begins as a reader and then writes fails at once when another process
    // wrote in between.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
