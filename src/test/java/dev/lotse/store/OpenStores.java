package dev.lotse.store;

import java.time.Duration;

/** All stores on one open database, put together as the product does. */
final class OpenStores implements AutoCloseable {

  final Database database;
  final Timers timers;
  final SqlReminderStore reminders;
  final SqlThreads threads;
  final SqlOutbox outbox;
  final SqlInbox inbox;
  final SqlPeople people;
  final SqlCaseStore cases;
  final CachedCaseStore cached;
  final VerifiedCaseStore verified;

  OpenStores(Database database, SettableClock clock) {
    this.database = database;
    this.timers = new Timers(database, clock, Duration.ofMillis(20));
    this.reminders = new SqlReminderStore(database, timers);
    this.threads = new SqlThreads(database);
    this.outbox = new SqlOutbox(database, clock);
    this.inbox = new SqlInbox(database, clock);
    this.people = new SqlPeople(database);
    this.cases = new SqlCaseStore(database, reminders, threads, outbox);
    this.cached = new CachedCaseStore(cases, database, 100_000);
    this.verified = new VerifiedCaseStore(cases, database, 100_000);
  }

  @Override
  public void close() {
    timers.close();
    database.close();
  }
}
