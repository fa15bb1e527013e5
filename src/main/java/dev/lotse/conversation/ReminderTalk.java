package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.conversation.Part.Knob;
import dev.lotse.conversation.Part.Look;
import dev.lotse.reminders.Reminder;
import dev.lotse.reminders.Reminders;
import dev.lotse.understanding.TimeExpressions;
import dev.lotse.understanding.TimeReading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Promises reminders, changes them, and takes the answers to them. Thread-safe. */
final class ReminderTalk {

  /** Longest note kept with a reminder. */
  private static final int LONGEST_NOTE = 300;

  private static final Duration FARTHEST = Duration.ofDays(366);

  /** Before epoch milliseconds in a snooze button's subject. */
  private static final String AT = "at/";

  private final Desk desk;
  private final Card card;
  private final Reminders reminders;
  private final ReminderList list;
  private final InstantSource clock;
  private final TimeExpressions times = new TimeExpressions();

  ReminderTalk(Desk desk, Card card, Reminders reminders, ReminderList list, InstantSource clock) {
    this.desk = desk;
    this.card = card;
    this.reminders = reminders;
    this.list = list;
    this.clock = clock;
  }

  Reply show(Talk talk) {
    AccountCase now = talk.accountCase().orElseThrow();
    return talk.answer(list.all(now, reminders.all(now.id()), talk.words()));
  }

  Reply stop(Talk talk) {
    AccountCase now = talk.accountCase().orElseThrow();
    int stopped = reminders.stop(now.id());
    return talk.answer(
        List.of(
            stopped == 0
                ? talk.words().paragraph(Phrase.REMINDERS_STOPPED_NONE)
                : talk.words().paragraph(Phrase.REMINDERS_STOPPED, "count", stopped)),
        talk.cardUpdate(card.of(now)));
  }

  /** Whether the text names a time at all. */
  boolean namesTime(Talk talk, String text) {
    return !(read(talk, text) instanceof TimeReading.None);
  }

  /** A time in the person's own words, with what to be reminded of. */
  Reply remind(Talk talk, String text) {
    Words words = talk.words();
    TimeReading reading = read(talk, text);
    if (reading instanceof TimeReading.At at) {
      return promise(talk, at.when().toInstant(), note(text, at.matched()));
    }
    if (reading instanceof TimeReading.Past past) {
      return talk.answer(
          List.of(
              words.paragraph(Phrase.REMIND_PAST, "date", words.time(past.when().toInstant()))));
    }
    if (reading instanceof TimeReading.Ambiguous either) {
      return talk.answer(choose(talk, either.candidates()));
    }
    return talk.answer(List.of(words.paragraph(Phrase.REMIND_USAGE)));
  }

  private TimeReading read(Talk talk, String text) {
    return times.read(
        text, clock.instant().atZone(talk.words().zone()), Optional.of(talk.words().language()));
  }

  private List<Part> choose(Talk talk, List<ZonedDateTime> candidates) {
    Words words = talk.words();
    List<String> named = candidates.stream().map(time -> words.time(time.toInstant())).toList();
    List<Knob> knobs =
        candidates.stream()
            .map(
                time ->
                    new Knob(
                        Button.SNOOZE,
                        value(talk, AT + time.toInstant().toEpochMilli()),
                        Text.literally(words.time(time.toInstant())),
                        Look.PLAIN,
                        ""))
            .toList();
    return List.of(
        words.paragraph(Phrase.REMIND_AMBIGUOUS, "first", named.get(0), "second", named.get(1)),
        new Buttons(knobs));
  }

  private Reply promise(Talk talk, Instant when, String note) {
    Words words = talk.words();
    if (when.isAfter(clock.instant().plus(FARTHEST))) {
      return talk.answer(List.of(words.paragraph(Phrase.REMIND_TOO_FAR)));
    }
    AccountCase now = talk.accountCase().orElseThrow();
    reminders.ask(now, when, note);
    Part confirmed =
        words.paragraph(
            Phrase.REMIND_AT, "date", words.exactTime(when), "zone", words.zone().getId());
    return now.status() == Status.WAITING
        ? talk.answer(List.of(confirmed), talk.cardUpdate(card.of(now)))
        : talk.answer(List.of(confirmed));
  }

