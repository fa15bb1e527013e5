package dev.lotse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.testing.TestPostgres;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlOutboxOnPostgresTest extends OutboxContract {

  private final DatabaseAddress address = TestPostgres.fresh(getClass());

  @Override
  Database open() {
    return Database.open(address);
  }

  /**
   * With 30,000 messages waiting, each look for the next ones read them all, or all of them for
   * each of them, since the server went by what the table had held a while ago; then nothing was
   * sent.
   */
  @Test
  void whatIsNextIsFoundByIndexWhateverTheServerKnowsOfTheTable() {
    Sql sql = new Sql(stores.database);
    sql.update("ANALYZE outgoing");
    stores.outbox.add(
        IntStream.range(0, 3_000).mapToObj(i -> Samples.message("lane-" + i, "words")).toList());
    assertGoesByIndex(sql);

    sql.update("ANALYZE outgoing");
    assertGoesByIndex(sql);

    sql.update("UPDATE outgoing SET state = 'delivered' WHERE number > 3");
    sql.update("ANALYZE outgoing");
    assertGoesByIndex(sql);
  }

  private static void assertGoesByIndex(Sql sql) {
    String plan =
        String.join(
            "\n",
            sql.all("EXPLAIN " + OutboxLeases.HEADS, row -> row.text("QUERY PLAN"), 1, 1, 16));
    assertThat(plan)
        .contains("using waiting_by_number on outgoing head")
        .contains("using waiting_by_lane on outgoing first")
        .doesNotContain("Sort", "Seq Scan", "Bitmap");
  }
}
