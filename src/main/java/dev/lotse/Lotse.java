package dev.lotse;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.CaseStore;
import dev.lotse.cases.Cases;
import dev.lotse.conversation.Conversation;
import dev.lotse.conversation.Script;
import dev.lotse.reminders.Reminders;
import dev.lotse.reminders.WorkingHours;
import dev.lotse.slack.Core;
import dev.lotse.slack.SlackClient;
import dev.lotse.slack.SlackConnection;
import dev.lotse.slack.SlackMessenger;
import dev.lotse.slack.SlackSettings;
import dev.lotse.store.CachedCaseStore;
import dev.lotse.store.Database;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.store.OutboxWorker;
import dev.lotse.store.SqlCaseStore;
import dev.lotse.store.SqlInbox;
import dev.lotse.store.SqlOutbox;
import dev.lotse.store.SqlPeople;
import dev.lotse.store.SqlReminderStore;
import dev.lotse.store.SqlThreads;
import dev.lotse.store.Timers;
import dev.lotse.store.VerifiedCaseStore;
import dev.lotse.understanding.IntentMatcher;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lotse, put together: the only class that knows everyone. Start it with {@link #start}, then open
 * one connection; close it to stop taking requests, finish what runs, and let go of the database.
 */
public final class Lotse implements AutoCloseable {

  /** How many characters of cases are kept in memory. */
  private static final long CACHE_WEIGHT = 16_000_000;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final Timers timers;
  private final OutboxWorker outbox;
  private final SlackClient client;
  private final SlackConnection connection;
  private final Runnable deliveries;

  /**
   * What one Lotse is made of.
   *
   * @param matcher knows the script's intents
   * @param database a SQLite file is made when it is not there
   */
  public record Parts(
      SlackSettings slack,
      Script script,
      IntentMatcher matcher,
      WorkingHours hours,
      DatabaseAddress database,
      InstantSource clock) {

    /**
     * Trains the matcher, which takes seconds, or takes what an earlier start learnt from the same
     * intents.
     *
     * @param learntFolder where what was learnt is kept; a folder that can't be written costs only
     *     time
     */
    public Parts(
        SlackSettings slack,
        Script script,
        Path learntFolder,
        WorkingHours hours,
        DatabaseAddress database,
        InstantSource clock) {
      this(
          slack,
          script,
          IntentMatcher.load(learntFolder, script.intents()),
          hours,
          database,
          clock);
    }
  }

  private Lotse(Parts parts) {
    InstantSource clock = parts.clock();
    this.database = Database.open(parts.database());
    this.timers = new Timers(database, clock);
    SqlThreads threads = new SqlThreads(database);
    SqlInbox inbox = new SqlInbox(database, clock);
    SqlPeople people = new SqlPeople(database);
    SqlOutbox messages = new SqlOutbox(database, clock);
    SqlReminderStore reminderStore = new SqlReminderStore(database, timers);
    Cases cases =
        new Cases(
            cached(new SqlCaseStore(database, reminderStore, threads, messages)),
            clock,
            () -> new CaseId(randomId()));
    Reminders reminders =
        new Reminders(reminderStore, clock, parts.hours(), () -> "r-" + randomId());
    Conversation conversation =
        new Conversation(
            database,
            new Conversation.Ports(inbox, messages, threads, people),
            cases,
            reminders,
            parts.script(),
            parts.matcher(),
            clock);
    this.client = new SlackClient(parts.slack(), clock);
    SlackMessenger messenger =
        new SlackMessenger(
            client, threads, database, moved -> Optional.of(conversation.farewell(moved.id())));
    this.outbox =
        new OutboxWorker(
            database,
            messages,
            new WhenReady(conversation, messenger),
            conversation::undeliverable,
            clock);
    this.connection =
        new SlackConnection(
            client,
            messenger,
            new Core(conversation::receive, threads, people, database, conversation::sorry),
            clock);
    conversation.warmUp();
    this.deliveries =
        () -> {
          outbox.start();
          timers.start(
              conversation::due,
              () -> {
                inbox.purge();
                messages.purge();
              });
        };
  }

  private CaseStore cached(SqlCaseStore stored) {
    return database.isShared()
        ? new VerifiedCaseStore(stored, database, CACHE_WEIGHT)
        : new CachedCaseStore(stored, database, CACHE_WEIGHT);
  }

  /**
   * Opens the database; takes no requests and sends nothing yet, since only a connection shows that
   * Slack knows us.
   */
  public static Lotse start(Parts parts) {
    return new Lotse(parts);
  }

  /** Takes signed deliveries over HTTP and sends what is due; returns the port once it is ready. */
  public int serveHttp(String host, int port) {
    connection.serveHttp(host, port);
    deliveries.run();
    return connection.port();
  }

  /** Takes deliveries by Socket Mode and sends what is due; returns once it is connected. */
  public void connectSocketMode() {
    connection.connectSocketMode();
    deliveries.run();
  }

  @Override
  public void close() {
    connection.close();
    timers.close();
    outbox.close();
    client.close();
    database.close();
  }

  private static String randomId() {
    return Long.toString(RANDOM.nextLong() & Long.MAX_VALUE, 36);
  }
}
