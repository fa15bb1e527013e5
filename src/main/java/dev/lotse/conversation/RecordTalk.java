package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Change;
import dev.lotse.cases.Edit;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Person;
import dev.lotse.cases.Status;
import dev.lotse.cases.Why;
import dev.lotse.conversation.Part.Buttons;
import dev.lotse.reminders.Reminders;
import dev.lotse.understanding.Language;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a person, in their own hands: history, undo, export, language, forgetting.
 * Thread-safe.
 */
final class RecordTalk {

  private final Desk desk;
  private final Card card;
  private final Reminders reminders;
  private final People people;
  private final History history;

  RecordTalk(Desk desk, Card card, Reminders reminders, People people) {
    this.desk = desk;
    this.card = card;
    this.reminders = reminders;
    this.people = people;
    this.history = new History(desk);
  }

  Reply undo(Talk talk) {
    Words words = talk.words();
    AccountCase before = talk.accountCase().orElseThrow();
    Optional<Change> undone = desk.cases().undo(before, talk.person());
    if (undone.isEmpty()) {
      return talk.answer(List.of(words.paragraph(Phrase.UNDO_NOTHING)));
    }
    AccountCase now = desk.cases().find(before.id()).orElseThrow();
    remindAgain(before, now, words);
    Talk after = talk.about(now).in(undone.get().why() == Why.LANGUAGE ? languageBack(now) : words);
    return after.answer(
        List.of(
            after
                .words()
                .paragraph(Phrase.UNDO_DONE, "change", history.did(undone.get(), after.words()))),
        after.cardUpdate(card.of(now)));
  }

  /** A case that waits again is followed up again; one that no longer waits is not. */
  private void remindAgain(AccountCase before, AccountCase now, Words words) {
    if (now.status() == Status.WAITING && before.status() != Status.WAITING) {
      reminders.plan(now, desk.cause(now).lasts(), words.zone());
    } else {
      reminders.reconsider(now);
    }
  }

  private Words languageBack(AccountCase now) {
    Words words = Words.of(desk.script(), now);
    people.chooseLanguage(now.owner(), words.language());
    return words;
  }

  Reply history(Talk talk) {
    return talk.answer(history.parts(talk.accountCase().orElseThrow(), talk.words()));
  }

  Reply export(Talk talk) {
    AccountCase now = talk.accountCase().orElseThrow();
    String json = CaseExport.json(now, desk.cases().history(now.id()), reminders.all(now.id()));
    Outgoing file =
        talk.direct(
            new Outgoing.Attachment(
                "mailjet-case-" + now.id() + ".json", talk.words().say(Phrase.EXPORT_TITLE), json));
    return talk.answer(List.of(talk.words().paragraph(Phrase.EXPORT_SENT)), file);
  }

  Reply language(Talk talk, String tag) {
    Optional<Language> chosen = Language.ofTag(tag);
    if (chosen.isEmpty()) {
      return talk.answer(List.of(talk.words().paragraph(Phrase.LANGUAGE_USAGE)));
    }
    people.chooseLanguage(talk.person(), chosen.get());
    Talk after = talk.in(talk.words().in(chosen.get()));
    List<Part> said = List.of(after.words().paragraph(Phrase.LANGUAGE_SET));
    if (!talk.isOwner()) {
      return after.answer(said);
    }
    AccountCase now =
        desk.change(
            talk,
            Edit.none().learning(Fact.LANGUAGE, chosen.get().tag()),
            Why.LANGUAGE,
            chosen.get().tag());
    return after.answer(said, after.about(now).cardUpdate(card.of(now)));
  }

  Reply confirmForgetting(Talk talk) {
    Words words = talk.words();
    return talk.answer(
        List.of(
            words.paragraph(Phrase.FORGET_CONFIRM),
            new Buttons(
                List.of(
                    words.danger(Button.FORGET, ButtonValue.NONE, Phrase.BUTTON_FORGET),
                    words.knob(Button.KEEP, ButtonValue.NONE, Phrase.BUTTON_KEEP)))));
  }

  Reply forget(Talk talk) {
    Person person = talk.person();
    desk.cases().forget(person);
    people.forget(person);
    Talk without = talk.about(Optional.empty());
    return without.answer(List.of(talk.words().paragraph(Phrase.FORGET_DONE)));
  }

  Reply keep(Talk talk) {
    return talk.answer(List.of(talk.words().paragraph(Phrase.FORGET_KEPT)));
  }
}
