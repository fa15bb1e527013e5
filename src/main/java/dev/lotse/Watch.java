package dev.lotse;

import dev.lotse.conversation.Exchange;
import dev.lotse.conversation.Reply;
import dev.lotse.operations.Metrics;
import dev.lotse.operations.MetricsGuard;
import dev.lotse.operations.OperationsServlet;
import dev.lotse.operations.Readiness;
import dev.lotse.slack.SlackWatch;
import dev.lotse.store.Backlog;
import dev.lotse.store.CachedCaseStore;
import dev.lotse.store.Database;
import dev.lotse.store.OutboxWatch;
import dev.lotse.store.SqlOutbox;
import dev.lotse.store.StorageFailure;
import dev.lotse.store.Timers;
import dev.lotse.understanding.Decision;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the metrics and the readiness what the parts of Lotse do. Thread-safe. */
final class Watch implements SlackWatch, OutboxWatch {

  private final InstantSource clock;
  private static final String DELIVERED = "delivered";
  private static final String TRIED_AGAIN = "tried_again";
  private static final String GIVEN_UP = "given_up";

  /** Loading them takes some tenths of a second of processor time, which nobody need wait for. */
  private final CompletableFuture<Metrics> loading =
      CompletableFuture.supplyAsync(
          () ->
              new Metrics(
                  List.of(DELIVERED, TRIED_AGAIN, GIVEN_UP),
                  Stream.of(Decision.values()).map(Watch::word).toList()));

  private volatile Readiness readiness = new Readiness(Map.of());

  Watch(InstantSource clock) {
    this.clock = clock;
  }

  /** What must be well for people to be served, and what to look at when metrics are read. */
  void over(Database database, Supplier<Optional<String>> slack, SqlOutbox outbox, Timers timers) {
    Map<String, Supplier<Optional<String>>> checks = new LinkedHashMap<>();
    checks.put(
        "database", () -> database.isReachable() ? Optional.empty() : Optional.of("not reachable"));
    checks.put("slack", slack);
    readiness = new Readiness(checks);
    loading.thenAccept(
        metrics -> {
          database.reportTo(metrics.registry());
          metrics.gauge(
              "lotse.ready", "1 when ready, else 0", () -> readiness.problems().isEmpty() ? 1 : 0);
          backlog(metrics, outbox);
          metrics.gauge(
              "lotse.reminder.overdue.seconds",
              "How long the reminder that should have come first is overdue",
              known(() -> seconds(timers.overdue())));
        });
  }

  private static void backlog(Metrics metrics, SqlOutbox outbox) {
    Supplier<Backlog> backlog = new Recent<>(outbox::backlog);
    metrics.gauge(
        "lotse.outbox.messages",
        "Messages that wait to be delivered",
        known(() -> backlog.get().messages()));
    metrics.gauge(
        "lotse.outbox.oldest.seconds",
        "How long the oldest message waits",
        known(() -> seconds(backlog.get().oldest())));
  }

  /** Not a number while the database is away. */
  private static DoubleSupplier known(DoubleSupplier stored) {
    return () -> {
      try {
        return stored.getAsDouble();
      } catch (StorageFailure away) {
        return Double.NaN;
      }
    };
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /** What is known of the cases in memory. */
  void cache(Supplier<CachedCaseStore.Stats> stats) {
    String name = "lotse.case.cache";
    String description = "Whether a case was found in memory";
    loading.thenAccept(
        metrics -> {
          metrics.counter(name, description, "result", "hit", () -> stats.get().hits());
          metrics.counter(name, description, "result", "miss", () -> stats.get().misses());
          metrics.gauge("lotse.case.cache.size", "Cases in memory", () -> stats.get().cases());
        });
  }

  /** The same door; how it understood a person's own words is counted. */
  <R> Function<R, Reply> counting(Function<R, Reply> door) {
    return request -> {
      Reply reply = door.apply(request);
      reply
          .exchange()
          .filter(taken -> !taken.said().isEmpty())
          .flatMap(Exchange::decision)
          .map(Watch::word)
          .ifPresent(word -> metrics().understood(word));
      return reply;
    };
  }

  private static String word(Decision decision) {
    return decision.name().toLowerCase(Locale.ROOT);
  }

  /** The pages for operators, by path. */
  Map<String, HttpServlet> pages(Optional<String> metricsToken) {
    HttpServlet pages =
        new OperationsServlet(readiness, this::metrics, new MetricsGuard(metricsToken));
    return OperationsServlet.PATHS.stream().collect(Collectors.toMap(path -> path, path -> pages));
  }

  /** From now on Lotse is not ready. */
  void stopping() {
    readiness.stopping();
  }

  private Metrics metrics() {
    return loading.join();
  }

  @Override
  public void acked(String kind, Duration took) {
    metrics().acked(kind, took);
  }

  @Override
  public void failed() {
    metrics().failed();
  }

  @Override
  public void called(String method, String result, Duration took) {
    metrics().called(method, result, took);
  }

  /** A reminder was accepted by Slack. */
  void reminded(Instant promised) {
    metrics().reminderLateness(Duration.between(promised, clock.instant()));
  }

  @Override
  public void delivered(Duration sinceAdded) {
    metrics().message(DELIVERED);
    metrics().messageDelay(sinceAdded);
  }

  @Override
  public void triedAgainLater() {
    metrics().message(TRIED_AGAIN);
  }

  @Override
  public void gaveUp() {
    metrics().message(GIVEN_UP);
  }
}
