package dev.lotse.store;

import dev.lotse.testing.TestPostgres;

class SqlPeopleOnPostgresTest extends PeopleContract {

  private final DatabaseAddress address = TestPostgres.fresh(getClass());

  @Override
  Database open() {
    return Database.open(address);
  }
}
