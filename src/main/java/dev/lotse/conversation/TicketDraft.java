package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Facts;
import dev.lotse.cases.StepState;
import dev.lotse.diagnosis.Cause;
import dev.lotse.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The support request, ready to paste: polite, factual, in German or English, with only what the
 * person said themselves. Thread-safe.
 */
final class TicketDraft {

  /** What Mailjet's compliance asks for; its help pages on limits and blocks name these. */
  private static final List<Fact> COMPLIANCE =
      List.of(
          Fact.ACCOUNT_NAME,
          Fact.ACCOUNT_EMAIL,
          Fact.MAIL_TYPE,
          Fact.PRIVACY_POLICY,
          Fact.VOLUME,
          Fact.LIST_SOURCES,
          Fact.CONSENT,
          Fact.CHANGES);

  /** What lets support find the case at all. */
  private static final List<Fact> OTHERS =
      List.of(Fact.ACCOUNT_NAME, Fact.ACCOUNT_EMAIL, Fact.ERROR, Fact.CHANGES);

  private final Desk desk;

  TicketDraft(Desk desk) {
    this.desk = desk;
  }

  /** The labels of what is still missing, in the given words; empty when nothing is. */
  List<String> missing(AccountCase now, Words words) {
    Facts facts = now.facts();
    boolean transactional = facts.text(Fact.MAIL_TYPE).filter("transactional"::equals).isPresent();
    return asked(now).stream()
        .filter(fact -> !facts.knows(fact) && !(fact == Fact.PRIVACY_POLICY && transactional))
        .map(fact -> label(fact, words))
        .toList();
  }

  private List<Fact> asked(AccountCase now) {
    Cause.Kind kind = desk.cause(now).kind();
    return kind == Cause.Kind.COMPLIANCE || kind == Cause.Kind.UNKNOWN ? COMPLIANCE : OTHERS;
  }

  /** The request as plain text in the ticket's language. */
  String text(AccountCase now) {
    Language language =
        now.facts()
            .text(Fact.TICKET_LANGUAGE)
            .flatMap(Language::ofTag)
            .orElse(desk.words(now).language());
    Words words = desk.words(now).in(language);
    List<String> lines = new ArrayList<>();
    lines.add(
        now.facts()
            .text(Fact.ACCOUNT_EMAIL)
            .map(email -> words.plain(Phrase.DRAFT_SUBJECT, "account", email))
            .orElseGet(() -> words.plain(Phrase.DRAFT_SUBJECT_UNNAMED)));
    lines.add("");
    lines.add(words.plain(Phrase.DRAFT_GREETING));
    lines.add("");
    lines.add(opening(now, words));
    lines.add("");
    Stream.concat(TicketForm.TOLD.stream(), Stream.of(Fact.PLAN))
        .forEach(
            fact ->
                now.facts()
                    .text(fact)
                    .ifPresent(
                        value ->
                            lines.add(
                                words.plain(
                                    Phrase.DRAFT_LINE,
                                    "label",
                                    label(fact, words),
                                    "value",
                                    shown(fact, value, words)))));
    steps(now, words, lines);
    lines.add("");
    lines.add(words.plain(Phrase.DRAFT_QUESTION));
    lines.add("");
    lines.add(words.plain(Phrase.DRAFT_CLOSING));
    return String.join("\n", lines);
  }

  private String opening(AccountCase now, Words words) {
    Cause cause = desk.cause(now);
    return cause.kind() == Cause.Kind.UNKNOWN
        ? words.plain(Phrase.DRAFT_OPENING_UNKNOWN)
        : words.plain(Phrase.DRAFT_OPENING, "cause", words.cause(cause.id()));
  }

  private void steps(AccountCase now, Words words, List<String> lines) {
    List<String> done =
        desk.script().guide().section("behaviour").stream()
            .flatMap(section -> section.steps().stream())
            .filter(step -> now.step(step.id()) == StepState.DONE)
            .map(step -> words.plain(Phrase.DRAFT_DONE_STEP, "step", words.step(step.id())))
            .toList();
    if (!done.isEmpty()) {
      lines.add("");
      lines.add(words.plain(Phrase.DRAFT_DONE_STEPS));
      lines.addAll(done);
    }
  }

  private static String label(Fact fact, Words words) {
    return words.plain(Phrase.valueOf("FIELD_" + TicketForm.label(fact)));
  }

  private static String shown(Fact fact, String value, Words words) {
    return switch (fact) {
      case BEGAN -> words.day(Instant.parse(value).atZone(words.zone()).toLocalDate());
      case MAIL_TYPE ->
          words.plain(Phrase.valueOf("MAIL_" + value.toUpperCase(java.util.Locale.ROOT)));
      case PLAN -> words.plain(Phrase.valueOf("PLAN_" + value.toUpperCase(java.util.Locale.ROOT)));
      default -> value;
    };
  }
}
