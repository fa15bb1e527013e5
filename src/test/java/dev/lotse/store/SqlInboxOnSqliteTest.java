package dev.lotse.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlInboxOnSqliteTest extends InboxContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("lotse.db"));
  }
}
