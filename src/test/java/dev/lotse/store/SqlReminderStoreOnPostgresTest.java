package dev.lotse.store;

import dev.lotse.testing.TestPostgres;

class SqlReminderStoreOnPostgresTest extends ReminderStoreContract {

  private final DatabaseAddress address = TestPostgres.fresh(getClass());

  @Override
  Database open() {
    return Database.open(address);
  }
}
