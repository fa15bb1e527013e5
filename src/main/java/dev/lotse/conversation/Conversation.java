package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.Cases;
import dev.lotse.cases.StaleCase;
import dev.lotse.cases.Transactions;
import dev.lotse.reminders.Reminders;
import dev.lotse.understanding.Heard;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one door: takes what comes in, changes the case, and puts what is to be said into the outbox,
 * all in one transaction. Thread-safe.
 */
public final class Conversation {

  /** How often a request is answered anew when somebody else changed the case meanwhile. */
  private static final int ATTEMPTS = 10;

  private final Transactions transactions;
  private final Ports ports;
  private final Desk desk;
  private final Reminders reminders;
  private final Talks talks;
  private final Exchanges exchanges;
  private final InstantSource clock;

  /** What the conversation needs from storage beside the cases. */
  public record Ports(Inbox inbox, Outbox outbox, Threads threads, People people) {}

  public Conversation(
      Transactions transactions,
      Ports ports,
      Cases cases,
      Reminders reminders,
      Script script,
      IntentMatcher matcher,
      InstantSource clock) {
    this(
        transactions,
        ports,
        new Desk(cases, script, ports.people()),
        reminders,
        matcher,
        new Exchanges(),
        clock);
  }

  private Conversation(
      Transactions transactions,
      Ports ports,
      Desk desk,
      Reminders reminders,
      IntentMatcher matcher,
      Exchanges exchanges,
      InstantSource clock) {
    this.transactions = transactions;
    this.ports = ports;
    this.desk = desk;
    this.reminders = reminders;
    this.exchanges = exchanges;
    this.clock = clock;
    this.talks =
        new Talks(desk, reminders, ports.people(), new AnswerTalk(desk, matcher, exchanges), clock);
  }

  /**
   * The same conversation with other content: what has been said so far is still known.
   *
   * @param matcher knows the script's intents
   */
  public Conversation speaking(Script script, IntentMatcher matcher) {
    return new Conversation(
        transactions,
        ports,
        new Desk(desk.cases(), script, ports.people()),
        reminders,
        matcher,
        exchanges,
        clock);
  }

  /**
   * Answers one request. When it returns, the request's effect and the messages it leads to are
   * committed. A delivery that came before has no effect and no answer.
   *
   * @throws StaleCase when the case was changed by others again and again
   */
  public Reply receive(Request request) {
    if (request.input() instanceof Request.Message message
        && !message.addressed()
        && ports.threads().caseAt(request.place()).isEmpty()) {
      return Reply.NOTHING;
    }
    Heard heard = talks.hear(request); // takes long beside the rest, and needs no transaction
    Reply reply = again(() -> once(request, heard));
    reply
        .exchange()
        .ifPresent(taken -> exchanges.note(request.from().person(), request.place(), taken));
    return reply;
  }

  /** A reminder's time has come: sends it, unless the case no longer needs it. */
  public void due(String reminderId) {
    again(
        () -> {
          reminders
              .due(reminderId, desk.cases()::find)
              .ifPresent(
                  reminder -> {
                    AccountCase now = desk.cases().find(reminder.caseId()).orElseThrow();
                    ports
                        .outbox()
                        .add(
                            List.of(
                                talks.reminderTalk().due(reminder, now),
                                talks.reminderTalk().cardAfter(reminder, now)));
                  });
          return reminderId;
        });
  }

  /**
   * A message as it goes out now.
   *
   * @param promised the time it was promised for, if it is a reminder's
   */
  public record Ready(Outgoing message, Optional<Instant> promised) {}

  /**
   * A message as it goes out now. A reminder that had to wait in the outbox is looked at again and
   * worded anew.
   *
   * @return empty when the case no longer needs it
   */
  public Optional<Ready> ready(Outgoing message) {
    return message.reminderId().isEmpty()
        ? Optional.of(new Ready(message, Optional.empty()))
        : reminders
            .sent(message.reminderId())
            .flatMap(
                reminder ->
                    desk.cases()
                        .find(reminder.caseId())
                        .filter(now -> Reminders.isWanted(reminder, now))
                        .map(
                            now ->
                                new Ready(
                                    talks.reminderTalk().due(reminder, now),
                                    Optional.of(reminder.dueAt()))));
  }

  /** A message could not be delivered for good: a reminder keeps the reason. */
  public void undeliverable(Outgoing message, String reason) {
    if (!message.reminderId().isEmpty()) {
      again(
          () -> {
            reminders.failed(message.reminderId(), reason);
            return reason;
          });
    }
  }

  /** What to say when something went wrong on our side. */
  public Text sorry(Language language) {
    return desk.script().phrases().get(Phrase.SORRY).in(language);
  }

  /** What an earlier card says once the case has a new one, in the language of the case. */
  public List<Part> farewell(CaseId id) {
    return desk.cases()
        .find(id)
        .map(now -> List.<Part>of(desk.words(now).paragraph(Phrase.CARD_MOVED)))
        .orElse(List.of());
  }

  /**
   * Goes once the way that the first request would otherwise find cold, in a transaction that is
   * taken back.
   */
  public void warmUp() {
    WarmUp.run(transactions, desk.script(), request -> once(request, talks.hear(request)));
  }

  private Reply once(Request request, Heard heard) {
    if (!ports.inbox().isNew(request.names())) {
      return Reply.NOTHING;
    }
    Reply reply = talks.withHome(talk(request, heard));
    ports.outbox().add(reply.messages());
    return reply;
  }

  private Talk talk(Request request, Heard heard) {
    Request.Requester from = request.from();
    Optional<AccountCase> own = desk.cases().active(from.person());
    Optional<AccountCase> at = caseAt(request).flatMap(desk.cases()::find);
    Optional<AccountCase> found =
        namesCase(request) ? at : at.filter(shown -> shown.status().isActive()).or(() -> own);
    return new Talk(request, heard, new Words(desk.script(), from.language(), from.zone()), found);
  }

  /** The case that a button or form belongs to, or whose thread it is. */
  private Optional<CaseId> caseAt(Request request) {
    String named = named(request);
    return named.isEmpty() ? ports.threads().caseAt(request.place()) : CaseId.of(named);
  }

  private static boolean namesCase(Request request) {
    return !named(request).isEmpty();
  }

  private static String named(Request request) {
    if (request.input() instanceof Request.Press press) {
      return press.value().caseId();
    }
    return request.input() instanceof Request.Submission form ? form.value().caseId() : "";
  }

  private <T> T again(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.inOne(work);
      } catch (StaleCase changedMeanwhile) {
        if (attempt == ATTEMPTS) {
          throw changedMeanwhile;
        }
      }
    }
  }
}
