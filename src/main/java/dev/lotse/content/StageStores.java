package dev.lotse.content;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.CaseStore;
import dev.lotse.cases.Change;
import dev.lotse.cases.Person;
import dev.lotse.conversation.People;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Threads;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.ReminderStore;
import dev.lotse.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one conversation needs to be remembered while it is tried: one person, one thread. */
final class StageStores {

  final OneCase cases = new OneCase();
  final Planned reminders = new Planned();
  final OnePerson people = new OnePerson();

  /** The cases of one person, in order. */
  final class OneCase implements CaseStore {
    private final Map<CaseId, AccountCase> cases = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    @Override
    public Optional<AccountCase> find(CaseId id) {
      return Optional.ofNullable(cases.get(id));
    }

    @Override
    public Optional<AccountCase> active(Person owner) {
      return cases.values().stream().filter(found -> found.status().isActive()).findFirst();
    }

    @Override
    public Optional<AccountCase> lastClosed(Person owner) {
      return cases.values().stream()
          .filter(found -> !found.status().isActive())
          .max(Comparator.comparing(AccountCase::changedAt));
    }

    @Override
    public List<CaseId> ofOwner(Person owner) {
      return List.copyOf(cases.keySet());
    }

    @Override
    public boolean add(AccountCase opened, Change change) {
      return active(opened.owner()).isEmpty() && save(opened, change);
    }

    @Override
    public boolean save(AccountCase next, Change change) {
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
      reminders.byId.values().removeIf(reminder -> reminder.caseId().equals(id));
    }
  }

  /** Reminders that never go off. */
  static final class Planned implements ReminderStore {
    private final Map<String, Reminder> byId = new LinkedHashMap<>();

    @Override
    public void add(Reminder planned) {
      byId.put(planned.id(), planned);
    }

    @Override
    public boolean settle(Reminder settled) {
      return find(settled.id()).filter(found -> found.state() == Reminder.State.PLANNED).isPresent()
          && byId.put(settled.id(), settled) != null;
    }

    @Override
    public void fail(String id, String reason) {
      byId.computeIfPresent(id, (same, sent) -> sent.as(Reminder.State.FAILED, reason));
    }

    @Override
    public Optional<Reminder> find(String id) {
      return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Reminder> ofCase(CaseId id) {
      return byId.values().stream()
          .filter(reminder -> reminder.caseId().equals(id))
          .sorted(Comparator.comparing(Reminder::dueAt))
          .toList();
    }
  }

  /** One person's profile; a chosen language stays chosen. */
  static final class OnePerson implements People {
    private Optional<Profile> known = Optional.empty();

    @Override
    public Optional<Profile> find(Person person) {
      return known;
    }

    @Override
    public void keep(Profile profile) {
      known = Optional.of(profile);
    }

    @Override
    public void chooseLanguage(Person person, Language language) {
      known =
          Optional.of(
              new Profile(person, language, Optional.of(language), Stage.ZONE, Instant.EPOCH));
    }

    @Override
    public void forget(Person person) {
      known = Optional.empty();
    }
  }

  /** Nothing is said in the threads of cards. */
  static final class NoThreads implements Threads {
    @Override
    public Optional<CaseId> caseAt(Place place) {
      return Optional.empty();
    }

    @Override
    public Optional<Place> card(CaseId id) {
      return Optional.empty();
    }

    @Override
    public void cardIs(CaseId id, Place message) {
      // No thread is asked for.
    }
  }
}
