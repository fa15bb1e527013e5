package dev.lotse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

  @ParameterizedTest
  @EnumSource(Fact.class)
  void everyFactIsFoundWhereItsPatchPutsIt(Fact fact) {
    JsonObject document = Facts.patch(fact, "Größe „1“");

    assertThat(new Facts(document).text(fact)).contains("Größe „1“");
    for (Fact other : Fact.values()) {
      assertThat(new Facts(document).knows(other)).as("%s", other).isEqualTo(other == fact);
    }
  }

  @ParameterizedTest
  @EnumSource(Fact.class)
  void aBlankTextRemovesAFactAndLeavesItsNeighbours(Fact fact) {
    JsonObject all = JsonObject.EMPTY_JSON_OBJECT;
    for (Fact each : Fact.values()) {
      all = Facts.both(all, Facts.patch(each, each.id()));
    }

    JsonObject without = Json.createMergePatch(Facts.patch(fact, "  ")).apply(all).asJsonObject();

    for (Fact other : Fact.values()) {
      assertThat(new Facts(without).knows(other)).as("%s", other).isEqualTo(other != fact);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"account\":\"x\"}",
        "{\"account\":{\"name\":\" \"}}",
        "{\"account\":{\"name\":7}}",
        "{\"account\":{\"name\":null}}",
        "{\"account\":{\"name\":{}}}"
      })
  void whatIsNoTextAtAFactsPlaceIsNotKnown(String document) {
    assertThat(new Facts(json(document)).text(Fact.ACCOUNT_NAME)).isEmpty();
  }

  @Test
  void ofTwoPatchesTheSecondWinsWhereBothSpeakOfTheSameMember() {
    JsonObject both =
        Facts.both(
            json("{\"a\":{\"x\":1,\"y\":2},\"b\":1}"),
            json("{\"a\":{\"y\":null,\"z\":3},\"b\":{\"c\":2}}"));

    assertThat(both).isEqualTo(json("{\"a\":{\"x\":1,\"y\":null,\"z\":3},\"b\":{\"c\":2}}"));
  }

  @Test
  void aFactsPathCannotBeChangedFromOutside() {
    Fact.ACCOUNT_NAME.path()[0] = "other";

    assertThat(Fact.ACCOUNT_NAME.path()).containsExactly("account", "name");
    assertThat(Fact.ACCOUNT_NAME.id()).isEqualTo("account-name");
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
