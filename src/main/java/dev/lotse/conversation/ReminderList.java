package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Note;
import dev.lotse.conversation.Part.Paragraph;
import dev.lotse.reminders.Reminder;
import java.util.ArrayList;
import java.util.List;

/** Shows reminders in words: what is planned, what was sent, what failed and why. Thread-safe. */
final class ReminderList {

  private final Desk desk;

  ReminderList(Desk desk) {
    this.desk = desk;
  }

  List<Part> plannedAfterTicket(AccountCase now, List<Reminder> planned, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(words.paragraph(Phrase.TICKET_MARKED, "ticket", desk.ticketName(now, words)));
    parts.add(words.paragraph(Phrase.REMINDERS_PLANNED));
    parts.add(new Paragraph(lines(planned, words)));
    parts.add(new Note(words.say(Phrase.REMINDERS_CHANGE)));
    parts.add(buttons(now, words));
    return parts;
  }

  /** Everything: what is still to come and proof of what was. */
  List<Part> all(AccountCase now, List<Reminder> all, Words words) {
    List<Reminder> planned =
        all.stream().filter(reminder -> reminder.state() == Reminder.State.PLANNED).toList();
    List<Reminder> gone =
        all.stream()
            .filter(
                reminder ->
                    reminder.state() == Reminder.State.SENT
                        || reminder.state() == Reminder.State.FAILED)
            .toList();
    List<Part> parts = new ArrayList<>();
    parts.add(words.paragraph(planned.isEmpty() ? Phrase.REMINDERS_NONE : Phrase.REMINDERS_TITLE));
    if (!planned.isEmpty()) {
      parts.add(new Paragraph(lines(planned, words)));
    }
    if (!gone.isEmpty()) {
      parts.add(words.paragraph(Phrase.REMINDERS_SENT_TITLE));
      parts.add(new Paragraph(lines(gone, words)));
    }
    parts.add(new Note(words.say(Phrase.REMINDERS_CHANGE)));
    if (!planned.isEmpty()) {
      parts.add(buttons(now, words));
    }
    return parts;
  }

  private static Buttons buttons(AccountCase now, Words words) {
    return new Buttons(
        List.of(
            words.knob(
                Button.REMINDERS_STOP,
                new ButtonValue(now.id().value(), now.version(), ""),
                Phrase.BUTTON_REMINDERS_STOP)));
  }

  private static Text lines(List<Reminder> reminders, Words words) {
    return Text.literally(
        TicketTalk.bullets(reminders.stream().map(reminder -> line(reminder, words)).toList())
            .strip());
  }

  static String line(Reminder reminder, Words words) {
    String line =
        words.plain(
            Phrase.REMINDER_LINE,
            "date",
            words.exactTime(reminder.dueAt()),
            "what",
            what(reminder, words));
    return switch (reminder.state()) {
      case SENT -> words.plain(Phrase.REMINDER_STATE_SENT, "line", line);
      case FAILED ->
          words.plain(Phrase.REMINDER_STATE_FAILED, "line", line, "reason", reminder.outcome());
      case PLANNED, STOPPED -> line;
    };
  }

  private static Text what(Reminder reminder, Words words) {
    return switch (reminder.kind()) {
      case FOLLOW_UP -> words.say(Phrase.REMINDER_KIND_FOLLOW_UP);
      case LIMIT_CHECK -> words.say(Phrase.REMINDER_KIND_LIMIT_CHECK);
      case CLOSING_QUESTION -> words.say(Phrase.REMINDER_KIND_CLOSING_QUESTION);
      case ASKED ->
          reminder.note().isEmpty()
              ? words.say(Phrase.REMINDER_KIND_ASKED)
              : words.say(Phrase.REMINDER_KIND_ASKED_NOTE, "note", reminder.note());
    };
  }
}
