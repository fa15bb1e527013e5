package dev.lotse.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether this process can serve people now. Thread-safe; the checks are asked at most once a
 * second, however often somebody looks.
 */
public final class Readiness {

  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final Map<String, Supplier<Optional<String>>> checks;
  private volatile boolean stopping;
  private List<String> last = List.of();
  private long askedAt = System.nanoTime() - FRESH_NANOS;

  /**
   * @param checks by name, each answers in a word or two why it can't serve, without addresses or
   *     secrets; empty when it can
   */
  public Readiness(Map<String, Supplier<Optional<String>>> checks) {
    this.checks = new LinkedHashMap<>(checks);
  }

  /** From now on it is not ready, whatever the checks say. */
  public void stopping() {
    stopping = true;
  }

  /** What stands in the way, a line each; empty when ready. */
  public List<String> problems() {
    return stopping ? List.of("stopping") : asked();
  }

  private synchronized List<String> asked() {
    if (System.nanoTime() - askedAt >= FRESH_NANOS) {
      List<String> problems = new ArrayList<>();
      checks.forEach(
          (name, check) -> check.get().ifPresent(problem -> problems.add(name + ": " + problem)));
      last = List.copyOf(problems);
      askedAt = System.nanoTime();
    }
    return last;
  }
}
