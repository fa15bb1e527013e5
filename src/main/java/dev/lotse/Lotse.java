package dev.lotse;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.CaseStore;
import dev.lotse.cases.Cases;
import dev.lotse.conversation.Conversation;
import dev.lotse.conversation.Script;
import dev.lotse.log.CaseLog;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lotse, put together: the only class that knows everyone. Start it with {@link #start}, then open
 * one connection; close it to stop taking requests, finish what runs, and let go of the database.
 */
public final class Lotse implements AutoCloseable {

  /** How many characters of cases are kept in memory. */
  private static final long CACHE_WEIGHT = 16_000_000;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** How long Slack is waited for once Lotse is to stop. */
  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(4);

  private final Watch watch;
  private final Database database;
  private final Timers timers;
  private final OutboxWorker outbox;
  private final SlackClient client;
  private final SlackConnection connection;
  private final Runnable deliveries;

  /** Speaks with the content as it is now. */
  private volatile Conversation conversation;

  /**
   * What one Lotse is made of.
   *
   * @param matcher knows the script's intents; asked for once, and late, so that it may still be
   *     made while the rest begins
   * @param database a SQLite file is made when it is not there
   */
  public record Parts(
      SlackSettings slack,
      Script script,
      Supplier<IntentMatcher> matcher,
      WorkingHours hours,
      DatabaseAddress database,
      InstantSource clock) {

    /**
     * Begins to train the matcher, which takes seconds, or to read what an earlier start learnt
     * from the same intents.
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
          CompletableFuture.supplyAsync(() -> IntentMatcher.load(learntFolder, script.intents()))
              ::join,
          hours,
          database,
          clock);
    }
  }

  private Lotse(Parts parts) {
    InstantSource clock = parts.clock();
    this.watch = new Watch(clock);
    this.database = Database.open(parts.database());
    this.timers = new Timers(database, clock);
    SqlThreads threads = new SqlThreads(database);
    SqlInbox inbox = new SqlInbox(database, clock);
    SqlPeople people = new SqlPeople(database);
    SqlOutbox messages = new SqlOutbox(database, clock);
    SqlReminderStore reminderStore = new SqlReminderStore(database, timers);
    Cases cases =
        new Cases(
            new LoggedCaseStore(
                cached(new SqlCaseStore(database, reminderStore, threads, messages))),
            clock,
            () -> new CaseId(randomId()));
    Reminders reminders =
        new Reminders(reminderStore, clock, parts.hours(), () -> "r-" + randomId());
    this.client = new SlackClient(parts.slack(), clock, watch);
    SlackMessenger messenger =
        new SlackMessenger(
            client, threads, database, moved -> Optional.of(conversation.farewell(moved.id())));
    this.outbox =
        new OutboxWorker(
            database,
            messages,
            new WhenReady(() -> conversation, messenger, watch::reminded),
            (message, reason) -> conversation.undeliverable(message, reason),
            clock,
            watch);
    this.connection =
        new SlackConnection(
            client,
            messenger,
            new Core(
                watch.counting(request -> conversation.receive(request)),
                threads,
                people,
                database,
                language -> conversation.sorry(language)),
            clock);
    this.conversation =
        new Conversation(
            database,
            new Conversation.Ports(inbox, messages, threads, people),
            cases,
            reminders,
            parts.script(),
            parts.matcher().get(),
            clock);
    watch.over(database, connection::problem, messages, timers);
    CaseLog.during(conversation::warmUp);
    this.deliveries =
        () -> {
          outbox.start();
          timers.start(
              reminder -> conversation.due(reminder),
              () -> {
                inbox.purge();
                messages.purge();
              });
        };
  }

  private CaseStore cached(SqlCaseStore stored) {
    if (database.isShared()) {
      VerifiedCaseStore verified = new VerifiedCaseStore(stored, database, CACHE_WEIGHT);
      watch.cache(verified::stats);
      return verified;
    }
    CachedCaseStore cached = new CachedCaseStore(stored, database, CACHE_WEIGHT);
    watch.cache(cached::stats);
    return cached;
  }

  /**
   * Opens the database; takes no requests and sends nothing yet, since only a connection shows that
   * Slack knows us.
   */
  public static Lotse start(Parts parts) {
    return new Lotse(parts);
  }

  /**
   * Speaks with other content from the next request on; what is being answered is answered with the
   * content before.
   *
   * @param matcher knows the script's intents
   */
  public void use(Script script, IntentMatcher matcher) {
    Conversation next = conversation.speaking(script, matcher);
    CaseLog.during(next::warmUp);
    conversation = next;
  }

  /** Takes signed deliveries over HTTP and sends what is due; returns the port once it is ready. */
  public int serveHttp(Port port) {
    connection.serveHttp(port.host(), port.number(), watch.pages(port.metricsToken()));
    deliveries.run();
    return connection.port();
  }

  /**
   * Takes deliveries by Socket Mode and sends what is due; returns, once it is connected, the port
   * that the pages for operators are at.
   */
  public int connectSocketMode(Port port) {
    connection.connectSocketMode(port.host(), port.number(), watch.pages(port.metricsToken()));
    deliveries.run();
    return connection.port();
  }

  /**
   * Ends in order, within ten seconds even when Slack does not answer: is ready no more and takes
   * nothing new, lets acks end that are under way, sends what they led to, gives back what it had
   * claimed, and lets go of the database. Call once.
   */
  @Override
  public void close() {
    watch.stopping();
    CompletableFuture.delayedExecutor(PATIENCE_AT_END.toMillis(), TimeUnit.MILLISECONDS)
        .execute(client::hangUp);
    CompletableFuture<Void> reminders = CompletableFuture.runAsync(timers::close);
    connection.close();
    reminders.join();
    outbox.close();
    client.close();
    database.close();
  }

  private static String randomId() {
    return Long.toString(RANDOM.nextLong() & Long.MAX_VALUE, 36);
  }
}
