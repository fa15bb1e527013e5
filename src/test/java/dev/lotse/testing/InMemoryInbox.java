package dev.lotse.testing;

import dev.lotse.conversation.Inbox;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deliveries seen, in memory; never forgotten. */
public final class InMemoryInbox implements Inbox, Remembering {

  private Set<String> seen = new HashSet<>();

  @Override
  public boolean isNew(List<String> names) {
    boolean unseen = Collections.disjoint(seen, names);
    seen.addAll(names);
    return unseen;
  }

  @Override
  public Runnable note() {
    Set<String> before = new HashSet<>(seen);
    return () -> seen = before;
  }
}
