package dev.lotse.reminders;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Person;
import java.time.Instant;
import java.util.Locale;

/**
 * One promised direct message. Immutable.
 *
 * @param id unique over all cases
 * @param number 1 for the first follow-up of a series, and so on; 1 for the other kinds
 * @param note the person's own words for what to be reminded of; may be empty
 * @param outcome why it failed, by the messenger's error word; empty otherwise
 */
public record Reminder(
    String id,
    CaseId caseId,
    Person person,
    Kind kind,
    int number,
    Instant dueAt,
    State state,
    String note,
    String outcome) {

  /** What the message is about. */
  public enum Kind {
    /** Ask Mailjet's support again, in the same ticket. */
    FOLLOW_UP,
    /** See whether a limit with a term has ended. */
    LIMIT_CHECK,
    /** The person named the time. */
    ASKED,
    /** The last question before silence. */
    CLOSING_QUESTION;

    /** The word used in content, e.g. {@code follow-up}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How far it is. */
  public enum State {
    PLANNED,
    SENT,
    STOPPED,
    FAILED
  }

  public Reminder as(State next, String how) {
    return new Reminder(id, caseId, person, kind, number, dueAt, next, note, how);
  }
}