  /** What is left of the text without the time, as the thing to be reminded of. */
  private static String note(String text, String matched) {
    int at =
        matched.isEmpty()
            ? -1
            : text.toLowerCase(java.util.Locale.ROOT)
                .indexOf(matched.toLowerCase(java.util.Locale.ROOT));
    String rest =
        at < 0
            ? ""
            : (text.substring(0, at) + " " + text.substring(at + matched.length()))
                .replaceAll("\\s+", " ")
                .strip();
    String bare =
        rest.replaceFirst("^(?i)(me|mich)\\b\\s*", "")
            .replaceFirst("^(?i)(to|about|an|daran|dass)\\b\\s*", "")
            .replaceFirst("^[,;:.–-]+\\s*", "")
            .strip();
    return bare.substring(
        0,
        bare.offsetByCodePoints(0, Math.min(LONGEST_NOTE, bare.codePointCount(0, bare.length()))));
  }

  /**
   * The message of a reminder that is due, in the words of the case.
   *
   * @param now the case, still in need of it
   */
  Outgoing due(Reminder reminder, AccountCase now) {
    return new Outgoing(
        Talk.lane(reminder.person()),
        new Outgoing.Direct(reminder.person()),
        new Outgoing.Post(new DueMessage(desk, now, clock).parts(reminder)),
        Optional.of(now.id()),
        reminder.id(),
        Optional.empty());
  }

  /** The card after a reminder went out: it names the next one. */
  Outgoing cardAfter(Reminder sent, AccountCase now) {
    return new Outgoing(
        Talk.lane(sent.person()),
        new Outgoing.CaseThread(now.id(), now.owner()),
        new Outgoing.CardUpdate(now.id(), card.of(now)),
        Optional.of(now.id()),
        "",
        Optional.empty());
  }

  Reply supportAnswered(Talk talk) {
    Words words = talk.words();
    return talk.answer(
        List.of(
            words.paragraph(Phrase.SUPPORT_ANSWERED_ASK),
            new Buttons(
                List.of(
                    words.primary(
                        Button.SENDING_AGAIN, value(talk, ""), Phrase.BUTTON_SENDING_AGAIN),
                    words.knob(Button.SUPPORT_ASKS, value(talk, ""), Phrase.BUTTON_SUPPORT_ASKS),
                    words.knob(
                        Button.SUPPORT_REJECTS, value(talk, ""), Phrase.BUTTON_SUPPORT_REJECTS)))));
  }

  Reply supportAsks(Talk talk) {
    return onwards(talk, Phrase.SUPPORT_ASKS_ANSWER);
  }

  Reply supportRejects(Talk talk) {
    return onwards(talk, Phrase.SUPPORT_REJECTS_ANSWER);
  }

  /** No answer yet: the series begins anew from now. */
  Reply notYet(Talk talk) {
    return onwards(talk, Phrase.NOT_YET_ANSWER);
  }

  private Reply onwards(Talk talk, Phrase phrase) {
    AccountCase now = talk.accountCase().orElseThrow();
    if (now.status() != Status.WAITING) {
      return talk.answer(
          List.of(talk.words().paragraph(Phrase.NOT_WAITING)), talk.cardUpdate(card.of(now)));
    }
    List<Reminder> planned = reminders.plan(now, desk.cause(now).lasts(), talk.words().zone());
    return talk.answer(
        List.of(talk.words().paragraph(phrase, "date", talk.words().time(planned.get(0).dueAt()))),
        talk.cardUpdate(card.of(now)));
  }

  /**
   * A reminder put off, with what it was about: by a choice of the menu, or to a time chosen from
   * two.
   */
  Reply snooze(Talk talk, String subject, String choice) {
    ZonedDateTime now = clock.instant().atZone(talk.words().zone());
    Instant when =
        switch (choice) {
          case DueMessage.HOUR -> now.plusHours(1).toInstant();
          case DueMessage.TOMORROW -> now.plusDays(1).toInstant();
          case DueMessage.WORKING_DAY -> reminders.nextWorkingDay(now).toInstant();
          default ->
              subject.matches(AT + "\\d{1,15}")
                  ? Instant.ofEpochMilli(Long.parseLong(subject.substring(AT.length())))
                  : Instant.EPOCH;
        };
    String note =
        reminders.all(talk.accountCase().orElseThrow().id()).stream()
            .filter(reminder -> reminder.id().equals(subject))
            .findFirst()
            .map(Reminder::note)
            .orElse("");
    return when.isAfter(clock.instant())
        ? promise(talk, when, note)
        : talk.answer(List.of(talk.words().paragraph(Phrase.REMIND_USAGE)));
  }

  private static ButtonValue value(Talk talk, String subject) {
    return talk.accountCase()
        .map(now -> new ButtonValue(now.id().value(), now.version(), subject))
        .orElse(ButtonValue.NONE);
  }

  static String sentOn(AccountCase now, Words words) {
    return now.facts()
        .text(Fact.TICKET_SENT)
        .map(Instant::parse)
        .map(sent -> words.day(sent.atZone(words.zone()).toLocalDate()))
        .orElse("–");
  }
}
