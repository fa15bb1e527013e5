package dev.lotse.conversation;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Person;
import java.util.List;
import java.util.Optional;

/**
 * One message or update to be delivered after the commit, in order within its {@linkplain #lane()
 * lane}. Immutable.
 *
 * @param lane messages of one lane are delivered one after the other, in the order in which they
 *     were added; lanes never wait for each other
 * @param to where
 * @param what what
 * @param caseId the case it belongs to, if any
 * @param reminderId the reminder it delivers; empty for none
 * @param otherwise what to deliver instead when this can't be delivered for good
 */
public record Outgoing(
    String lane,
    Target to,
    Content what,
    Optional<CaseId> caseId,
    String reminderId,
    Optional<Outgoing> otherwise) {

  /** The same, with this delivered instead when it can't be delivered for good. */
  Outgoing or(Outgoing instead) {
    return new Outgoing(lane, to, what, caseId, reminderId, Optional.of(instead));
  }

  /** Where a message goes. */
  public sealed interface Target permits Direct, InPlace, CaseThread, OnlyFor {}

  /** The private conversation with a person. */
  public record Direct(Person person) implements Target {}

  /** A conversation or a thread in it. */
  public record InPlace(Person author, Place place) implements Target {}

  /** The thread of a case's card, wherever the card is by then. */
  public record CaseThread(CaseId id, Person owner) implements Target {}

  /** A place, but shown to one person only, and gone when they reload. */
  public record OnlyFor(Person person, Place place) implements Target {}

  /** What is delivered. */
  public sealed interface Content permits Post, Card, CardUpdate, Attachment, Home {}

  /** A new message. */
  public record Post(List<Part> parts) implements Content {
    public Post {
      parts = List.copyOf(parts);
    }
  }

  /** The case's card as a new message; from then on it is the card that is updated. */
  public record Card(CaseId id, List<Part> parts) implements Content {
    public Card {
      parts = List.copyOf(parts);
    }
  }

  /** The case's card, in place. */
  public record CardUpdate(CaseId id, List<Part> parts) implements Content {
    public CardUpdate {
      parts = List.copyOf(parts);
    }
  }

  /** A file. */
  public record Attachment(String name, Text title, String content) implements Content {}

  /** The person's home page of the bot. */
  public record Home(List<Part> parts) implements Content {
    public Home {
      parts = List.copyOf(parts);
    }
  }
}
