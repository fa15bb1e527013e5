package dev.lotse.conversation;

import dev.lotse.cases.Person;
import dev.lotse.cases.Transactions;
import dev.lotse.understanding.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Requests of nobody, of which nothing is kept: they load what the first real one needs. */
final class WarmUp {

  private WarmUp() {}

  /** Has them answered in a transaction that is taken back. */
  static void run(Transactions transactions, Script script, Consumer<Request> answering) {
    try {
      transactions.inOne(
          () -> {
            requests(script).forEach(answering);
            throw new TakenBack();
          });
    } catch (TakenBack asMeant) {
      // Nothing was kept: that is what it is for.
    }
  }

  private static List<Request> requests(Script script) {
    Request.Requester nobody =
        new Request.Requester(
            new Person("warm-up", "warm-up"), Language.DE, false, ZoneId.of("UTC"));
    Place nowhere = new Place("warm-up", "", true);
    String status = script.commands().get(Subcommand.STATUS).iterator().next();
    return List.of(
        new Request(List.of("warm-up:0"), nobody, nowhere, new Request.Command("")),
        new Request(List.of("warm-up:1"), nobody, nowhere, new Request.Message("-?", true)),
        new Request(List.of("warm-up:2"), nobody, nowhere, new Request.Command(status)));
  }

  /** Ends the transaction without a trace. */
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
