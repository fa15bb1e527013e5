package dev.lotse.testing;

import dev.lotse.cases.CaseId;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.Reminder.State;
import dev.lotse.reminders.ReminderStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reminders in memory; their timers go off when a test asks {@link #due which are due}. */
public final class InMemoryReminderStore implements ReminderStore, Remembering {

  private Map<String, Reminder> reminders = new LinkedHashMap<>();

  @Override
  public void add(Reminder planned) {
    reminders.put(planned.id(), planned);
  }

  @Override
  public boolean settle(Reminder settled) {
    boolean planned =
        find(settled.id()).filter(found -> found.state() == State.PLANNED).isPresent();
    if (planned) {
      reminders.put(settled.id(), settled);
    }
    return planned;
  }

  @Override
  public void fail(String id, String reason) {
    reminders.computeIfPresent(id, (same, sent) -> sent.as(State.FAILED, reason));
  }

  @Override
  public Optional<Reminder> find(String id) {
    return Optional.ofNullable(reminders.get(id));
  }

  @Override
  public List<Reminder> ofCase(CaseId id) {
    return reminders.values().stream()
        .filter(reminder -> reminder.caseId().equals(id))
        .sorted(Comparator.comparing(Reminder::dueAt))
        .toList();
  }

  /** Planned reminders whose time has come, earliest first. */
  public List<Reminder> due(Instant now) {
    return reminders.values().stream()
        .filter(reminder -> reminder.state() == State.PLANNED && !reminder.dueAt().isAfter(now))
        .sorted(Comparator.comparing(Reminder::dueAt))
        .toList();
  }

  void forget(CaseId id) {
    reminders.values().removeIf(reminder -> reminder.caseId().equals(id));
  }

  @Override
  public Runnable note() {
    Map<String, Reminder> before = new LinkedHashMap<>(reminders);
    return () -> reminders = before;
  }
}
