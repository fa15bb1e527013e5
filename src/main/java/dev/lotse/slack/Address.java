package dev.lotse.slack;

import dev.lotse.cases.Person;
import dev.lotse.conversation.Place;

/**
 * Where one message goes, in Slack's terms. Immutable.
 *
 * @param channel a conversation's id, or the person's own id for the direct conversation
 * @param thread the {@code ts} of the thread's first message; empty outside threads
 * @param hidden whether only the person sees it (an ephemeral message)
 */
record Address(Person person, String channel, String thread, boolean hidden) {

  static Address direct(Person person) {
    return new Address(person, person.user(), "", false);
  }

  /**
   * A direct conversation is addressed by its person outside threads: a command may come from one
   * in which the bot is no member.
   */
  static Address at(Person person, Place place) {
    return place.direct() && !place.isThread()
        ? direct(person)
        : new Address(person, place.channel(), place.thread(), false);
  }

  /** The conversation of a place, outside threads. */
  static Address inChannel(Person person, Place place) {
    return at(person, new Place(place.channel(), "", place.direct()));
  }

  /** In a direct conversation nobody else reads along, so the message may stay. */
  static Address onlyFor(Person person, Place place) {
    Address open = at(person, place);
    return new Address(person, open.channel(), open.thread(), !place.direct());
  }
}
