package dev.lotse.slack;

import dev.lotse.cases.Person;
import dev.lotse.cases.Transactions;
import dev.lotse.conversation.DeliveryFailure;
import dev.lotse.conversation.Messenger;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Outgoing.Card;
import dev.lotse.conversation.Outgoing.CardUpdate;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Threads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers messages with Slack's Web API. Thread-safe; waits for Slack, up to ten seconds a call,
 * so never call it before an ack.
 *
 * <p>Delivery is at least once. The one window: Slack accepted a message, that was not noted, and
 * the message can't be seen in its conversation.
 */
public final class SlackMessenger implements Messenger {

  private static final Logger LOG = LoggerFactory.getLogger(SlackMessenger.class);

  private final Posting posting;
  private final Threads threads;
  private final Transactions transactions;
  private final Function<Card, Optional<List<Part>>> farewell;

  /**
   * Calls nothing yet.
   *
   * @param farewell what an earlier card becomes when this one takes its place; empty to leave it
   *     as it is
   */
  public SlackMessenger(
      SlackClient client,
      Threads threads,
      Transactions transactions,
      Function<Card, Optional<List<Part>>> farewell) {
    this.posting = new Posting(client);
    this.threads = threads;
    this.transactions = transactions;
    this.farewell = farewell;
  }

  DirectChannels directChannels() {
    return posting.directChannels();
  }

  @Override
  public void deliver(String key, Outgoing message) {
    deliver(Attempt.first(key), message);
  }

  @Override
  public void deliverAgain(String key, Outgoing message, Instant since) {
    deliver(Attempt.again(key, since, directChannel(message)), message);
  }

  private void deliver(Attempt attempt, Outgoing message) {
    Outgoing.Content what = message.what();
    if (what instanceof Outgoing.Post post) {
      posting.post(attempt, address(message.to()), Pages.of(post.parts()));
    } else if (what instanceof Card card) {
      deliverCard(attempt, address(message.to()), card);
    } else if (what instanceof CardUpdate update) {
      deliverUpdate(attempt, message.to(), update);
    } else if (what instanceof Outgoing.Attachment file) {
      posting.upload(attempt, address(message.to()), file);
    } else if (what instanceof Outgoing.Home home) {
      posting.publish(address(message.to()).person(), home.parts());
    }
  }

  /** Says at once what only this person is to see. */
  void sayOnlyTo(Person person, Place place, List<Part> parts) {
    posting.post(
        Attempt.first("at-once-" + UUID.randomUUID()),
        Address.onlyFor(person, place),
        Pages.of(parts));
  }

  /** It stands in what is answered, or the case's card stands there. */
  private Optional<String> directChannel(Outgoing message) {
    Optional<Place> told =
        message.to() instanceof Outgoing.InPlace answer
            ? Optional.of(answer.place())
            : message.caseId().flatMap(threads::card);
    return told.filter(Place::direct).map(Place::channel);
  }

  private void deliverCard(Attempt attempt, Address to, Card card) {
    Optional<Place> earlier = threads.card(card.id());
    posting
        .postCard(attempt, to, Pages.card(card.parts()))
        .ifPresent(
            now -> {
              transactions.inOne(
                  () -> {
                    threads.cardIs(card.id(), now);
                    return now;
                  });
              earlier
                  .filter(old -> !old.equals(now))
                  .ifPresent(
                      old ->
                          farewell
                              .apply(card)
                              .ifPresent(
                                  words ->
                                      sayFarewell(attempt, new Earlier(to.person(), old), words)));
            });
  }

  private void deliverUpdate(Attempt attempt, Outgoing.Target to, CardUpdate update) {
    Optional<Place> present = threads.card(update.id());
    Card anew = new Card(update.id(), update.parts());
    if (present.isEmpty()) {
      deliverCard(attempt, address(to), anew);
      return;
    }
    try {
      posting.update(attempt, address(to).person(), present.get(), Pages.card(update.parts()));
    } catch (DeliveryFailure failure) {
      deliverAnew(attempt, Address.inChannel(address(to).person(), present.get()), anew, failure);
    }
  }

  /**
   * A card that was deleted comes again where it was; one in a conversation that the bot may not
   * write in any more, directly.
   */
  private void deliverAnew(Attempt attempt, Address where, Card card, DeliveryFailure failure) {
    if (Failures.isShut(failure)) {
      deliverCard(attempt, Address.direct(where.person()), card);
    } else if (Failures.isGone(failure)) {
      deliverWhereItWas(attempt, where, card);
    } else {
      throw failure;
    }
  }

  private void deliverWhereItWas(Attempt attempt, Address where, Card card) {
    try {
      deliverCard(attempt, where, card);
    } catch (DeliveryFailure failure) {
      if (!Failures.isShut(failure)) {
        throw failure;
      }
      deliverCard(attempt, Address.direct(where.person()), card);
    }
  }

  /** The earlier card is only tidied up: when that fails, the new one stands all the same. */
  private void sayFarewell(Attempt attempt, Earlier card, List<Part> words) {
    try {
      posting.update(attempt.with("farewell"), card.owner(), card.place(), Pages.card(words));
    } catch (DeliveryFailure failure) {
      LOG.info("an earlier card was not changed: {}", failure.reason());
    }
  }

  private record Earlier(Person owner, Place place) {}

  private Address address(Outgoing.Target target) {
    if (target instanceof Outgoing.Direct direct) {
      return Address.direct(direct.person());
    } else if (target instanceof Outgoing.InPlace inPlace) {
      return Address.at(inPlace.author(), inPlace.place());
    } else if (target instanceof Outgoing.OnlyFor onlyFor) {
      return Address.onlyFor(onlyFor.person(), onlyFor.place());
    }
    Outgoing.CaseThread thread = (Outgoing.CaseThread) target;
    Person owner = thread.owner();
    return threads
        .card(thread.id())
        .map(card -> Address.at(owner, card))
        .orElseGet(() -> Address.direct(owner));
  }
}
