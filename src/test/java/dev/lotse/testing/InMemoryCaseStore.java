package dev.lotse.testing;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.CaseStore;
import dev.lotse.cases.Change;
import dev.lotse.cases.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Cases in memory, with the promises of the stored ones: versions follow one another, one active
 * case a person.
 */
public final class InMemoryCaseStore implements CaseStore, Remembering {

  private final List<Consumer<CaseId>> hanging;
  private Map<CaseId, AccountCase> cases = new LinkedHashMap<>();
  private List<Change> changes = new ArrayList<>();

  /**
   * @param hanging what else to delete with a case
   */
  public InMemoryCaseStore(List<Consumer<CaseId>> hanging) {
    this.hanging = List.copyOf(hanging);
  }

  @Override
  public Optional<AccountCase> find(CaseId id) {
    return Optional.ofNullable(cases.get(id));
  }

  @Override
  public Optional<AccountCase> active(Person owner) {
    return of(owner).filter(found -> found.status().isActive()).findFirst();
  }

  @Override
  public Optional<AccountCase> lastClosed(Person owner) {
    return of(owner)
        .filter(found -> !found.status().isActive())
        .max(Comparator.comparing(AccountCase::changedAt));
  }

  @Override
  public List<CaseId> ofOwner(Person owner) {
    return of(owner).map(AccountCase::id).toList();
  }

  @Override
  public boolean add(AccountCase opened, Change change) {
    return active(opened.owner()).isEmpty() && put(opened, change);
  }

  @Override
  public boolean save(AccountCase next, Change change) {
    boolean follows =
        find(next.id()).filter(stored -> stored.version() == next.version() - 1).isPresent();
    boolean other =
        active(next.owner()).filter(active -> !active.id().equals(next.id())).isPresent();
    return follows && !(other && next.status().isActive()) && put(next, change);
  }

  private boolean put(AccountCase next, Change change) {
    cases.put(next.id(), next);
    changes.add(change);
    return true;
  }

  @Override
  public void markUndone(CaseId id, long version) {
    changes.replaceAll(
        change ->
            change.caseId().equals(id) && change.version() == version
                ? new Change(
                    id,
                    version,
                    change.who(),
                    change.at(),
                    change.why(),
                    change.subject(),
                    change.patch(),
                    change.inverse(),
                    true)
                : change);
  }

  @Override
  public List<Change> changes(CaseId id) {
    return changes.stream().filter(change -> change.caseId().equals(id)).toList();
  }

  @Override
  public void delete(CaseId id) {
    cases.remove(id);
    changes.removeIf(change -> change.caseId().equals(id));
    hanging.forEach(forget -> forget.accept(id));
  }

  @Override
  public Runnable note() {
    Map<CaseId, AccountCase> casesBefore = new LinkedHashMap<>(cases);
    List<Change> changesBefore = new ArrayList<>(changes);
    return () -> {
      cases = casesBefore;
      changes = changesBefore;
    };
  }

  private Stream<AccountCase> of(Person owner) {
    return cases.values().stream().filter(found -> found.owner().equals(owner));
  }
}
