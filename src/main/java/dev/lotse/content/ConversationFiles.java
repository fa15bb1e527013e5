package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.cases.Status;
import dev.lotse.conversation.Script;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Language;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The conversations in {@code conversations/}: what people say, and what is expected of Lotse. They
 * are held without Slack and without a database. Thread-safe.
 */
public final class ConversationFiles {

  private static final String FOLDER = "conversations";

  /** A Monday. */
  private static final String USUAL_NOW = "2026-03-02T10:00";

  private ConversationFiles() {}

  /** The names of the files, below the content folder, sorted. */
  public static List<String> names(Path folder) {
    return ContentFolder.files(folder, FOLDER);
  }

  /**
   * Holds every conversation and tells what came differently than expected, by file and line.
   *
   * @param folder the content folder that the script was read from
   * @param matcher knows the script's intents
   * @return empty when all went as expected
   */
  public static List<Complaint> check(Path folder, Script script, IntentMatcher matcher) {
    Complaints complaints = new Complaints();
    Schemas schemas = new Schemas(folder);
    for (String name : names(folder)) {
      YamlFile file = YamlFile.read(folder, name, complaints);
      int before = complaints.all().size();
      schemas.check(file, "conversation", complaints);
      if (complaints.all().size() == before && file.isReadable()) {
        hold(file, script, matcher, complaints);
      }
    }
    return complaints.all();
  }

  private static void hold(
      YamlFile file, Script script, IntentMatcher matcher, Complaints complaints) {
    Stage stage = stage(file.root(), script, matcher);
    JsonNode steps = file.root().path("steps");
    for (int i = 0; i < steps.size(); i++) {
      JsonNode step = steps.get(i);
      Heard heard =
          step.has("says")
              ? stage.says(step.path("says").asText())
              : stage.chooses(step.path("chooses").asText());
      List<String> missed = new Expectation(script, step.path("expects")).missed(heard, stage);
      if (!missed.isEmpty()) {
        complaints.add(
            file,
            "/steps/" + i,
            "after this step "
                + String.join("; ", missed)
                + ". Mend the intents, or the expectation if it is wrong.");
      }
    }
  }

  private static Stage stage(JsonNode root, Script script, IntentMatcher matcher) {
    Language language =
        Language.ofTag(root.path("person").path("language").asText()).orElse(Language.EN);
    LocalDateTime now = LocalDateTime.parse(root.path("now").asText(USUAL_NOW));
    Stage stage = new Stage(script, matcher, language, now.atZone(Stage.ZONE).toInstant());
    JsonNode accountCase = root.path("case");
    if (accountCase.isObject()) {
      stage.open(
          accountCase.path("cause").asText("unknown"),
          Yaml.optional(accountCase.path("plan")),
          Status.of(accountCase.path("status").asText(Status.OPEN.id())));
    }
    return stage;
  }
}
