package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Change;
import dev.lotse.conversation.Part.Heading;
import dev.lotse.conversation.Part.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells in words what happened in a case. Thread-safe. */
final class History {

  private final Desk desk;

  History(Desk desk) {
    this.desk = desk;
  }

  List<Part> parts(AccountCase now, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(words.say(Phrase.HISTORY_TITLE)));
    List<String> lines =
        desk.cases().history(now.id()).stream()
            .map(
                change ->
                    words.plain(
                        Phrase.HISTORY_LINE,
                        "date",
                        words.time(change.at()),
                        "change",
                        line(change, words)))
            .toList();
    parts.add(new Paragraph(Text.literally(TicketTalk.bullets(lines).strip())));
    return parts;
  }

  private Text line(Change change, Words words) {
    Text did = did(change, words);
    return change.undone() ? words.say(Phrase.HISTORY_UNDONE, "change", did) : did;
  }

  /** What one change did. */
  Text did(Change change, Words words) {
    return switch (change.why()) {
      case OPENED -> words.say(Phrase.DID_OPENED);
      case REOPENED -> words.say(Phrase.DID_REOPENED);
      case TRIAGE -> triage(change.subject(), words);
      case TRIAGE_AGAIN -> words.say(Phrase.DID_TRIAGE_AGAIN);
      case STEP_DONE -> words.say(Phrase.DID_STEP_DONE, "step", words.step(change.subject()));
      case STEP_SKIPPED -> words.say(Phrase.DID_STEP_SKIPPED, "step", words.step(change.subject()));
      case STEP_BACK -> words.say(Phrase.DID_STEP_BACK, "step", words.step(change.subject()));
      case FORM -> words.say(Phrase.DID_FORM);
      case LEARNED -> learned(change.subject(), words);
      case TICKET_SENT -> words.say(Phrase.DID_TICKET_SENT);
      case SENDING_AGAIN -> words.say(Phrase.DID_SENDING_AGAIN);
      case LANGUAGE -> words.say(Phrase.DID_LANGUAGE);
      case CLOSED -> words.say(Phrase.DID_CLOSED);
      case UNDONE -> words.say(Phrase.DID_UNDONE, "change", undone(change, words));
    };
  }

  private Text triage(String subject, Words words) {
    if (subject.startsWith(GuideTalk.TAKE_CAUSE)) {
      String cause = subject.substring(GuideTalk.TAKE_CAUSE.length());
      return words.say(
          Phrase.DID_TRIAGE_CAUSE,
          "cause",
          desk.script().causeWords().containsKey(cause)
              ? words.cause(cause)
              : Text.literally(cause));
    }
    String[] answer = subject.split("/", 2);
    return Optional.ofNullable(desk.script().questionWords().get(answer[0]))
        .flatMap(question -> Optional.ofNullable(question.labels().get(answer[answer.length - 1])))
        .map(label -> words.say(Phrase.DID_TRIAGE, "answer", words.of(label)))
        .orElseGet(() -> words.say(Phrase.DID_SOMETHING));
  }

  private Text learned(String intent, Words words) {
    return Optional.ofNullable(desk.script().answers().get(intent))
        .map(answer -> words.say(Phrase.DID_LEARNED, "topic", words.of(answer.title())))
        .orElseGet(() -> words.say(Phrase.DID_SOMETHING));
  }

  private Text undone(Change undo, Words words) {
    long version = undo.subject().matches("\\d{1,18}") ? Long.parseLong(undo.subject()) : 0;
    return desk.cases().history(undo.caseId()).stream()
        .filter(change -> change.version() == version)
        .findFirst()
        .map(change -> did(change, words))
        .orElseGet(() -> words.say(Phrase.DID_SOMETHING));
  }
}
