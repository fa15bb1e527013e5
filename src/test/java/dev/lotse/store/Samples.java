package dev.lotse.store;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.Change;
import dev.lotse.cases.Person;
import dev.lotse.cases.Status;
import dev.lotse.cases.Why;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Place;
import dev.lotse.conversation.Text;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Values the tests store. */
final class Samples {

  static final Person ANNA = new Person("T1", "U-anna");
  static final Person BEN = new Person("T1", "U-ben");
  static final CaseId FIRST = new CaseId("case-1");
  static final CaseId SECOND = new CaseId("case-2");
  static final Instant OPENED = Instant.parse("2026-03-01T08:00:00Z");
  static final Place CHANNEL = new Place("C1", "", false);

  private Samples() {}

  static AccountCase opened(CaseId id, Person owner) {
    return new AccountCase(
        id, owner, document(Status.OPEN, "Änderung \"eins\" 🚢"), 1, OPENED, OPENED);
  }

  /** The case one version later. */
  static AccountCase later(AccountCase before, Status status) {
    Instant at = OPENED.plusSeconds(before.version());
    return new AccountCase(
        before.id(),
        before.owner(),
        document(status, "v" + (before.version() + 1)),
        before.version() + 1,
        OPENED,
        at);
  }

  static Change changeTo(AccountCase after) {
    return new Change(
        after.id(),
        after.version(),
        after.owner(),
        after.changedAt(),
        Why.LEARNED,
        "a-step",
        Json.createArrayBuilder()
            .add(Json.createObjectBuilder().add("op", "add").add("path", "/x").add("value", "ü"))
            .build(),
        Json.createArrayBuilder()
            .add(Json.createObjectBuilder().add("op", "remove").add("path", "/x"))
            .build(),
        false);
  }

  private static JsonObject document(Status status, String words) {
    return Json.createObjectBuilder()
        .add("status", status.id())
        .add("facts", Json.createObjectBuilder().add("words", words))
        .build();
  }

  static Outgoing message(String lane, String words) {
    return new Outgoing(
        lane,
        new Outgoing.Direct(ANNA),
        new Outgoing.Post(List.of(new Part.Paragraph(Text.literally(words)))),
        Optional.empty(),
        "",
        Optional.empty());
  }

  static Outgoing messageOf(CaseId id, String lane, String words) {
    Outgoing plain = message(lane, words);
    return new Outgoing(
        plain.lane(), plain.to(), plain.what(), Optional.of(id), "reminder-1", Optional.empty());
  }

  static Outgoing messageOr(Outgoing message, Outgoing otherwise) {
    return new Outgoing(
        message.lane(),
        message.to(),
        message.what(),
        message.caseId(),
        message.reminderId(),
        Optional.of(otherwise));
  }

  static String words(Outgoing message) {
    Outgoing.Post post = (Outgoing.Post) message.what();
    return ((Part.Paragraph) post.parts().get(0)).text().plain();
  }
}
