package dev.lotse.log;

import dev.lotse.cases.CaseId;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * Puts the id of the case that a thread is at into every line it logs, and nothing else of the
 * case. Each thread has its own.
 */
public final class CaseLog {

  private static final String CASE = "case";

  private CaseLog() {}

  /** From now on this thread is at that case. */
  public static void at(CaseId id) {
    MDC.put(CASE, id.value());
  }

  /** From now on this thread is at that case, if it is one. */
  public static void at(Optional<CaseId> id) {
    id.ifPresentOrElse(CaseLog::at, CaseLog::atNone);
  }

  /** The case that this thread is at. */
  public static Optional<CaseId> here() {
    return Optional.ofNullable(MDC.get(CASE)).flatMap(CaseId::of);
  }

  /** From now on this thread is at no case. */
  public static void atNone() {
    MDC.remove(CASE);
  }

  /** Does this, then the thread is at no case any more, however it ends. */
  public static void during(Runnable work) {
    try {
      work.run();
    } finally {
      atNone();
    }
  }

  /** The same work for another thread, which is then at the case that this thread is at now. */
  public static Runnable carried(Runnable work) {
    Optional<CaseId> here = here();
    return () ->
        during(
            () -> {
              at(here);
              work.run();
            });
  }
}
