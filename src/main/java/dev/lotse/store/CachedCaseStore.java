package dev.lotse.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.CaseStore;
import dev.lotse.cases.Change;
import dev.lotse.cases.Person;
import java.util.List;
import java.util.Optional;

/**
 * The cases people work on right now, in memory, in front of a store that no other process changes.
 * Thread-safe. What is in memory changes only after a commit, in the order of the commits; a
 * transaction that wrote a case reads that one from the store behind until its end.
 */
public final class CachedCaseStore implements CaseStore {

  /**
   * How well it works.
   *
   * @param cases how many cases are in memory
   */
  public record Stats(long hits, long misses, long evictions, long cases) {

    static Stats of(Cache<?, ?> cases) {
      CacheStats stats = cases.stats();
      return new Stats(
          stats.hitCount(), stats.missCount(), stats.evictionCount(), cases.estimatedSize());
    }
  }

  private final CaseStore behind;
  private final Database database;
  private final Cache<CaseId, AccountCase> cases;
  private final Cache<Person, CaseId> active;

  /**
   * @param weight how many characters of case documents to keep at most
   */
  public CachedCaseStore(CaseStore behind, Database database, long weight) {
    this.behind = behind;
    this.database = database;
    this.cases =
        Caffeine.newBuilder()
            .maximumWeight(weight)
            .weigher(CachedCaseStore::weight)
            .recordStats()
            .build();
    this.active = Caffeine.newBuilder().maximumSize(Math.max(1, weight / 100)).build();
  }

  private static int weight(CaseId id, AccountCase accountCase) {
    return accountCase.document().toString().length() + id.value().length();
  }

  @Override
  public Optional<AccountCase> find(CaseId id) {
    if (isWritten(id)) {
      return behind.find(id);
    }
    if (database.current().isEmpty()) {
      // Loaded under the entry's lock: a writer that commits meanwhile changes the entry after us.
      return Optional.ofNullable(cases.get(id, missing -> behind.find(missing).orElse(null)));
    }
    return Optional.ofNullable(cases.getIfPresent(id)).or(() -> remembered(behind.find(id)));
  }

  @Override
  public Optional<AccountCase> active(Person owner) {
    if (isWritten(owner)) {
      return behind.active(owner);
    }
    return Optional.ofNullable(active.getIfPresent(owner))
        .flatMap(this::find)
        .filter(found -> found.status().isActive())
        .or(() -> remembered(behind.active(owner)));
  }

  /**
   * Keeps what was read, if the transaction it was read in lets nobody else write until it ends.
   */
  private Optional<AccountCase> remembered(Optional<AccountCase> read) {
    if (database.current().isPresent()) {
      read.filter(found -> !isWritten(found.id()))
          .ifPresent(found -> database.afterCommit(() -> keepUnlessNewer(found)));
    }
    return read;
  }

  @Override
  public Optional<AccountCase> lastClosed(Person owner) {
    return behind.lastClosed(owner);
  }

  @Override
  public List<CaseId> ofOwner(Person owner) {
    return behind.ofOwner(owner);
  }

  @Override
  public boolean add(AccountCase opened, Change change) {
    return database.inOne(() -> writing(opened, behind.add(opened, change)));
  }

  @Override
  public boolean save(AccountCase next, Change change) {
    return database.inOne(() -> writing(next, behind.save(next, change)));
  }

  private boolean writing(AccountCase next, boolean stored) {
    if (stored) {
      touch(next.id(), next.owner());
      database.afterCommit(() -> keep(next));
    } else {
      drop(next.id(), next.owner());
    }
    return stored;
  }

  @Override
  public void markUndone(CaseId id, long version) {
    behind.markUndone(id, version);
  }

  @Override
  public List<Change> changes(CaseId id) {
    return behind.changes(id);
  }

  @Override
  public void delete(CaseId id) {
    database.inOne(
        () -> {
          Optional<AccountCase> deleted = behind.find(id);
          behind.delete(id);
          deleted
              .map(AccountCase::owner)
              .ifPresent(
                  owner -> {
                    touch(id, owner);
                    database.afterCommit(() -> drop(id, owner));
                  });
          return deleted;
        });
  }

  /** Whether the transaction of this thread, or one that is committed with it, has written it. */
  private boolean isWritten(Object name) {
    return database.current().filter(running -> running.touched().contains(name)).isPresent();
  }

  private void touch(CaseId id, Person owner) {
    database.current().orElseThrow().touched().addAll(List.of(id, owner));
    database.afterRollback(() -> drop(id, owner));
  }

  private void keep(AccountCase stored) {
    cases.put(stored.id(), stored);
    if (stored.status().isActive()) {
      active.put(stored.owner(), stored.id());
    } else {
      active.invalidate(stored.owner());
    }
  }

  private void keepUnlessNewer(AccountCase read) {
    AccountCase kept =
        cases
            .asMap()
            .merge(read.id(), read, (old, mine) -> old.version() > mine.version() ? old : mine);
    if (kept.status().isActive()) {
      active.put(kept.owner(), kept.id());
    }
  }

  private void drop(CaseId id, Person owner) {
    cases.invalidate(id);
    active.invalidate(owner);
  }

  public Stats stats() {
    return Stats.of(cases);
  }
}
