package dev.lotse.content;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.Cases;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Person;
import dev.lotse.cases.Status;
import dev.lotse.cases.Transactions;
import dev.lotse.cases.Why;
import dev.lotse.conversation.Button;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Conversation;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.People;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Script;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.Reminders;
import dev.lotse.reminders.WorkingHours;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One person talking to Lotse in private, with everything in memory: the same conversation as in
 * earnest, without Slack and without a database. Not thread-safe.
 */
final class Stage {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final Person PERSON = new Person("stage", "person");
  private static final Place PLACE = new Place("stage", "", true);

  private final StageStores stores = new StageStores();
  private final List<Outgoing> sent = new ArrayList<>();
  private final Language language;
  private final Cases cases;
  private final Reminders reminders;
  private final Conversation conversation;
  private int made;

  Stage(Script script, IntentMatcher matcher, Language language, Instant now) {
    this.language = language;
    InstantSource clock = InstantSource.fixed(now);
    this.cases = new Cases(stores.cases, clock, () -> new CaseId("case-" + ++made));
    this.reminders =
        new Reminders(stores.reminders, clock, WorkingHours.DEFAULT, () -> "reminder-" + ++made);
    this.conversation =
        new Conversation(
            new Transactions() {
              @Override
              public <T> T inOne(Supplier<T> work) {
                return work.get();
              }
            },
            new Conversation.Ports(
                names -> true, sent::addAll, new StageStores.NoThreads(), stores.people),
            cases,
            reminders,
            script,
            matcher,
            clock);
  }

  /** A case that has come as far as this before the conversation begins. */
  void open(String cause, Optional<String> plan, Status status) {
    Edit start =
        Edit.none()
            .learning(Fact.CAUSE, cause)
            .learning(Fact.LANGUAGE, language.tag())
            .learning(Fact.ZONE, ZONE.getId());
    AccountCase opened =
        cases.open(PERSON, plan.isPresent() ? start.learning(Fact.PLAN, plan.get()) : start);
    if (status != Status.OPEN) {
      cases.change(opened, Edit.none().status(status), PERSON, Why.TICKET_SENT, "");
    }
  }

  /** What the person is told, and how the message was taken. */
  Heard says(String text) {
    return receive(new Request.Message(text, true));
  }

  /** The person presses a topic's button. */
  Heard chooses(String topic) {
    return receive(new Request.Press(Button.TOPIC, new ButtonValue("", 0, topic), ""));
  }

  private Heard receive(Request.Input input) {
    sent.clear();
    Optional<Language> chosen = stores.people.find(PERSON).flatMap(People.Profile::chosen);
    Reply reply =
        conversation.receive(
            new Request(
                List.of("delivery-" + ++made),
                new Request.Requester(PERSON, chosen.orElse(language), chosen.isPresent(), ZONE),
                PLACE,
                input));
    return Heard.of(reply, sent);
  }

  /** The latest case, if there is one. */
  Optional<AccountCase> latest() {
    List<CaseId> all = stores.cases.ofOwner(PERSON);
    return all.isEmpty() ? Optional.empty() : stores.cases.find(all.get(all.size() - 1));
  }

  List<Instant> planned() {
    return latest()
        .map(now -> reminders.planned(now.id()).stream().map(Reminder::dueAt).toList())
        .orElse(List.of());
  }
}
