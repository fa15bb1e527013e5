package dev.lotse.cases;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules of a case and its only writer: one active case per person, every change kept with its
 * way back. Thread-safe; a caller runs each method inside one {@link Transactions transaction} and
 * starts again on {@link StaleCase}.
 */
public final class Cases {

  /** How long after its end a case can be opened again. */
  public static final Duration REOPEN_WITHIN = Duration.ofDays(30);

  private final CaseStore store;
  private final InstantSource clock;
  private final Supplier<CaseId> newId;

  public Cases(CaseStore store, InstantSource clock, Supplier<CaseId> newId) {
    this.store = store;
    this.clock = clock;
    this.newId = newId;
  }

  public Optional<AccountCase> find(CaseId id) {
    return store.find(id);
  }

  /** The person's active case. */
  public Optional<AccountCase> active(Person owner) {
    return store.active(owner);
  }

  /** The person's last case, if it ended less than {@link #REOPEN_WITHIN} ago. */
  public Optional<AccountCase> reopenable(Person owner) {
    Instant earliest = clock.instant().minus(REOPEN_WITHIN);
    return store.lastClosed(owner).filter(ended -> ended.changedAt().isAfter(earliest));
  }

  /**
   * Opens a case for a person who has no active one.
   *
   * @param start facts and the first triage question
   * @throws StaleCase when the person has got an active case meanwhile
   */
  public AccountCase open(Person owner, Edit start) {
    Instant now = clock.instant();
    JsonObject nothing = JsonObject.EMPTY_JSON_OBJECT;
    JsonObject document = start.status(Status.OPEN).appliedTo(nothing);
    AccountCase opened = new AccountCase(newId.get(), owner, document, 1, now, now);
    if (!store.add(opened, change(opened, nothing, owner, Why.OPENED, ""))) {
      throw new StaleCase(opened.id());
    }
    return opened;
  }

  /**
   * Changes a case as it was seen.
   *
   * @return the case after the change, or the same when the edit changes nothing
   * @throws StaleCase when it is no longer as it was seen
   */
  public AccountCase change(AccountCase seen, Edit edit, Person who, Why why, String subject) {
    JsonObject after = edit.appliedTo(seen.document());
    return after.equals(seen.document()) ? seen : save(seen, after, who, why, subject);
  }

  /**
   * Takes the last change back that was not yet taken back; the opening stays.
   *
   * @return the change taken back, or empty when there is none
   * @throws StaleCase when the case is no longer as it was seen
   */
  public Optional<Change> undo(AccountCase seen, Person who) {
    List<Change> changes = store.changes(seen.id());
    if (changes.stream().anyMatch(change -> change.version() > seen.version())) {
      throw new StaleCase(seen.id());
    }
    Optional<Change> last =
        changes.stream()
            .filter(
                change -> !change.undone() && change.why() != Why.UNDONE && change.version() > 1)
            .max(Comparator.comparingLong(Change::version));
    last.ifPresent(
        change -> {
          JsonStructure before =
              Documents.JSON.createPatch(change.inverse()).apply(seen.document());
          save(seen, before.asJsonObject(), who, Why.UNDONE, String.valueOf(change.version()));
          store.markUndone(seen.id(), change.version());
        });
    return last;
  }

  /**
   * Opens an ended case again: waiting for Mailjet if it waited when it ended, else open.
   *
   * @throws StaleCase when it is no longer as it was seen, or the owner has another active case
   */
  public AccountCase reopen(AccountCase ended, Person who) {
    boolean waited =
        store.changes(ended.id()).stream()
            .filter(change -> change.why() == Why.CLOSED)
            .max(Comparator.comparingLong(Change::version))
            .map(
                closing ->
                    Documents.JSON
                        .createPatch(closing.inverse())
                        .apply(ended.document())
                        .asJsonObject()
                        .getString(AccountCase.STATUS))
            .filter(Status.WAITING.id()::equals)
            .isPresent();
    return change(
        ended, Edit.none().status(waited ? Status.WAITING : Status.OPEN), who, Why.REOPENED, "");
  }

  /** All changes, oldest first. */
  public List<Change> history(CaseId id) {
    return store.changes(id);
  }

  /** Deletes all cases of a person and everything that hangs on them. */
  public void forget(Person owner) {
    store.ofOwner(owner).forEach(store::delete);
  }

  private AccountCase save(
      AccountCase seen, JsonObject after, Person who, Why why, String subject) {
    AccountCase next = seen.next(after, clock.instant());
    if (!store.save(next, change(next, seen.document(), who, why, subject))) {
      throw new StaleCase(seen.id());
    }
    return next;
  }

  private static Change change(
      AccountCase after, JsonObject before, Person who, Why why, String subject) {
    return new Change(
        after.id(),
        after.version(),
        who,
        after.changedAt(),
        why,
        subject,
        Documents.JSON.createDiff(before, after.document()).toJsonArray(),
        Documents.JSON.createDiff(after.document(), before).toJsonArray(),
        false);
  }
}
