package dev.lotse.playground;

import java.util.ArrayList;
import java.util.List;

/** What went over the wire in both directions, in order. */
final class Journal {
  private final List<ApiCall> calls = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final Changes changes;

  Journal(Changes changes) {
    this.changes = changes;
  }

  void add(ApiCall call) {
    synchronized (changes) {
      calls.add(call);
      changes.happened();
    }
  }

  void add(Delivery delivery) {
    synchronized (changes) {
      deliveries.add(delivery);
      changes.happened();
    }
  }

  List<ApiCall> calls() {
    synchronized (changes) {
      return List.copyOf(calls);
    }
  }

  List<Delivery> deliveries() {
    synchronized (changes) {
      return List.copyOf(deliveries);
    }
  }
}
