package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.playground.Ack;
import dev.lotse.playground.Observed;
import dev.lotse.playground.Person;
import dev.lotse.playground.Posted;
import dev.lotse.playground.Sent;
import dev.lotse.playground.View;
import dev.lotse.understanding.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A person in Slack who talks with Lotse, and what they see of it. Each call waits for what it
 * leads to.
 */
final class Guest {

  final Person person;
  final Tongue tongue;
  private final Harbour harbour;

  Guest(Harbour harbour, Person person, Tongue tongue) {
    this.harbour = harbour;
    this.person = person;
    this.tongue = tongue;
  }

  Language language() {
    return tongue == Tongue.DE ? Language.DE : Language.EN;
  }

  private Observed seen() {
    return harbour.seen();
  }

  String id() {
    return person.id();
  }

  String dm() {
    return person.dm();
  }

  /** Types the command in #mail-ops and answers what only they read as the answer. */
  Posted command(String words) {
    return commandIn(Harbour.MAIL_OPS, words);
  }

  Posted commandIn(String channel, String words) {
    Set<String> before = timesOf(seen().ephemerals(id()));
    Ack ack = person.command(channel, (Harbour.COMMAND + " " + words).strip());
    assertThat(ack.error()).as("what Slack shows after: " + words).isNull();
    return seen().awaitEphemeral(id(), shown -> !before.contains(shown.ts()), Harbour.SOON);
  }

  /** Writes in the direct message and waits for the bot's answer to it. */
  Posted say(String text) {
    Set<String> before = timesOf(seen().messages(dm()));
    Sent sent = person.say(dm(), text);
    assertThat(sent.acks()).isNotEmpty().allMatch(Ack::ok);
    return seen().await(dm(), isNew(before), Harbour.SOON);
  }

  /**
   * Writes in a thread and waits for the bot's answer; nobody answers a card faster than it is
   * known where it stands.
   */
  Posted reply(String channel, String thread, String text) {
    harbour.ledger.awaitNothingOnItsWay();
    Set<String> before = timesOf(seen().messages(channel));
    person.reply(channel, thread, text);
    return seen().await(channel, isNew(before), Harbour.SOON);
  }

  /** Presses a button of a message and waits for a new message by the bot in that channel. */
  Posted pressForAnswer(Posted message, String label) {
    Set<String> before = timesOf(seen().messages(message.channel()));
    assertThat(person.pressLabelled(message, label).ok()).isTrue();
    return seen().await(message.channel(), isNew(before), Harbour.SOON);
  }

  /** The card in the direct message as it stands now. */
  Posted card() {
    return seen().until(this::cardNow, Harbour.SOON);
  }

  Optional<Posted> cardNow() {
    List<Posted> cards =
        seen().messages(dm()).stream()
            .filter(message -> message.fromBot() && isCard(message))
            .toList();
    return cards.isEmpty() ? Optional.empty() : Optional.of(cards.get(cards.size() - 1));
  }

  private static boolean isCard(Posted message) {
    String title = message.blocks().at("/0/text/text").asText();
    return "header".equals(message.blocks().at("/0/type").asText())
        && List.of(Tongue.DE.cardTitle(), Tongue.EN.cardTitle()).contains(title);
  }

  /** Presses a button of the card and answers the card after it. */
  Posted press(String label) {
    Posted before = card();
    assertThat(person.pressLabelled(before, label).ok()).as("pressing " + label).isTrue();
    return cardAfter(before);
  }

  /** The card once it differs from this one. */
  Posted cardAfter(Posted before) {
    return seen()
        .until(
            () ->
                cardNow()
                    .filter(
                        now -> !now.ts().equals(before.ts()) || now.version() > before.version()),
            Harbour.SOON);
  }

  /** Opens a modal by a button of this message. */
  View open(Posted message, String label) {
    assertThat(person.pressLabelled(message, label).ok()).as("pressing " + label).isTrue();
    return person.openView();
  }

  /** Opens a case in the direct message and answers its card. */
  Posted start() {
    command("");
    return card();
  }

  /**
   * Opens a case and answers the questions, each named as {@code question/option}, after a no to
   * the first one.
   */
  Posted triage(String... answers) {
    start();
    Posted card = choose("strangers/no");
    for (String answer : answers) {
      card = choose(answer);
    }
    return card;
  }

  /** Presses the card's button for this option of a question and answers the card after it. */
  Posted choose(String answer) {
    Posted before = card();
    Posted.Button option =
        before.buttons().stream()
            .filter(button -> String.valueOf(button.value()).endsWith("|" + answer))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError("no option " + answer + " on the card:\n" + before.plain()));
    assertThat(person.press(before, option.actionId()).ok()).as("choosing " + answer).isTrue();
    return cardAfter(before);
  }

  /** Opens a case whose cause is a limit because of sending statistics. */
  Posted triageToStatistics() {
    return triage("symptom/hourly-limit", "named-reason/statistics");
  }

  /** A case that waits for Mailjet: its ticket was marked as sent. */
  Posted waiting(String ticketNumber) {
    Posted before = triageToStatistics();
    Posted draft = command("ticket");
    View form = open(draft, tongue.ticketSent());
    assertThat(person.submit(form, java.util.Map.of("ticket-number", ticketNumber)).ok()).isTrue();
    return cardAfter(before);
  }

  private static Predicate<Posted> isNew(Set<String> before) {
    return message -> message.fromBot() && !before.contains(message.ts());
  }

  static Set<String> timesOf(List<Posted> messages) {
    Set<String> times = new HashSet<>();
    messages.forEach(message -> times.add(message.ts()));
    return times;
  }
}
