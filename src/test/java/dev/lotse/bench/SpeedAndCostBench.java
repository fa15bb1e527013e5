package dev.lotse.bench;

import dev.lotse.content.ContentFolder;
import dev.lotse.content.ScriptReader;
import dev.lotse.conversation.Answer;
import dev.lotse.conversation.Script;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.testing.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Measures the real jar, started as a process, against a bare Bolt app, in alternating rounds. A
 * missed goal fails nothing: the table says so. Prints it, and writes {@code target/bench.json}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpeedAndCostBench {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 3));

  /** Until then the compiler takes much of the machine. */
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warmup", 60));

  private static final int STARTS = Integer.getInteger("bench.starts", 5);
  private static final int PEOPLE = 1_000;
  private static final int MANY = Integer.getInteger("bench.cases", 1_000_000);
  private static final int DUE = Integer.getInteger("bench.reminders", 100_000);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Figures FIGURES = new Figures();
  private static Dock dock;
  private static List<String> questions;
  private static Optional<LocalPostgres> postgres = Optional.empty();
  private static double mostMemory;

  @BeforeAll
  static void open() throws Exception {
    dock = new Dock();
    Script script = ScriptReader.read(ContentFolder.shipped("intents"));
    questions =
        script.intents().stream()
            .filter(intent -> !intent.outOfScope() && isPlain(script.answers().get(intent.id())))
            .map(intent -> intent.examples().get(0))
            .toList();
    postgres = LocalPostgres.durable();
  }

  private static boolean isPlain(Answer answer) {
    return answer.action() == Answer.Action.NONE && answer.learns().isEmpty();
  }

  @AfterAll
  static void close() throws Exception {
    postgres.ifPresent(LocalPostgres::close);
    dock.close();
    FIGURES.add("most memory of any Lotse", "MB", mostMemory, Goal.atMost(400));
    FIGURES.write(Dock.TARGET.resolve("bench.json"));
    System.out.println();
    System.out.print(FIGURES.table());
  }

  private static DatabaseAddress database(String name) throws Exception {
    DatabaseAddress server = postgres.orElseThrow().address();
    new Seed(server).run("CREATE DATABASE " + name);
    String url = server.url().replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    return new DatabaseAddress(Optional.empty(), url, server.user(), server.password());
  }

  private static byte[] status(int number) {
    return Deliveries.command(Seed.user(number % PEOPLE), "status");
  }

  private static byte[] question(int number) {
    return Deliveries.threadMessage(
        Seed.user(number % PEOPLE),
        Seed.thread(number % PEOPLE),
        questions.get(number % questions.size()));
  }

  private static byte[] unrelated(int number) {
    return Deliveries.channelMessage("UX" + number % PEOPLE, "Kommt jemand mit zum Essen?");
  }

  private static Load.Seen load(Child child, IntFunction<byte[]> delivery) {
    return Load.run(child.port, ROUND, delivery);
  }

  /** Bare first, then Lotse, again and again; both are warm. */
  private static Rounds<Load.Seen> rounds(
      Child bare, Child lotse, IntFunction<byte[]> delivery, Rest rest) throws Exception {
    Load.run(bare.port, WARM_UP, delivery);
    Load.run(lotse.port, WARM_UP, delivery);
    return Rounds.of(
        ROUNDS,
        () -> {
          rest.untilQuiet();
          return load(bare, delivery);
        },
        () -> load(lotse, delivery));
  }

  private interface Rest {
    void untilQuiet() throws Exception;
  }

  private static Rest sent(Seed seed) {
    return () -> await(() -> waiting(seed) == 0, Duration.ofSeconds(60));
  }

  private static long waiting(Seed seed) {
    try {
      return seed.count("SELECT COUNT(*) FROM outgoing WHERE state = 'waiting'");
    } catch (java.sql.SQLException busy) {
      return 1;
    }
  }

  private static boolean await(BooleanSupplier condition, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return true;
  }

  private static void throughput(
      String what, Rounds<Load.Seen> seen, double leastRate, double mostP99) {
    FIGURES.ratio(
        what + ": requests",
        "1/s",
        seen.compared(Load.Seen::perSecond),
        Double.isNaN(leastRate) ? Goal.NONE : Goal.atLeast(leastRate));
    FIGURES.ratio(
        what + ": p99",
        "ms",
        seen.compared(Load.Seen::p99Millis),
        Double.isNaN(mostP99) ? Goal.NONE : Goal.atMost(mostP99));
  }

  @Test
  @Order(1)
  void underLoadOnSqlite() throws Exception {
    Path data = dock.data();
    Seed seed = new Seed(Dock.sqlite(data)).cases(PEOPLE);
    try (Child bare = dock.bare();
        Child lotse = dock.lotse(data, Dock.sqlite(data))) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
      memory("memory idle", bare, lotse, 1.4);
      Rest sent = sent(seed);
      throughput(
          "status, c=16, SQLite", rounds(bare, lotse, SpeedAndCostBench::status, sent), 0.5, 3);
      throughput(
          "thread question, c=16, SQLite",
          rounds(bare, lotse, SpeedAndCostBench::question, sent),
          0.25,
          5);
      throughput(
          "message of no concern, c=16",
          rounds(bare, lotse, SpeedAndCostBench::unrelated, sent),
          0.9,
          Double.NaN);
      memory("memory loaded", bare, lotse, 1.1);
    }
  }

  private static void memory(String what, Child bare, Child lotse, double most) {
    double ratio = lotse.rss() / bare.rss();
    FIGURES.ratio(
        what, "MB", new Rounds.Compared(lotse.rss(), bare.rss(), ratio), Goal.atMost(most));
    mostMemory = Math.max(mostMemory, lotse.mostRss());
  }

  @Test
  @Order(2)
  void underLoadOnPostgres() throws Exception {
    if (postgres.isEmpty()) {
      return;
    }
    DatabaseAddress address = database("load");
    Seed seed = new Seed(address).cases(PEOPLE);
    try (Child bare = dock.bare();
        Child lotse = dock.lotse(dock.data(), address)) {
      Rest sent = sent(seed);
      throughput(
          "status, c=16, PostgreSQL",
          rounds(bare, lotse, SpeedAndCostBench::status, sent),
          Double.NaN,
          Double.NaN);
      throughput(
          "thread question, c=16, PostgreSQL",
          rounds(bare, lotse, SpeedAndCostBench::question, sent),
          Double.NaN,
          Double.NaN);
      mostMemory = Math.max(mostMemory, lotse.mostRss());
    }
  }

  @Test
  @Order(3)
  void start() throws Exception {
    Path data = dock.data();
    new Seed(Dock.sqlite(data)).cases(PEOPLE);
    Path fresh = dock.data();
    try (Child first = dock.lotse(fresh, Dock.sqlite(fresh))) {
      FIGURES.add("ready, the very first time", "ms", first.readyMillis, Goal.NONE);
    }
    dock.lotse(data, Dock.sqlite(data)).close();
    List<Double> firstCommands = new ArrayList<>();
    Rounds<Double> plain =
        Rounds.of(STARTS, this::bareStart, () -> lotseStart(data, List.of(), firstCommands));
    FIGURES.ratio("ready", "ms", plain.compared(Double::doubleValue), Goal.atMost(1.3));
    FIGURES.add("first command after start", "ms", Rounds.median(firstCommands), Goal.atMost(50));
    if (Files.exists(Dock.ARCHIVE)) {
      List<String> flags = List.of("-XX:SharedArchiveFile=" + Dock.ARCHIVE);
      List<Double> commands = new ArrayList<>();
      Rounds<Double> archived =
          Rounds.of(STARTS, this::bareStart, () -> lotseStart(data, flags, commands));
      FIGURES.ratio(
          "ready, with the archive",
          "ms",
          archived.compared(Double::doubleValue),
          Goal.atMost(0.8));
      FIGURES.add(
          "first command after start, with the archive",
          "ms",
          Rounds.median(commands),
          Goal.atMost(50));
    } else {
      FIGURES.add("ready, with the archive", "ms", Double.NaN, Goal.atMost(0.8));
    }
  }

  private double bareStart() throws Exception {
    try (Child bare = dock.bare()) {
      return bare.readyMillis;
    }
  }

  private double lotseStart(Path data, List<String> flags, List<Double> firstCommands)
      throws Exception {
    try (Child lotse = dock.lotse(data, Dock.sqlite(data), flags);
        Wire wire = new Wire(lotse.port)) {
      byte[] delivery = status(firstCommands.size());
      long began = System.nanoTime();
      wire.call(delivery);
      firstCommands.add((System.nanoTime() - began) / 1e6);
      return lotse.readyMillis;
    }
  }

  @Test
  @Order(4)
  void manyCasesStored() throws Exception {
    Path few = dock.data();
    Path many = dock.data();
    new Seed(Dock.sqlite(few)).cases(PEOPLE);
    Seed seed = new Seed(Dock.sqlite(many)).cases(PEOPLE).more(PEOPLE + 1, MANY);
    seed.run("PRAGMA wal_checkpoint(TRUNCATE)");
    int stride = MANY / PEOPLE;
    IntFunction<byte[]> spread =
        number -> Deliveries.command(Seed.user(number % PEOPLE * stride), "status");
    IntFunction<byte[]> anybody =
        number -> Deliveries.command(Seed.user((int) (number * 7919L % MANY)), "status");
    try (Child with1000 = dock.lotse(few, Dock.sqlite(few));
        Child withMany = dock.lotse(many, Dock.sqlite(many))) {
      Load.run(with1000.port, WARM_UP, SpeedAndCostBench::status);
      Load.run(withMany.port, WARM_UP, spread);
      Rounds<Load.Seen> seen =
          Rounds.of(
              ROUNDS,
              () -> load(with1000, SpeedAndCostBench::status),
              () -> load(withMany, spread));
      FIGURES.ratio(
          MANY + " cases stored against 1000: p99",
          "ms",
          seen.compared(Load.Seen::p99Millis),
          Goal.atMost(1.3));
      Rounds<Load.Seen> cold =
          Rounds.of(
              ROUNDS,
              () -> load(with1000, SpeedAndCostBench::status),
              () -> load(withMany, anybody));
      FIGURES.ratio(
          "the same, everybody at random: p99",
          "ms",
          cold.compared(Load.Seen::p99Millis),
          Goal.NONE);
      FIGURES.add(MANY + " cases: ready", "ms", withMany.readyMillis, Goal.NONE);
      FIGURES.add(MANY + " cases: memory", "MB", withMany.rss(), Goal.NONE);
      mostMemory = Math.max(mostMemory, withMany.mostRss());
    }
  }

  @Test
  @Order(5)
  void remindersAtOnceOnSqlite() throws Exception {
    Path data = dock.data();
    remindersAtOnce("SQLite", data, Dock.sqlite(data), 1_500);
  }

  @Test
  @Order(6)
  void remindersAtOnceOnPostgres() throws Exception {
    if (postgres.isEmpty()) {
      FIGURES.add("reminders at once, PostgreSQL", "1/s", Double.NaN, Goal.atLeast(2_000));
      return;
    }
    remindersAtOnce("PostgreSQL", dock.data(), database("due"), 2_000);
  }

  /** From the first message's arrival to the last one's. */
  private static void remindersAtOnce(
      String where, Path data, DatabaseAddress address, double leastRate) throws Exception {
    Instant due = Instant.now();
    new Seed(address).cases(DUE).reminders(DUE, due);
    dock.slack.forget();
    try (Child lotse = dock.lotse(data, address)) {
      boolean all = await(() -> dock.slack.firstPosts.size() >= DUE, PATIENCE);
      long first = dock.slack.firstPosts.values().stream().mapToLong(at -> at).min().orElse(0);
      long last = dock.slack.firstPosts.values().stream().mapToLong(at -> at).max().orElse(0);
      int arrived = dock.slack.firstPosts.size();
      FIGURES.add(
          arrived + (all ? "" : " of " + DUE) + " reminders at once, " + where,
          "1/s",
          arrived / ((last - first) / 1e3),
          Goal.atLeast(leastRate));
      FIGURES.add(
          "repeated among them", "", dock.slack.posts.get() - (double) arrived, Goal.atMost(0));
      mostMemory = Math.max(mostMemory, lotse.mostRss());
    }
  }

  @Test
  @Order(7)
  void latenessOnSqlite() throws Exception {
    Path data = dock.data();
    lateness("SQLite", data, Dock.sqlite(data));
  }

  @Test
  @Order(8)
  void latenessOnPostgres() throws Exception {
    if (postgres.isPresent()) {
      lateness("PostgreSQL", dock.data(), database("late"));
    }
  }

  private static void lateness(String where, Path data, DatabaseAddress address) throws Exception {
    Seed seed = new Seed(address).cases(PEOPLE);
    Instant first = Instant.now().plusSeconds(15);
    seed.remindersFrom(first, PEOPLE, 60);
    dock.slack.forget();
    try (Child lotse = dock.lotse(data, address)) {
      await(() -> dock.slack.firstPosts.size() >= PEOPLE, Duration.ofSeconds(120));
      List<Double> late = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        Long arrived = dock.slack.firstPosts.get(Seed.user(i));
        long due = first.plusMillis(i * 60L).toEpochMilli();
        late.add(arrived == null ? Double.POSITIVE_INFINITY : (arrived - due) / 1e3);
      }
      late.sort(null);
      FIGURES.add(
          "lateness of 1000 reminders in a minute, p50, " + where,
          "s",
          late.get(PEOPLE / 2),
          Goal.NONE);
      FIGURES.add(
          "lateness of 1000 reminders in a minute, p99, " + where,
          "s",
          late.get(PEOPLE * 99 / 100),
          Goal.atMost(2));
      mostMemory = Math.max(mostMemory, lotse.mostRss());
    }
  }
}
