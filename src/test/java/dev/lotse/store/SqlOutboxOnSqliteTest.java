package dev.lotse.store;

import static dev.lotse.store.Samples.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlOutboxOnSqliteTest extends OutboxContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("lotse.db"));
  }

  @Test
  void aDeliveryThatCouldNotBeRecordedIsRecordedLaterAndNotRepeated() {
    Sql sql = new Sql(stores.database);
    sql.update(
        """
        CREATE TRIGGER out_of_order BEFORE UPDATE ON outgoing WHEN NEW.state = 'delivered' BEGIN SELECT RAISE(ABORT, 'out of order'); END
        """);
    CountDownLatch sent = new CountDownLatch(1);
    messenger.on("words", key -> sent.countDown());
    work();
    add(message("a", "words"), message("a", "next"));
    Await.until("it was sent", () -> sent.getCount() == 0 && messenger.words().size() == 1);

    sql.update("DROP TRIGGER out_of_order");

    awaitAll("delivered");
    assertThat(messenger.words()).containsExactly("words", "next");
  }
}
