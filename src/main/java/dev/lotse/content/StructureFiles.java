package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.conversation.Script.CauseWords;
import dev.lotse.conversation.Script.QuestionWords;
import dev.lotse.conversation.Script.StepWords;
import dev.lotse.conversation.Wording;
import dev.lotse.diagnosis.Cause;
import dev.lotse.diagnosis.Causes;
import dev.lotse.diagnosis.Question;
import dev.lotse.diagnosis.Triage;
import dev.lotse.guide.Guide;
import dev.lotse.guide.Section;
import dev.lotse.guide.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that hold structure: causes, triage, guide and steps. Values are made only from files
 * that passed the check.
 */
record StructureFiles(
    YamlFile causes, YamlFile triage, YamlFile guide, Map<String, YamlFile> steps) {

  /** Whether there is something to check references against. */
  boolean isReadable() {
    return causes.isReadable() && triage.isReadable() && guide.isReadable();
  }

  Causes readCauses() {
    List<Cause> read = new ArrayList<>();
    causes
        .root()
        .path("causes")
        .forEach(
            node ->
                read.add(
                    new Cause(
                        node.path("id").asText(),
                        Yaml.constant(Cause.Kind.class, node.path("kind"), Cause.Kind.UNKNOWN),
                        Yaml.constant(
                            Cause.Ticket.class, node.path("ticket"), Cause.Ticket.IF_IT_STAYS),
                        Yaml.strings(node.path("path")),
                        Yaml.optional(node.path("lasts")).map(Duration::parse),
                        Yaml.strings(node.path("signals")))));
    return new Causes(read);
  }

  Map<String, CauseWords> causeWords() {
    Map<String, CauseWords> words = new LinkedHashMap<>();
    causes
        .root()
        .path("causes")
        .forEach(
            node ->
                words.put(
                    node.path("id").asText(),
                    new CauseWords(
                        Yaml.wording(node.path("name")),
                        Yaml.wording(node.path("verdict")),
                        Yaml.wording(node.path("ends")),
                        Yaml.credit(node))));
    return words;
  }

  Triage readTriage() {
    List<Question> questions = new ArrayList<>();
    triage
        .root()
        .path("questions")
        .forEach(
            node -> {
              List<Question.Option> options = new ArrayList<>();
              node.path("options")
                  .forEach(
                      option ->
                          options.add(
                              new Question.Option(
                                  option.path("id").asText(),
                                  Yaml.patch(option.path("learns")),
                                  Yaml.optional(option.path("next")))));
              questions.add(new Question(node.path("id").asText(), options));
            });
    return new Triage(triage.root().path("start").asText(), questions);
  }

  Map<String, QuestionWords> questionWords() {
    Map<String, QuestionWords> words = new LinkedHashMap<>();
    triage
        .root()
        .path("questions")
        .forEach(
            node -> {
              Map<String, Wording> labels = new LinkedHashMap<>();
              node.path("options")
                  .forEach(
                      option ->
                          labels.put(
                              option.path("id").asText(), Yaml.wording(option.path("label"))));
              words.put(
                  node.path("id").asText(),
                  new QuestionWords(Yaml.wording(node.path("ask")), labels));
            });
    return words;
  }

  Guide readGuide() {
    List<Section> sections = new ArrayList<>();
    guide
        .root()
        .path("sections")
        .forEach(
            section -> {
              List<Step> read = new ArrayList<>();
              section.path("steps").forEach(step -> read.add(step(step)));
              sections.add(new Section(section.path("id").asText(), read));
            });
    return new Guide(sections);
  }

  private Step step(JsonNode node) {
    String id = node.path("id").asText();
    JsonNode words = steps.get(id).root();
    Set<Cause.Kind> kinds =
        Yaml.strings(node.path("kinds")).stream()
            .map(kind -> Cause.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Step(
        id,
        Yaml.set(node.path("causes")),
        kinds,
        Yaml.set(node.path("not-causes")),
        Yaml.optional(node.path("plan")),
        Yaml.constant(Step.Action.class, words.path("action"), Step.Action.NONE),
        Yaml.patch(words.path("learns")));
  }

  Map<String, Wording> sectionNames() {
    Map<String, Wording> names = new LinkedHashMap<>();
    guide
        .root()
        .path("sections")
        .forEach(
            section -> names.put(section.path("id").asText(), Yaml.wording(section.path("name"))));
    names.put("general", Yaml.wording(guide.root().path("general")));
    return names;
  }

  Map<String, StepWords> stepWords() {
    Map<String, StepWords> words = new LinkedHashMap<>();
    steps.forEach(
        (id, file) ->
            words.put(
                id,
                new StepWords(
                    Yaml.wording(file.root().path("title")),
                    Yaml.wording(file.root().path("do")),
                    Yaml.wording(file.root().path("where")),
                    Yaml.wording(file.root().path("why")),
                    Yaml.wording(file.root().path("done")),
                    Yaml.credit(file.root()))));
    return words;
  }
}
