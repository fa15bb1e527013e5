package dev.lotse.playground;

import java.util.concurrent.CompletableFuture;

/**
 * A transport to the app. Never completes exceptionally: a failed delivery is an {@link Answer}
 * too. Thread-safe.
 */
interface Deliverer {
  CompletableFuture<Answer> deliver(Outgoing outgoing);
}
