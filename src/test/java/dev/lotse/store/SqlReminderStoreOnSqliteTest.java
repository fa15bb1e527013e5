package dev.lotse.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlReminderStoreOnSqliteTest extends ReminderStoreContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("lotse.db"));
  }

  /** There can be no other process that is at it, so nobody waits for its heartbeat to stop. */
  @Test
  void whatAKilledProcessWasLookingAtFiresAtOnceAfterTheStart() {
    planned("r1", clock.instant());
    new Sql(stores.database)
        .updateOne(
            "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'dead', last_heartbeat = execution_time WHERE task_instance = 'r1'");

    startTimers();

    Await.until("r1 fired", () -> due.contains("r1"));
  }
}
