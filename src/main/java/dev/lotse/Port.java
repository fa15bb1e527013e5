package dev.lotse;

import java.util.Optional;

/**
 * Where HTTP is served. Immutable.
 *
 * @param host the address to listen at
 * @param number 0 for any free one
 * @param metricsToken what a reader of the metrics must send; empty: only this machine may read
 *     them
 */
public record Port(String host, int number, Optional<String> metricsToken) {

  /** Without a token. */
  public Port(String host, int number) {
    this(host, number, Optional.empty());
  }

  /** Without the token. */
  @Override
  public String toString() {
    return host + ":" + number;
  }
}
