package dev.lotse.product;

import static dev.lotse.product.Harbour.GENERAL;
import static dev.lotse.product.Harbour.MAIL_OPS;
import static dev.lotse.product.Harbour.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Phrase;
import dev.lotse.playground.Posted;
import dev.lotse.understanding.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions are answered where they were asked: in the card's thread, in the direct message, in a
 * channel.
 */
class QuestionsTest {

  private static final String MENTION = "<@U0LOTSE> ";

  @TempDir Path folder;
  private Harbour harbour;

  @BeforeEach
  void open() {
    harbour = Harbour.open(folder);
  }

  @AfterEach
  void close() {
    harbour.close();
  }

  @Test
  void aQuestionInTheThreadOfTheCardIsAnsweredThere() {
    Guest anna = harbour.anna();
    Posted card = anna.triageToStatistics();
    Posted answer = anna.reply(anna.dm(), card.ts(), "die api gibt 429 zurück, sind wir gesperrt");
    assertThat(answer.threadTs()).isEqualTo(card.ts());
    assertThat(answer.plain()).contains("429 ist keine Sperre");
  }

  @Test
  void aQuestionInTheDirectMessageIsAnsweredWithoutACaseAndTheWayIsOffered() {
    Posted answer = harbour.ben().say("too many api calls status 429");
    assertThat(answer.plain())
        .contains("429 is not a lock", "Shall I take you through it step by step?");
    assertThat(answer.threadTs()).isNull();
    assertThat(harbour.ledger.count("account_case")).isZero();
    harbour.ben().pressForAnswer(answer, "Open a case");
    assertThat(harbour.ben().card().plain())
        .contains("whether strangers have been in your account");
  }

  @Test
  void aMentionByAColleagueWithoutACaseIsAnsweredInAThread() {
    Guest ben = harbour.ben();
    String asked = ben.person.say(MAIL_OPS, MENTION + "we get 429 back - are we locked").ts();
    Posted answer = harbour.seen().await(MAIL_OPS, Posted::fromBot, SOON);
    assertThat(answer.threadTs()).isEqualTo(asked);
    assertThat(answer.plain()).contains("429 is not a lock");
  }

  @Test
  void aMentionByAPersonWithACaseIsAnsweredOnceInAThread() {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    String asked =
        anna.person.say(MAIL_OPS, MENTION + "wir bekommen send-0008, ist das eine sperre").ts();
    Posted answer = harbour.seen().await(MAIL_OPS, Posted::fromBot, SOON);
    assertThat(answer.threadTs()).isEqualTo(asked);
    assertThat(answer.plain()).contains("`send-0008` ist keine Sperre");
    harbour.ledger.awaitNothingOnItsWay();
    assertThat(harbour.seen().messages(MAIL_OPS).stream().filter(Posted::fromBot))
        .as("a mention comes as two events")
        .hasSize(1);
  }

  @Test
  void colleaguesAskInTheThreadOfACardInAChannelButOnlyTheOwnerTicksOff() {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    assertThat(anna.command("here").plain()).contains("Ich stelle die Karte jetzt in diesen Kanal");
    Posted card =
        harbour
            .seen()
            .await(MAIL_OPS, message -> message.plain().contains("Dein Mailjet-Fall"), SOON);
    assertThat(card.threadTs()).isNull();

    Guest ben = harbour.ben();
    Posted answer = ben.reply(MAIL_OPS, card.ts(), "we get 429 back - are we locked");
    assertThat(answer.threadTs()).isEqualTo(card.ts());
    assertThat(answer.plain()).contains("429 is not a lock");

    ben.person.pressLabelled(card, "Erledigt");
    Posted refusal = harbour.seen().awaitEphemeral(ben.id(), message -> true, SOON);
    assertThat(refusal.plain())
        .contains("can change that. You can still ask me anything here in the thread");

    anna.person.pressLabelled(card, "Erledigt");
    Posted after =
        harbour
            .seen()
            .await(
                MAIL_OPS,
                message -> message.ts().equals(card.ts()) && message.version() > card.version(),
                SOON);
    assertThat(after.plain()).contains("Schritt 2 von 3");
  }

