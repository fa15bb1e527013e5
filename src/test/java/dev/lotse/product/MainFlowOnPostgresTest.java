package dev.lotse.product;

import dev.lotse.store.DatabaseAddress;
import dev.lotse.testing.TestPostgres;

/** The same way, with everything kept in PostgreSQL. */
class MainFlowOnPostgresTest extends MainFlowTest {

  @Override
  DatabaseAddress database() {
    return TestPostgres.fresh(getClass());
  }
}
