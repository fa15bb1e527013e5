package dev.lotse.cases;

import java.util.List;
import java.util.Optional;

/**
 * What a case needs from storage. Implementations are thread-safe; writes belong to the {@link
 * Transactions transaction} that runs on the calling thread.
 */
public interface CaseStore {

  Optional<AccountCase> find(CaseId id);

  /** The one case of this person whose status {@linkplain Status#isActive() is active}. */
  Optional<AccountCase> active(Person owner);

  /** The person's case that was closed last. */
  Optional<AccountCase> lastClosed(Person owner);

  /** The ids of all cases of a person, active and ended. */
  List<CaseId> ofOwner(Person owner);

  /**
   * Stores a new case with its first change; {@code false}, and nothing stored, when the owner has
   * an active one.
   */
  boolean add(AccountCase opened, Change change);

  /**
   * Stores the next version of a case with its change; {@code false}, and nothing stored, when the
   * stored version is not the one before {@code next.version()}, or when the owner has another
   * active case.
   */
  boolean save(AccountCase next, Change change);

  /** Marks the change that led to this version as taken back. */
  void markUndone(CaseId id, long version);

  /** All changes of a case, oldest first. */
  List<Change> changes(CaseId id);

  /** Deletes a case and all that hangs on it: changes, reminders, places, messages not yet sent. */
  void delete(CaseId id);
}
