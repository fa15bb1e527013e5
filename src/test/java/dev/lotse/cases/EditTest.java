package dev.lotse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class EditTest {

  private static final JsonObject BEFORE =
      json(
          """
      {"status": "open", "question": "symptom", "facts": {"cause": "payment", "account": {"name": "ACME", "email": "a@b.de"}}, "steps": {"one": "done"}}""");

  @Test
  void noEditChangesNothing() {
    assertThat(Edit.none().appliedTo(BEFORE)).isEqualTo(BEFORE);
  }

  @Test
  void wishesAddUp() {
    Edit edit =
        Edit.none()
            .status(Status.WAITING)
            .askingNothing()
            .step("two", StepState.SKIPPED)
            .step("one", StepState.OPEN)
            .learning(Fact.TICKET_NUMBER, "4711")
            .learning(Fact.ACCOUNT_NAME, "");

    assertThat(edit.appliedTo(BEFORE))
        .isEqualTo(
            json(
                """
        {"status": "waiting", "facts": {"cause": "payment", "account": {"email": "a@b.de"}, "ticket": {"number": "4711"}},
         "steps": {"one": "open", "two": "skipped"}}"""));
  }

  @Test
  void theLastWishForTheSameThingCounts() {
    Edit edit =
        Edit.none()
            .learning(Fact.CAUSE, "login")
            .learning(Fact.CAUSE, "azure")
            .asking("x")
            .askingNothing()
            .asking("y");

    assertThat(edit.appliedTo(BEFORE).getJsonObject("facts").getString("cause")).isEqualTo("azure");
    assertThat(edit.appliedTo(BEFORE).getString("question")).isEqualTo("y");
  }

  @Test
  void aMergePatchFromContentTeachesAndRemoves() {
    JsonObject learns =
        Json.createObjectBuilder()
            .add("cause", "contact-hold")
            .add("plan", "free")
            .add("account", JsonValue.NULL)
            .build();

    assertThat(Edit.none().learning(learns).appliedTo(BEFORE).getJsonObject("facts"))
        .isEqualTo(json("{\"cause\": \"contact-hold\", \"plan\": \"free\"}"));
  }

  @Test
  void aFurtherWishLeavesTheFirstAsItWas() {
    Edit first = Edit.none().status(Status.WAITING);
    first.status(Status.CLOSED);

    assertThat(first.appliedTo(BEFORE).getString("status")).isEqualTo("waiting");
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
