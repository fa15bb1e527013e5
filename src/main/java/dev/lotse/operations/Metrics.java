package dev.lotse.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;

/**
 * What is counted and timed, kept by Micrometer. Thread-safe; noting something takes less than a
 * microsecond and throws nothing. Labels come from closed sets of words, never from what people
 * write.
 */
public final class Metrics {

  /** The form that {@link #text()} has. */
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Slack waits three seconds for an ack. */
  private static final Duration[] ACK_STEPS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3)
  };

  private static final Duration[] LATENESS_STEPS = {
    Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** By kind; every message of every channel is acked. */
  private final Map<String, Timer> acks = new ConcurrentHashMap<>();

  /** The registry itself would let go of them. */
  private final Collection<DoubleSupplier> counted = new ConcurrentLinkedQueue<>();

  /**
   * With what Java tells of its memory, its processor time and its age.
   *
   * @param results what may become of a message; each begins at zero, so that the first one is seen
   *     as a change
   * @param outcomes how a message may be understood; the same
   */
  public Metrics(List<String> results, List<String> outcomes) {
    results.forEach(this::messages);
    outcomes.forEach(this::understandings);
    failures();
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** A delivery of this kind was acked after this time. */
  public void acked(String kind, Duration took) {
    acks.computeIfAbsent(kind, this::acks).record(took);
  }

  private Timer acks(String kind) {
    return Timer.builder("lotse.acks")
        .description("From a delivery's arrival to its ack")
        .tag("kind", kind)
        .serviceLevelObjectives(ACK_STEPS)
        .register(registry);
  }

  /** Answering a request failed on our side; the person was told so. */
  public void failed() {
    failures().increment();
  }

  private Counter failures() {
    return counter("lotse.requests.failed", "Requests that failed on our side", Tags.empty());
  }

  /** A method of Slack's Web API was called. */
  public void called(String method, String result, Duration took) {
    Timer.builder("lotse.slack.calls")
        .description("Calls of Slack's Web API, by their result")
        .tags("method", method, "result", result)
        .register(registry)
        .record(took);
  }

  /** What became of an attempt to deliver a message of the outbox. */
  public void message(String result) {
    messages(result).increment();
  }

  private Counter messages(String result) {
    return counter(
        "lotse.messages", "Attempts to deliver a message of the outbox", Tags.of("result", result));
  }

  /** A message was accepted by Slack this long after it was stored. */
  public void messageDelay(Duration delay) {
    Timer.builder("lotse.message.delay")
        .description("From the commit of a message until Slack accepted it")
        .serviceLevelObjectives(LATENESS_STEPS)
        .register(registry)
        .record(delay);
  }

  /** A reminder was accepted by Slack this long after the time it was promised for. */
  public void reminderLateness(Duration late) {
    Timer.builder("lotse.reminder.lateness")
        .description("From a reminder's promised time until Slack accepted it")
        .serviceLevelObjectives(LATENESS_STEPS)
        .register(registry)
        .record(late.isNegative() ? Duration.ZERO : late);
  }

  /** How a person's message was understood. */
  public void understood(String outcome) {
    understandings(outcome).increment();
  }

  private Counter understandings(String outcome) {
    return counter("lotse.understood", "How messages were understood", Tags.of("outcome", outcome));
  }

  /** Registers what is asked for whenever somebody reads the metrics. */
  public void gauge(String name, String description, DoubleSupplier value) {
    Gauge.builder(name, value::getAsDouble).description(description).register(registry);
  }

  /** Registers a count that is kept elsewhere and only grows. */
  public void counter(
      String name, String description, String label, String labelled, DoubleSupplier value) {
    counted.add(value);
    FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble)
        .description(description)
        .tag(label, labelled)
        .register(registry);
  }

  /** For a library that knows Micrometer by itself. */
  public Object registry() {
    return registry;
  }

  String text() {
    return registry.scrape(CONTENT_TYPE);
  }

  private Counter counter(String name, String description, Tags labels) {
    return Counter.builder(name).description(description).tags(labels).register(registry);
  }
}
