package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.cases.Fact;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks what schemas can't see: references between causes, triage, guide, steps, intents and
 * sources.
 */
final class StructureCheck {

  private static final int MOST_QUESTIONS = 4;
  private static final Set<String> PLANS = Set.of("free", "paid");
  private static final Set<String> SYMPTOMS =
      Set.of(
          "hourly-limit",
          "nothing-goes-out",
          "error",
          "payment-banner",
          "login",
          "some-recipients",
          "other",
          "unknown");

  private final StructureFiles files;
  private final WordFiles words;
  private final Complaints complaints;
  private final Set<String> causes;
  private final Set<String> sections;

  StructureCheck(StructureFiles files, WordFiles words, Complaints complaints) {
    this.files = files;
    this.words = words;
    this.complaints = complaints;
    this.causes = ids(files.causes(), "causes");
    this.sections = ids(files.guide(), "sections");
  }

  void run() {
    causes();
    guide();
    triage();
    files
        .steps()
        .values()
        .forEach(
            step -> {
              sources(step, "", step.root());
              learns(step, "/learns", step.root().path("learns"));
            });
    words.intents().values().forEach(this::intent);
  }

  private void causes() {
    if (!causes.contains("unknown")) {
      complaints.add(
          files.causes(),
          "/causes",
          "there is no cause 'unknown'. It is what a case has before triage ends; add it.");
    }
    int i = 0;
    for (JsonNode cause : files.causes().root().path("causes")) {
      String at = "/causes/" + i++;
      for (String section : Yaml.strings(cause.path("path"))) {
        known(files.causes(), at + "/path", sections, section, "section");
        if (sections.contains(section) && !hasStep(section, cause)) {
          complaints.add(
              files.causes(),
              at + "/path",
              "cause '"
                  + cause.path("id").asText()
                  + "' has no step in section '"
                  + section
                  + "'. Add a step for it to guide.yml, or take the section out of its path.");
        }
      }
      sources(files.causes(), at, cause);
    }
  }

  private boolean hasStep(String sectionId, JsonNode cause) {
    String id = cause.path("id").asText();
    String kind = cause.path("kind").asText();
    for (JsonNode section : files.guide().root().path("sections")) {
      if (section.path("id").asText().equals(sectionId)) {
        for (JsonNode step : section.path("steps")) {
          boolean every = step.path("causes").isMissingNode() && step.path("kinds").isMissingNode();
          boolean named =
              Yaml.strings(step.path("causes")).contains(id)
                  || Yaml.strings(step.path("kinds")).contains(kind);
          if ((every || named) && !Yaml.strings(step.path("not-causes")).contains(id)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void guide() {
    Set<String> seen = new HashSet<>();
    int s = 0;
    for (JsonNode section : files.guide().root().path("sections")) {
      int t = 0;
      for (JsonNode step : section.path("steps")) {
        String at = "/sections/" + s + "/steps/" + t++;
        if (!seen.add(step.path("id").asText())) {
          complaints.add(
              files.guide(),
              at + "/id",
              "step '"
                  + step.path("id").asText()
                  + "' stands here twice. Give each step its own id.");
        }
        Yaml.strings(step.path("causes"))
            .forEach(cause -> known(files.guide(), at + "/causes", causes, cause, "cause"));
        Yaml.strings(step.path("not-causes"))
            .forEach(cause -> known(files.guide(), at + "/not-causes", causes, cause, "cause"));
      }
      s++;
    }
  }

  private void triage() {
    Set<String> questions = ids(files.triage(), "questions");
    known(
        files.triage(),
        "/start",
        questions,
        files.triage().root().path("start").asText(),
        "question");
    int q = 0;
    for (JsonNode question : files.triage().root().path("questions")) {
      int o = 0;
      for (JsonNode option : question.path("options")) {
        String at = "/questions/" + q + "/options/" + o++;
        if (option.has("next")) {
          known(files.triage(), at + "/next", questions, option.path("next").asText(), "question");
        } else if (!option.path("learns").has("cause")) {
          complaints.add(
              files.triage(),
              at,
              "the triage ends here without a cause. Add `learns: {cause: …}` or `next: …`.");
        }
        learns(files.triage(), at + "/learns", option.path("learns"));
      }
      q++;
    }
    paths(files.triage().root().path("start").asText(), new LinkedHashSet<>());
  }

  private void paths(String question, Set<String> walked) {
    if (!walked.add(question) || walked.size() > MOST_QUESTIONS) {
      complaints.add(
          files.triage(),
          "/questions",
          "the path "
              + String.join(" > ", walked)
              + " > "
              + question
              + " has more than "
              + MOST_QUESTIONS
              + " questions or turns in a circle. Shorten it.");
      return;
    }
    for (JsonNode node : files.triage().root().path("questions")) {
      if (node.path("id").asText().equals(question)) {
        node.path("options")
            .forEach(
                option ->
                    Yaml.optional(option.path("next"))
                        .ifPresent(next -> paths(next, new LinkedHashSet<>(walked))));
      }
    }
  }

  private void intent(YamlFile intent) {
    sources(intent, "", intent.root());
    learns(intent, "/learns", intent.root().path("learns"));
    Yaml.strings(intent.root().path("followups"))
        .forEach(id -> known(intent, "/followups", words.intents().keySet(), id, "intent"));
    int v = 0;
    for (JsonNode variant : intent.root().path("variants")) {
      String at = "/variants/" + v++ + "/when/cause";
      Yaml.strings(variant.path("when").path("cause"))
          .forEach(cause -> known(intent, at, causes, cause, "cause"));
    }
  }

  private void learns(YamlFile file, String at, JsonNode learns) {
    Map<String, Set<String>> teachable =
        Map.of(Fact.CAUSE.id(), causes, Fact.PLAN.id(), PLANS, Fact.SYMPTOM.id(), SYMPTOMS);
    learns
        .properties()
        .forEach(
            fact -> {
              Set<String> values = teachable.get(fact.getKey());
              if (values == null) {
                complaints.add(
                    file,
                    at,
                    "'"
                        + fact.getKey()
                        + "' is not a fact that content can teach ("
                        + teachable.keySet().stream().sorted().collect(Collectors.joining(", "))
                        + ").");
              } else {
                known(file, at, values, fact.getValue().asText(), fact.getKey());
              }
            });
  }

  private void sources(YamlFile file, String at, JsonNode node) {
    Set<String> sources =
        words.sources().root().properties().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Yaml.strings(node.path("source"))
        .forEach(source -> known(file, at + "/source", sources, source, "source"));
  }

  private void known(YamlFile file, String at, Set<String> ids, String id, String what) {
    if (!ids.contains(id)) {
      complaints.add(
          file,
          at,
          "there is no "
              + what
              + " '"
              + id
              + "'."
              + Nearest.to(id, ids).map(near -> " Did you mean '" + near + "'?").orElse(""));
    }
  }

  private Set<String> ids(YamlFile file, String list) {
    Set<String> ids = new LinkedHashSet<>();
    int i = 0;
    for (JsonNode node : file.root().path(list)) {
      String id = node.path("id").asText();
      String at = "/" + list + "/" + i++ + "/id";
      if (!ids.add(id)) {
        complaints.add(file, at, "'" + id + "' stands here twice. Give each its own id.");
      }
    }
    return ids;
  }
}
