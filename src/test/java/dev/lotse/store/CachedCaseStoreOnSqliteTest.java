package dev.lotse.store;

import dev.lotse.cases.CaseStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class CachedCaseStoreOnSqliteTest extends CaseStoreContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("lotse.db"));
  }

  @Override
  CaseStore cases() {
    return stores.cached;
  }
}