  @Test
  void unrelatedTalkInAChannelHasNoEffect() {
    Guest anna = harbour.anna();
    anna.triageToStatistics();
    anna.command("here");
    harbour.seen().await(MAIL_OPS, Posted::fromBot, SOON);
    harbour.ledger.awaitNothingOnItsWay();
    long versions = harbour.ledger.count("case_change");
    long calls = harbour.seen().calls("chat.postMessage").size();

    String topic = harbour.ben().person.say(MAIL_OPS, "Why are we locked? status please").ts();
    harbour.ben().person.reply(MAIL_OPS, topic, "help, we get 429");
    harbour.ben().person.say(GENERAL, "status");
    Posted proof = harbour.ben().say("too many api calls status 429");
    harbour.ledger.awaitNothingOnItsWay();

    assertThat(proof.plain()).contains("429 is not a lock");
    assertThat(harbour.seen().messages(MAIL_OPS).stream().filter(Posted::fromBot)).hasSize(1);
    assertThat(harbour.seen().calls("chat.postMessage")).hasSize((int) calls + 1);
    assertThat(harbour.ledger.count("case_change")).isEqualTo(versions);
  }

  @Test
  void whereTheBotIsNoMemberHereTellsHowToInviteItAndNothingIsLost() {
    Guest anna = harbour.anna();
    Posted card = anna.triageToStatistics();
    anna.commandIn(GENERAL, "here");
    Posted told =
        harbour
            .seen()
            .await(anna.dm(), message -> message.plain().contains("/invite @Lotse"), SOON);
    assertThat(told.plain()).contains("Dein Fall ist sicher, es ist nichts verloren");
    assertThat(harbour.seen().messages(GENERAL)).noneMatch(Posted::fromBot);
    assertThat(anna.press("Erledigt").ts())
        .as("the card in the direct message still works")
        .isEqualTo(card.ts());

    anna.person.command(GENERAL, "/invite @Lotse");
    anna.commandIn(GENERAL, "here");
    assertThat(
            harbour
                .seen()
                .await(
                    GENERAL,
                    message -> message.fromBot() && message.plain().contains("Dein Mailjet-Fall"),
                    SOON)
                .plain())
        .contains("Schritt 2 von 3");
  }

  @Test
  void anUnknownQuestionOffersThreeTopicsAndPressingOneAnswers() {
    Guest ben = harbour.ben();
    ben.triageToStatistics();
    Posted answer =
        ben.say(
            "do you happen to know how the quarterly zeppelin tariff bookkeeping of Atlantis works");
    assertThat(answer.plain())
        .contains(Harbour.script().phrases().get(Phrase.UNKNOWN_QUESTION).in(Language.EN).plain());
    assertThat(answer.buttons())
        .hasSize(3)
        .allMatch(button -> button.actionId().startsWith("topic"));
    String label = answer.buttons().get(0).label();
    Posted topic = ben.pressForAnswer(answer, label);
    assertThat(topic.plain()).contains("Source:").hasSizeGreaterThan(100);
  }

  @Test
  void whyAndIHaveAQuestionAnswerInTheThreadOfTheCard() {
    Guest anna = harbour.anna();
    Posted card = anna.triageToStatistics();
    Posted why = anna.pressForAnswer(card, "Warum?");
    assertThat(why.threadTs()).isEqualTo(card.ts());
    assertThat(why.plain()).contains("Warum dieser Schritt?");
    Posted ask = anna.pressForAnswer(card, "Ich habe eine Frage");
    assertThat(ask.threadTs()).isEqualTo(card.ts());
    assertThat(ask.plain()).contains("Frag mich einfach hier");
    assertThat(ask.buttons()).hasSize(3);
  }

  @Test
  void aCauseNamedInAQuestionIsOfferedAndTakenByItsButton() {
    Guest ben = harbour.ben();
    ben.triage("symptom/unknown", "in-mailjet-unsure/none");
    ben.person.say(ben.dm(), "the api returns 429, are we locked");
    Posted offer =
        harbour
            .seen()
            .await(
                ben.dm(), message -> message.plain().contains("That sounds like this cause"), SOON);
    Posted before = ben.card();
    ben.person.pressLabelled(offer, "Yes, that is the cause");
    assertThat(ben.cardAfter(before).plain()).contains("Too many API calls (429)");
  }

  @Test
  void aCommandTypedInAThreadIsRefusedBySlackButTheWordAloneWorksThere() {
    Guest anna = harbour.anna();
    Posted card = anna.triageToStatistics();
    assertThat(anna.person.commandInThread(anna.dm(), card.ts(), "/mailjet-locked status").ok())
        .isFalse();
    Posted status = anna.reply(anna.dm(), card.ts(), "status");
    assertThat(status.threadTs()).isEqualTo(card.ts());
    assertThat(List.of(status.plain()))
        .allMatch(text -> text.contains("Stundenlimit wegen Versandwerten"));
  }
}
