package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Something on its way to the app: the payload is the same for every transport, each wraps it its
 * own way.
 */
record Outgoing(
    Delivery.Kind kind, String id, ObjectNode payload, int retry, @Nullable String retryReason) {
  static Outgoing first(Delivery.Kind kind, String id, ObjectNode payload) {
    return new Outgoing(kind, id, payload, 0, null);
  }

  Outgoing again(int number, String reason) {
    return new Outgoing(kind, id, payload, number, reason);
  }
}
