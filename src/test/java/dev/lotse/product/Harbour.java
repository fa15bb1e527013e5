package dev.lotse.product;

import dev.lotse.Lotse;
import dev.lotse.Port;
import dev.lotse.content.ContentFolder;
import dev.lotse.content.ScriptReader;
import dev.lotse.conversation.Script;
import dev.lotse.playground.AppManifest;
import dev.lotse.playground.Credentials;
import dev.lotse.playground.LocalSlack;
import dev.lotse.playground.Observed;
import dev.lotse.playground.PlaygroundClock;
import dev.lotse.reminders.WorkingHours;
import dev.lotse.slack.SlackSettings;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.understanding.IntentMatcher;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A local Slack and a real Lotse moored to it, over HTTP or Socket Mode. Closing it ends both. */
final class Harbour implements AutoCloseable {

  /** Long enough for a busy machine; a wait ends as soon as what it waits for is there. */
  static final Duration SOON = Duration.ofSeconds(30);

  static final String COMMAND = "/mailjet-locked";
  static final String GENERAL = "C0GENERAL";
  static final String MAIL_OPS = "C0MAILOPS";
  static final String METRICS_TOKEN = "reads-the-metrics-0123";
  private static final String LOOPBACK = "127.0.0.1";

  /** How deliveries travel. */
  enum Way {
    HTTP,
    SOCKET_MODE
  }

  final PlaygroundClock clock = new PlaygroundClock();
  final LocalSlack slack;
  final Ledger ledger;
  private final Credentials credentials = Credentials.random();
  private final Way way;
  private final DatabaseAddress database;
  private int port;
  private Optional<Lotse> lotse = Optional.empty();

  /**
   * @param seenAt how the test itself reaches the database
   */
  private Harbour(Way way, DatabaseAddress database, DatabaseAddress seenAt) {
    this.way = way;
    this.database = database;
    this.slack =
        LocalSlack.start(
            0, credentials, AppManifest.read(ContentFolder.shipped("manifest.yml")), clock);
    this.ledger = new Ledger(seenAt);
  }

  /** Content is read once for all tests: it does not change. */
  private static final class Shipped {
    static final Script SCRIPT = ScriptReader.read(ContentFolder.shipped("intents"));
    static final IntentMatcher MATCHER = IntentMatcher.train(SCRIPT.intents());
  }

  static Script script() {
    return Shipped.SCRIPT;
  }

  /** With Slack's rate limits lifted, since tests click faster than people. */
  static Harbour open(Way way, DatabaseAddress database) {
    return open(way, database, database);
  }

  /** The same where the way to the database is not to be the test's own. */
  static Harbour open(Way way, DatabaseAddress database, DatabaseAddress seenAt) {
    Harbour harbour = new Harbour(way, database, seenAt);
    harbour.slack.faults().withoutRateLimits();
    harbour.startLotse();
    return harbour;
  }

  static Harbour open(Way way, Path folder) {
    return open(way, DatabaseAddress.sqlite(folder.resolve("lotse.db")));
  }

  static Harbour open(Path folder) {
    return open(Way.HTTP, folder);
  }

  void startLotse() {
    Lotse started =
        Lotse.start(
            new Lotse.Parts(
                settings(),
                script(),
                () -> Shipped.MATCHER,
                WorkingHours.DEFAULT,
                database,
                clock));
    lotse = Optional.of(started);
    Port any = new Port(LOOPBACK, 0, Optional.of(METRICS_TOKEN));
    if (way == Way.HTTP) {
      port = started.serveHttp(any);
      slack.deliverOverHttp(page("/slack/events"));
    } else {
      slack.deliverOverSocketMode();
      port = started.connectSocketMode(any);
      slack.awaitSocketClient(SOON);
    }
  }

  /** Takes the content of that folder into use, as when its files change. */
  void reload(Path content) {
    Script changed = ScriptReader.read(content);
    lotse.orElseThrow().use(changed, IntentMatcher.train(changed.intents()));
  }

  /** A page of Lotse's own port. */
  URI page(String path) {
    return URI.create("http://" + LOOPBACK + ":" + port + path);
  }

  Credentials credentials() {
    return credentials;
  }

  Lotse lotse() {
    return lotse.orElseThrow();
  }

  void stopLotse() {
    lotse.ifPresent(Lotse::close);
    lotse = Optional.empty();
  }

  private SlackSettings settings() {
    return way == Way.HTTP
        ? new SlackSettings(
            credentials.botToken(),
            Optional.empty(),
            Optional.of(credentials.signingSecret()),
            slack.apiUrl())
        : new SlackSettings(
            credentials.botToken(),
            Optional.of(credentials.appToken()),
            Optional.empty(),
            slack.apiUrl());
  }

  Path databaseFile() {
    return database.file().orElseThrow();
  }

  Observed seen() {
    return slack.observed();
  }

  Guest anna() {
    return new Guest(this, slack.anna(), Tongue.DE);
  }

  Guest ben() {
    return new Guest(this, slack.ben(), Tongue.EN);
  }

  Guest guest(Tongue tongue) {
    return tongue == Tongue.DE ? anna() : ben();
  }

  /** Lets everything that is on its way arrive, then moves the clock to this moment. */
  void advanceTo(Instant moment) {
    ledger.awaitNothingOnItsWay();
    Duration left = Duration.between(clock.instant(), moment);
    clock.advance(left.isNegative() ? Duration.ZERO : left);
  }

  @Override
  public void close() {
    stopLotse();
    slack.close();
  }
}
