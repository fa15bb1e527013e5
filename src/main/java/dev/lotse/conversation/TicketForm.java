package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Facts;
import dev.lotse.conversation.Form.Field;
import dev.lotse.conversation.Form.Kind;
import dev.lotse.conversation.Part.Choice;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two forms about the ticket: what Mailjet asks for (its help pages on limits and blocks name
 * type of mail, volume, source of the addresses and actions taken), and the note that it was sent.
 * What was typed before is filled in. Thread-safe.
 */
final class TicketForm {

  static final String TICKET = "ticket";
  static final String SENT = "ticket-sent";
  private static final int LONGEST = 3000;

  /** What the ticket form asks for and the request then tells, in this order. */
  static final List<Fact> TOLD =
      List.of(
          Fact.ACCOUNT_NAME,
          Fact.ACCOUNT_EMAIL,
          Fact.BEGAN,
          Fact.ERROR,
          Fact.MAIL_TYPE,
          Fact.PRIVACY_POLICY,
          Fact.VOLUME,
          Fact.LIST_SOURCES,
          Fact.CONSENT,
          Fact.CHANGES,
          Fact.IMPACT);

  private TicketForm() {}

  static Form ticket(AccountCase now, Words words, String stepId) {
    return new Form(
        TICKET,
        new ButtonValue(now.id().value(), now.version(), stepId),
        words.say(Phrase.TICKET_FORM_TITLE),
        words.say(Phrase.TICKET_FORM_INTRO),
        Stream.concat(Stream.of(Fact.TICKET_LANGUAGE), TOLD.stream())
            .map(fact -> field(fact, now, words))
            .toList(),
        words.say(Phrase.FORM_SAVE),
        words.say(Phrase.FORM_CANCEL));
  }

  static Form sent(AccountCase now, Words words, String stepId, LocalDate today) {
    Field sentOn =
        new Field(
            Fact.TICKET_SENT.id(),
            words.say(Phrase.FIELD_TICKET_SENT),
            words.say(Phrase.FIELD_TICKET_SENT_HINT),
            Kind.DATE,
            today.toString(),
            List.of());
    return new Form(
        SENT,
        new ButtonValue(now.id().value(), now.version(), stepId),
        words.say(Phrase.SENT_FORM_TITLE),
        words.say(Phrase.SENT_FORM_INTRO),
        List.of(field(Fact.TICKET_NUMBER, now, words), sentOn, field(Fact.PLAN, now, words)),
        words.say(Phrase.SENT_FORM_SAVE),
        words.say(Phrase.FORM_CANCEL));
  }

  /** What the fields teach the case, as a merge patch on its facts. */
  static JsonObject learned(Map<String, String> fields, Words words) {
    JsonObject learned = JsonObject.EMPTY_JSON_OBJECT;
    for (Fact fact : Fact.values()) {
      String typed = fields.get(fact.id());
      if (typed != null && fact != Fact.TICKET_SENT) {
        learned =
            Facts.both(
                learned,
                Facts.patch(fact, fact == Fact.BEGAN ? instant(typed, words) : typed.strip()));
      }
    }
    return learned;
  }

  /** What is wrong with what was typed, by field. */
  static Map<String, Text> problems(Map<String, String> fields, Words words, LocalDate today) {
    Map<String, Text> problems = new LinkedHashMap<>();
    fields.forEach(
        (id, typed) ->
            problem(id, typed.strip(), words, today)
                .ifPresent(problem -> problems.put(id, problem)));
    return problems;
  }

  private static Optional<Text> problem(String id, String typed, Words words, LocalDate today) {
    if (Secrets.isIn(typed)) {
      return Optional.of(words.say(Phrase.PROBLEM_SECRET));
    }
    if (typed.length() > LONGEST) {
      return Optional.of(words.say(Phrase.PROBLEM_LONG, "most", LONGEST));
    }
    if (id.equals(Fact.ACCOUNT_EMAIL.id())
        && !typed.isEmpty()
        && !typed.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
      return Optional.of(words.say(Phrase.PROBLEM_EMAIL));
    }
    boolean date = id.equals(Fact.BEGAN.id()) || id.equals(Fact.TICKET_SENT.id());
    return date && !typed.isEmpty() ? dateProblem(typed, words, today) : Optional.empty();
  }

  private static Optional<Text> dateProblem(String typed, Words words, LocalDate today) {
    try {
      return LocalDate.parse(typed).isAfter(today)
          ? Optional.of(words.say(Phrase.PROBLEM_DATE_FUTURE))
          : Optional.empty();
    } catch (DateTimeParseException notADate) {
      return Optional.of(words.say(Phrase.PROBLEM_DATE));
    }
  }

  private static String instant(String date, Words words) {
    return date.isBlank()
        ? ""
        : LocalDate.parse(date.strip()).atStartOfDay(words.zone()).toInstant().toString();
  }

  private static Field field(Fact fact, AccountCase now, Words words) {
    String value =
        now.facts()
            .text(fact)
            .orElseGet(() -> fact == Fact.TICKET_LANGUAGE ? words.language().tag() : "");
    String filled =
        fact == Fact.BEGAN && !value.isEmpty()
            ? java.time.Instant.parse(value).atZone(words.zone()).toLocalDate().toString()
            : value;
    return new Field(
        fact.id(),
        words.say(Phrase.valueOf("FIELD_" + label(fact))),
        words.say(Phrase.valueOf("FIELD_" + label(fact) + "_HINT")),
        kind(fact),
        filled,
        choices(fact, words));
  }

  /** The phrase that names the fact's field, without its prefix. */
  static String label(Fact fact) {
    return fact == Fact.TICKET_LANGUAGE ? "LANGUAGE" : fact.name();
  }

  private static Kind kind(Fact fact) {
    return switch (fact) {
      case ACCOUNT_EMAIL -> Kind.EMAIL;
      case BEGAN, TICKET_SENT -> Kind.DATE;
      case MAIL_TYPE, PLAN, TICKET_LANGUAGE -> Kind.CHOICE;
      case LIST_SOURCES, CONSENT, CHANGES, IMPACT, ERROR -> Kind.LINES;
      default -> Kind.LINE;
    };
  }

  private static List<Choice> choices(Fact fact, Words words) {
    return switch (fact) {
      case MAIL_TYPE ->
          List.of(
              choice("transactional", Phrase.MAIL_TRANSACTIONAL, words),
              choice("marketing", Phrase.MAIL_MARKETING, words),
              choice("both", Phrase.MAIL_BOTH, words));
      case PLAN ->
          List.of(choice("paid", Phrase.PLAN_PAID, words), choice("free", Phrase.PLAN_FREE, words));
      case TICKET_LANGUAGE ->
          List.of(choice("de", Phrase.LANGUAGE_DE, words), choice("en", Phrase.LANGUAGE_EN, words));
      default -> List.of();
    };
  }

  private static Choice choice(String id, Phrase phrase, Words words) {
    return new Choice(id, words.say(phrase));
  }
}
