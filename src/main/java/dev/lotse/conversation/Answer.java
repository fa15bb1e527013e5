package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Status;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is said to one intent. Immutable.
 *
 * @param title names the topic on a button, at most 60 characters
 * @param variants the first that fits the case is said instead of {@code reply}
 * @param followups intents offered after it, at most three
 * @param learns a JSON Merge Patch on the case's facts
 * @param outOfScope whether it is only learnt to be recognised as nothing the bot answers
 */
public record Answer(
    String id,
    String section,
    Wording title,
    Wording reply,
    List<Variant> variants,
    List<String> followups,
    JsonObject learns,
    Action action,
    boolean outOfScope,
    Credit credit) {

  public Answer {
    variants = List.copyOf(variants);
    followups = List.copyOf(followups);
  }

  /** What is done beside answering. */
  public enum Action {
    NONE,
    STATUS,
    HELP,
    NEXT,
    TICKET,
    REMINDERS,
    HISTORY,
    SENDING_AGAIN,
    THANKS,
    GREETING,
    REMIND,
    UNDO,
    CLOSE,
    LANGUAGE,
    EXPLAIN;

    /** The word content files use, e.g. {@code sending-again}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Another reply for some cases; an empty set fits every case.
   *
   * @param statuses of {@code open}, {@code waiting}, {@code sending}
   */
  public record Variant(
      Set<String> causes, Optional<String> plan, Set<String> statuses, Wording reply) {
    public Variant {
      causes = Set.copyOf(causes);
      statuses = Set.copyOf(statuses);
    }

    boolean fits(AccountCase now) {
      return (causes.isEmpty() || now.cause().filter(causes::contains).isPresent())
          && (plan.isEmpty() || plan.equals(now.facts().text(Fact.PLAN)))
          && (statuses.isEmpty() || statuses.contains(now.status().id()));
    }
  }

  /** The reply that fits the case; the plain reply when there is no case. */
  Wording replyFor(Optional<AccountCase> accountCase) {
    return accountCase
        .filter(now -> now.status() != Status.CLOSED && now.status() != Status.CLOSED_OTHERWISE)
        .flatMap(now -> variants.stream().filter(variant -> variant.fits(now)).findFirst())
        .map(Variant::reply)
        .orElse(reply);
  }
}
