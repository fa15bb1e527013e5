package dev.lotse.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlPeopleOnSqliteTest extends PeopleContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("lotse.db"));
  }
}
