package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Person;
import dev.lotse.conversation.Outgoing.CaseThread;
import dev.lotse.conversation.Outgoing.Content;
import dev.lotse.conversation.Outgoing.Direct;
import dev.lotse.conversation.Outgoing.InPlace;
import dev.lotse.conversation.Outgoing.OnlyFor;
import dev.lotse.conversation.Outgoing.Target;
import dev.lotse.understanding.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request being answered: who speaks, where, in which language, about which case. Immutable.
 *
 * @param heard the message, if it is one
 * @param words in the speaker's language and zone
 * @param accountCase the case at hand: the speaker's active one, or the one whose thread or button
 *     it is
 */
record Talk(Request request, Heard heard, Words words, Optional<AccountCase> accountCase) {

  Person person() {
    return request.from().person();
  }

  Place place() {
    return request.place();
  }

  /** Whether the case at hand is the speaker's own. */
  boolean isOwner() {
    return accountCase.filter(found -> found.owner().equals(person())).isPresent();
  }

  Talk about(AccountCase now) {
    return about(Optional.of(now));
  }

  Talk about(Optional<AccountCase> now) {
    return new Talk(request, heard, words, now);
  }

  Talk in(Words other) {
    return new Talk(request, heard, other, accountCase);
  }

  /**
   * Whether this came from the bot's home page or a form: only these have no conversation but the
   * person.
   */
  boolean isOutsideConversations() {
    return place().channel().equals(person().user());
  }

  /**
   * Answers the speaker: a command at once and for them only, a message where it was said, a press
   * in a channel for them only.
   */
  Reply answer(List<Part> parts, Outgoing... more) {
    List<Outgoing> messages = new ArrayList<>(List.of(more));
    if (request.input() instanceof Request.Command) {
      return Reply.answering(parts, messages);
    }
    boolean open = request.input() instanceof Request.Message || place().direct();
    messages.add(open ? here(parts) : whisper(parts));
    return Reply.sending(messages);
  }

  /** A new message where the speaker is talking: in the thread, or in the direct conversation. */
  Outgoing here(List<Part> parts) {
    return outgoing(new InPlace(person(), place()), new Outgoing.Post(parts));
  }

  /**
   * A new message in the thread of the case's card; directly to the speaker where the bot may not
   * write any more.
   */
  Outgoing inCaseThread(List<Part> parts) {
    return outgoing(thread(accountCase.orElseThrow()), new Outgoing.Post(parts))
        .or(direct(new Outgoing.Post(parts)));
  }

  /** The case's card, in place. */
  Outgoing cardUpdate(List<Part> card) {
    AccountCase now = accountCase.orElseThrow();
    return outgoing(thread(now), new Outgoing.CardUpdate(now.id(), card));
  }

  /** The case's card as a new message in the speaker's direct conversation. */
  Outgoing cardToDirect(List<Part> card) {
    return direct(new Outgoing.Card(accountCase.orElseThrow().id(), card));
  }

  Outgoing direct(Content content) {
    return outgoing(new Direct(person()), content);
  }

  /**
   * For the speaker only, or directly: a command and its buttons work in channels where the bot may
   * not write.
   */
  private Outgoing whisper(List<Part> parts) {
    return outgoing(new OnlyFor(person(), place()), new Outgoing.Post(parts))
        .or(direct(new Outgoing.Post(parts)));
  }

  Outgoing outgoing(Target target, Content content) {
    return new Outgoing(
        lane(person()), target, content, accountCase.map(AccountCase::id), "", Optional.empty());
  }

  /** Everything said to or because of one person keeps its order. */
  static String lane(Person person) {
    return person.workspace() + "/" + person.user();
  }

  private static CaseThread thread(AccountCase now) {
    return new CaseThread(now.id(), now.owner());
  }
}
