package dev.lotse.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.CaseStore;
import dev.lotse.cases.Change;
import dev.lotse.cases.Person;
import dev.lotse.store.SqlCaseStore.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The cases people work on right now, in memory, for a database that other processes change too:
 * nothing is answered from memory unless the stored version, read at that moment, is the same. One
 * transaction asks once for each case, and sees it the same until its end. Thread-safe.
 */
public final class VerifiedCaseStore implements CaseStore {

  private final SqlCaseStore behind;
  private final Database database;

  /** As committed, by whomever. */
  private final Cache<CaseId, AccountCase> cases;

  /** Copies that were found, but changed elsewhere meanwhile. */
  private final LongAdder stale = new LongAdder();

  /** What the running transaction of this thread has read or written. */
  private final ThreadLocal<@Nullable Map<CaseId, AccountCase>> seen = new ThreadLocal<>();

  /**
   * @param weight how many characters of case documents to keep at most
   */
  public VerifiedCaseStore(SqlCaseStore behind, Database database, long weight) {
    this.behind = behind;
    this.database = database;
    this.cases =
        Caffeine.newBuilder()
            .maximumWeight(weight)
            .weigher(VerifiedCaseStore::weight)
            .recordStats()
            .build();
  }

  private static int weight(CaseId id, AccountCase accountCase) {
    return accountCase.document().toString().length() + id.value().length();
  }

  @Override
  public Optional<AccountCase> find(CaseId id) {
    AccountCase now = seen().get(id);
    if (now != null) {
      return Optional.of(now);
    }
    AccountCase known = cases.getIfPresent(id);
    return known == null
        ? stored(id)
        : behind.version(id).flatMap(version -> atVersion(known, version));
  }

  @Override
  public Optional<AccountCase> active(Person owner) {
    return behind.activeVersion(owner).flatMap(this::atVersion);
  }

  private Optional<AccountCase> atVersion(Version version) {
    AccountCase now = seen().get(version.id());
    AccountCase known = now == null ? cases.getIfPresent(version.id()) : now;
    return known == null ? stored(version.id()) : atVersion(known, version);
  }

  private Optional<AccountCase> atVersion(AccountCase known, Version version) {
    return isNow(known, version) ? Optional.of(see(known)) : stored(version.id());
  }

  private Optional<AccountCase> stored(CaseId id) {
    return behind.find(id).map(this::read).map(this::see);
  }

  private boolean isNow(AccountCase known, Version stored) {
    boolean same = known.version() == stored.number();
    if (!same) {
      stale.increment();
    }
    return same;
  }

  /** What a transaction reads may be its own write, which counts once it is committed. */
  private AccountCase read(AccountCase found) {
    database.afterCommit(() -> keep(found));
    return found;
  }

  private void keep(AccountCase committed) {
    cases
        .asMap()
        .merge(
            committed.id(), committed, (old, mine) -> old.version() > mine.version() ? old : mine);
  }

  private AccountCase see(AccountCase found) {
    seen().put(found.id(), found);
    return found;
  }

  /** Outside a transaction nothing is remembered. */
  private Map<CaseId, AccountCase> seen() {
    if (database.current().isEmpty()) {
      return new HashMap<>();
    }
    Map<CaseId, AccountCase> known = seen.get();
    if (known == null) {
      known = new HashMap<>();
      seen.set(known);
      database.afterCommit(seen::remove);
      database.afterRollback(seen::remove);
    }
    return known;
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
      see(next);
      database.afterCommit(() -> keep(next));
    } else {
      forget(next.id());
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
          forget(id);
          behind.delete(id);
          return id;
        });
  }

  private void forget(CaseId id) {
    seen().remove(id);
    cases.invalidate(id);
  }

  /** A copy that was no longer the newest counts as a miss. */
  public CachedCaseStore.Stats stats() {
    CachedCaseStore.Stats found = CachedCaseStore.Stats.of(cases);
    long old = stale.sum();
    return new CachedCaseStore.Stats(
        found.hits() - old, found.misses() + old, found.evictions(), found.cases());
  }
}
