package dev.lotse.testing;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.CaseId;
import dev.lotse.cases.Fact;
import dev.lotse.cases.Facts;
import dev.lotse.cases.Person;
import dev.lotse.cases.Status;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** People and cases that tests speak of. */
public final class Samples {

  public static final Person ANNA = new Person("T1", "U-anna");
  public static final Person BEN = new Person("T1", "U-ben");
  public static final CaseId CASE = new CaseId("case-1");

  /** A Monday, 10:00 in Berlin. */
  public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private Samples() {}

  /**
   * Anna's case.
   *
   * @param settled ids of steps that are done
   */
  public static AccountCase caseOf(Status status, Map<Fact, String> facts, String... settled) {
    JsonObject known = JsonObject.EMPTY_JSON_OBJECT;
    for (Map.Entry<Fact, String> fact : facts.entrySet()) {
      known = Facts.both(known, Facts.patch(fact.getKey(), fact.getValue()));
    }
    var steps = Json.createObjectBuilder();
    Arrays.stream(settled).forEach(step -> steps.add(step, "done"));
    JsonObject document =
        Json.createObjectBuilder()
            .add("status", status.id())
            .add("facts", known)
            .add("steps", steps)
            .build();
    return new AccountCase(CASE, ANNA, document, 1, MONDAY, MONDAY);
  }
}
