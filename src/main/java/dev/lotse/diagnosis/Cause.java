package dev.lotse.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One reason why mail stops, from {@code intents/causes.yml}. Immutable.
 *
 * @param id kebab-case, e.g. {@code sending-statistics}
 * @param kind what sort of reason it is
 * @param ticket whether Mailjet's support is needed
 * @param path the guide's sections for this cause, in the order that fits it
 * @param lasts the term Mailjet names, if it names one
 * @param signals words and codes, lower case, by which a pasted notice or error is recognised
 */
public record Cause(
    String id,
    Kind kind,
    Ticket ticket,
    List<String> path,
    Optional<Duration> lasts,
    List<String> signals) {

  /** While nothing is known yet. */
  public static final String UNKNOWN = "unknown";

  /** Sorts of reason; content files write them in lower case. */
  public enum Kind {
    COMPLIANCE,
    SECURITY,
    PAYMENT,
    PLAN,
    TECHNICAL,
    ACCESS,
    INCIDENT,
    NONE,
    UNKNOWN
  }

  /** Whether a support ticket is part of the way out. */
  public enum Ticket {
    NEEDED,
    IF_IT_STAYS,
    NOT_NEEDED
  }

  public Cause {
    path = List.copyOf(path);
    signals = List.copyOf(signals);
  }
}
