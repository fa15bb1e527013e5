package dev.lotse.cases;

import java.util.Locale;

/**
 * What a case can know. Each fact has one place in the facts document, named by a path of member
 * names; this enum is the whole list, so content files are checked against it.
 */
public enum Fact {
  CAUSE("cause"),
  SYMPTOM("symptom"),
  /** The person's own words for what they see. */
  WORDS("words"),
  PLAN("plan"),
  ACCOUNT_NAME("account", "name"),
  ACCOUNT_EMAIL("account", "email"),
  TICKET_NUMBER("ticket", "number"),
  /** When the ticket was sent: ISO-8601 instant. */
  TICKET_SENT("ticket", "sent"),
  /** The language the ticket is written in: a language tag. */
  TICKET_LANGUAGE("ticket", "language"),
  /** When the limit or block began: ISO-8601 instant. */
  BEGAN("began"),
  ERROR("error"),
  MAIL_TYPE("mail", "type"),
  PRIVACY_POLICY("mail", "privacy-policy"),
  VOLUME("mail", "volume"),
  LIST_SOURCES("mail", "list-sources"),
  CONSENT("mail", "consent"),
  CHANGES("changes"),
  IMPACT("impact"),
  /** Language tag, e.g. {@code de}. */
  LANGUAGE("language"),
  /** IANA time zone, e.g. {@code Europe/Berlin}. */
  ZONE("zone");

  private final String[] path;

  Fact(String... path) {
    this.path = path;
  }

  /** Member names from the root of the facts document down to the value; a fresh copy. */
  public String[] path() {
    return path.clone();
  }

  /** The name used in forms and messages, e.g. {@code account-name}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
