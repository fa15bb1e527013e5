package dev.lotse.store;

import dev.lotse.cases.CaseStore;
import dev.lotse.testing.TestPostgres;

class SqlCaseStoreOnPostgresTest extends CaseStoreContract {

  private final DatabaseAddress address = TestPostgres.fresh(getClass());

  @Override
  Database open() {
    return Database.open(address);
  }

  @Override
  CaseStore cases() {
    return stores.cases;
  }
}
