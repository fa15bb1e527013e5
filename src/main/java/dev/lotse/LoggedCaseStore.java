package dev.lotse;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.CaseStore;
import dev.lotse.cases.Change;
import dev.lotse.cases.Person;
import dev.lotse.log.CaseLog;
import java.util.List;
import java.util.Optional;

/**
 * Notes for the log which case a thread is at: the one it read or wrote last. So whatever handles a
 * request or a reminder need not say it, and a failure on the way names its case. Thread-safe.
 */
final class LoggedCaseStore implements CaseStore {

  private final CaseStore behind;

  LoggedCaseStore(CaseStore behind) {
    this.behind = behind;
  }

  private static AccountCase noted(AccountCase found) {
    CaseLog.at(found.id());
    return found;
  }

  @Override
  public Optional<AccountCase> find(CaseId id) {
    CaseLog.at(id);
    return behind.find(id);
  }

  @Override
  public Optional<AccountCase> active(Person owner) {
    return behind.active(owner).map(LoggedCaseStore::noted);
  }

  @Override
  public Optional<AccountCase> lastClosed(Person owner) {
    return behind.lastClosed(owner).map(LoggedCaseStore::noted);
  }

  @Override
  public List<CaseId> ofOwner(Person owner) {
    return behind.ofOwner(owner);
  }

  @Override
  public boolean add(AccountCase opened, Change change) {
    return behind.add(noted(opened), change);
  }

  @Override
  public boolean save(AccountCase next, Change change) {
    return behind.save(noted(next), change);
  }

  @Override
  public void markUndone(CaseId id, long version) {
    CaseLog.at(id);
    behind.markUndone(id, version);
  }

  @Override
  public List<Change> changes(CaseId id) {
    CaseLog.at(id);
    return behind.changes(id);
  }

  @Override
  public void delete(CaseId id) {
    CaseLog.at(id);
    behind.delete(id);
  }
}
