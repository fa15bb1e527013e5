package dev.lotse.reminders;

import dev.lotse.cases.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * What reminders need from storage. Implementations are thread-safe; writes belong to the
 * transaction that runs on the calling thread. A stored {@linkplain Reminder.State#PLANNED planned}
 * reminder has a timer that survives a restart and calls back once it is due.
 */
public interface ReminderStore {

  /** Stores a planned reminder and sets its timer. */
  void add(Reminder planned);

  /**
   * Moves a planned reminder to another state and takes its timer away; {@code false} when it was
   * not planned any more.
   */
  boolean settle(Reminder settled);

  /**
   * Records that the message of a reminder already sent off could not be delivered for good, and
   * why.
   */
  void fail(String id, String reason);

  Optional<Reminder> find(String id);

  /** All reminders of a case by due time, whatever their state. */
  List<Reminder> ofCase(CaseId id);
}
