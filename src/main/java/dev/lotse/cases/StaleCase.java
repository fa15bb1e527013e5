package dev.lotse.cases;

/**
 * Somebody else changed the case since it was read. Nothing was stored; read it again and decide
 * anew.
 */
public final class StaleCase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleCase(CaseId id) {
    super("case " + id + " changed meanwhile");
  }
}
