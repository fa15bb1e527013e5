package dev.lotse.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
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
   * @throws StorageFailure when the folder or the file can't be made or opened
   */
  static HikariDataSource pool(Path file) {
    make(file.toAbsolutePath());
    HikariConfig config = new HikariConfig();
    config.setPoolName("lotse-store");
    config.setDataSource(source(file));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(BUSY.toMillis());
    return new HikariDataSource(config);
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
