package dev.lotse.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all contracts share: stores on a fresh database, which can be closed and opened again. */
abstract class StoreContract {

  final SettableClock clock = new SettableClock();
  OpenStores stores;

  /** Opens the database of this test; each time the same one. */
  abstract Database open();

  @BeforeEach
  void openStores() {
    stores = new OpenStores(open(), clock);
  }

  @AfterEach
  void closeStores() {
    stores.close();
  }

  void reopen() {
    stores.close();
    stores = new OpenStores(open(), clock);
  }
}
