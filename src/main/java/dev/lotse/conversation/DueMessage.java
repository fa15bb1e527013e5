package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Choice;
import dev.lotse.conversation.Part.Literal;
import dev.lotse.conversation.Part.Menu;
import dev.lotse.conversation.Part.Note;
import dev.lotse.reminders.Reminder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The words of a reminder, chosen when it is sent. */
final class DueMessage {

  static final String HOUR = "hour";
  static final String TOMORROW = "tomorrow";
  static final String WORKING_DAY = "working-day";

  /** Later than this counts as late and is said. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(2);

  /** From this follow-up on, the way past the ticket is named too. */
  private static final int ESCALATE = 3;

  private final Desk desk;
  private final AccountCase now;
  private final Words words;
  private final InstantSource clock;

  DueMessage(Desk desk, AccountCase now, InstantSource clock) {
    this.desk = desk;
    this.now = now;
    this.words = desk.words(now);
    this.clock = clock;
  }

  List<Part> parts(Reminder reminder) {
    List<Part> parts = new ArrayList<>();
    switch (reminder.kind()) {
      case FOLLOW_UP -> followUp(reminder, parts);
      case LIMIT_CHECK -> parts.add(words.paragraph(Phrase.DUE_LIMIT_CHECK));
      case CLOSING_QUESTION -> parts.add(words.paragraph(Phrase.DUE_CLOSING_QUESTION));
      case ASKED ->
          parts.add(
              reminder.note().isEmpty()
                  ? words.paragraph(Phrase.DUE_ASKED)
                  : words.paragraph(Phrase.DUE_ASKED_NOTE, "note", reminder.note()));
    }
    if (Duration.between(reminder.dueAt(), clock.instant()).compareTo(PUNCTUAL) > 0) {
      parts.add(new Note(words.say(Phrase.DUE_LATE, "date", words.time(reminder.dueAt()))));
    }
    parts.add(buttons(reminder));
    parts.add(snooze(reminder));
    return parts;
  }

  private void followUp(Reminder reminder, List<Part> parts) {
    String ticket = desk.ticketName(now, words);
    parts.add(
        reminder.number() == 1
            ? words.paragraph(Phrase.DUE_FOLLOW_UP, "ticket", ticket)
            : words.paragraph(
                Phrase.DUE_FOLLOW_UP_AGAIN, "number", reminder.number(), "ticket", ticket));
    String sent = ReminderTalk.sentOn(now, words);
    parts.add(
        new Literal(
            now.facts()
                .text(Fact.TICKET_NUMBER)
                .map(number -> words.plain(Phrase.FOLLOW_UP_DRAFT, "number", number, "sent", sent))
                .orElseGet(() -> words.plain(Phrase.FOLLOW_UP_DRAFT_UNNUMBERED, "sent", sent))));
    if (reminder.number() >= ESCALATE) {
      parts.add(words.paragraph(Phrase.DUE_ESCALATE));
    }
  }

  private Buttons buttons(Reminder reminder) {
    ButtonValue value = value(reminder);
    return new Buttons(
        List.of(
            words.primary(Button.SUPPORT_ANSWERED, value, Phrase.BUTTON_SUPPORT_ANSWERED),
            words.knob(Button.NOT_YET, value, Phrase.BUTTON_NOT_YET),
            words.knob(Button.SENDING_AGAIN, value, Phrase.BUTTON_SENDING_AGAIN),
            words.danger(Button.REMINDERS_STOP, value, Phrase.BUTTON_REMINDERS_STOP)));
  }

  private Menu snooze(Reminder reminder) {
    return new Menu(
        Button.SNOOZE,
        value(reminder),
        words.say(Phrase.SNOOZE_PLACEHOLDER),
        List.of(
            new Choice(HOUR, words.say(Phrase.SNOOZE_HOUR)),
            new Choice(TOMORROW, words.say(Phrase.SNOOZE_TOMORROW)),
            new Choice(WORKING_DAY, words.say(Phrase.SNOOZE_WORKING_DAY))));
  }

  private ButtonValue value(Reminder reminder) {
    return new ButtonValue(now.id().value(), now.version(), reminder.id());
  }
}
